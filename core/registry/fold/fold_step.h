#pragma once

// FoldStep: the context for folding one entry, shared by the files fold_*.cpp.

#include "crypto/key.h"
#include "domain/custody_facts.h"
#include "domain/officer.h"
#include "domain/rules.h"
#include "registry/entry_member.h"
#include "registry/fold/fold.h"

namespace registry {

struct FoldStep {
    db::Connection &connection;
    const ledger::Entry &entry;
    const Disclosures &disclosed;
    const domain::Officer &actor;
    int rules = domain::firstRules; // those in force for the entry

    // Who signed the entry, and when, for the rule of custody.
    domain::Signing signing() const
    {
        return {actor.id, entry.timeMs, entry.clockBehind,
                actor.roles.contains(domain::Role::Custodian)};
    }

    // A text member of the body, or nothing when it is absent.
    std::optional<QString> text(const char *name) const { return textOf(entry.body, name); }
    // A sealed field's plain text, or nothing when it is absent or its disclosure was erased.
    std::optional<QString> secret(const QString &name) const;
    // A member of the body in the form of base::toRfc3339.
    std::optional<qint64> time(const char *name) const { return timeOf(entry.body, name); }

    // Notes that the entry, which is about something else, names the item with this id.
    Result<void> mention(const QString &item) const;

    // Runs one statement with values for its markers.
    template <typename... Values>
    Result<void> run(const char *sql, const Values &...values) const
    {
        auto statement = connection.prepare(sql);
        TRY(statement.bind(values...).run());
        return {};
    }
};

// Fails with Unsupported where this version does not know the rules with this number.
Result<void> checkKnown(int rules);

// The body's `public_key`, which must be a safe key that nobody has or had. Fails with Invalid and
// Conflict.
Result<crypto::PublicKey> unusedKey(const FoldStep &step);

// One function for each kind of entry; the table that says which is in fold.cpp. An entry that the
// tables do not allow fails; nothing of it is left behind.
Result<void> foldRulesAdopted(const FoldStep &step);
Result<void> foldStationKey(const FoldStep &step);
Result<void> foldClockSet(const FoldStep &step);
Result<void> foldEnrolled(const FoldStep &step);
Result<void> foldOfficerKey(const FoldStep &step);
Result<void> foldRoles(const FoldStep &step);
Result<void> foldSuspended(const FoldStep &step);
Result<void> foldReinstated(const FoldStep &step);
Result<void> foldOperation(const FoldStep &step);
Result<void> foldSite(const FoldStep &step);
Result<void> foldGroup(const FoldStep &step);
Result<void> foldPerson(const FoldStep &step);
Result<void> foldCaseOpened(const FoldStep &step);
Result<void> foldCaseAccess(const FoldStep &step);
Result<void> foldVictim(const FoldStep &step);
Result<void> foldPayment(const FoldStep &step);
Result<void> foldRegistered(const FoldStep &step);
Result<void> foldCorrected(const FoldStep &step);
Result<void> foldConfirmed(const FoldStep &step);
Result<void> foldAssigned(const FoldStep &step);
Result<void> foldUnassigned(const FoldStep &step);
Result<void> foldPutIn(const FoldStep &step);
Result<void> foldTakenOut(const FoldStep &step);
Result<void> foldReview(const FoldStep &step);
Result<void> foldWithdrawn(const FoldStep &step);
Result<void> foldAttachment(const FoldStep &step);
Result<void> foldCustody(const FoldStep &step); // every kind of custody step
Result<void> foldStepCorrection(const FoldStep &step);
Result<void> foldDisclosure(const FoldStep &step);
Result<void> foldAudit(const FoldStep &step);
Result<void> foldStocktake(const FoldStep &step);
Result<void> foldLabel(const FoldStep &step);
Result<void> foldRehearsal(const FoldStep &step);

// Refuses an entry that names what no earlier entry records, or is about it (NotFound).
Result<void> checkNamed(const FoldStep &step, Folded folded);

// Judges an entry that concerns custody by the state of the tables before it is folded. Other kinds
// pass. Fails with Conflict, Denied, Invalid and NotFound.
Result<void> judgeCustody(const FoldStep &step, int rules);

// Notes that an entry rests on the newest steps of the item, of what is around it and inside it, so
// that they cannot be corrected any more. `exceptItself`: that of the item still can.
Result<void> restOn(const FoldStep &step, const QString &item, bool exceptItself = false);

// Notes that an item's search rows are out of date; foldSearch rebuilds them.
Result<void> touchItem(db::Connection &connection, const QString &item);

} // namespace registry
