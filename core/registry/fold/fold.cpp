#include "registry/fold/fold.h"

#include "base/clock.h"
#include "base/text.h"
#include "crypto/key.h"
#include "domain/custody_verb.h"
#include "domain/entry_kind.h"
#include "ledger/entry_form.h"
#include "ledger/entry_schema.h"
#include "registry/fold/fold_step.h"
#include "registry/officer_table.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace registry {

namespace {

using FoldFunction = Result<void> (*)(const FoldStep &);

// An export changes nothing.
Result<void> foldExport(const FoldStep &step)
{
    for (const auto &item : step.entry.body.value(QLatin1String("items")).toArray())
        TRY(step.mention(item.toString()));
    return {};
}

// By kind of entry, without registry.opened, which has no actor to judge.
const QHash<QString, FoldFunction> &folds()
{
    static const QHash<QString, FoldFunction> byKind = [] {
        QHash<QString, FoldFunction> made{
            {"rules.adopted", foldRulesAdopted},
            {"station.key_changed", foldStationKey},
            {"station.clock_set", foldClockSet},
            {"officer.enrolled", foldEnrolled},
            {"officer.key_changed", foldOfficerKey},
            {"officer.roles_changed", foldRoles},
            {"officer.suspended", foldSuspended},
            {"officer.reinstated", foldReinstated},
            {"operation.opened", foldOperation},
            {"site.added", foldSite},
            {"group.identified", foldGroup},
            {"person.recorded", foldPerson},
            {"case.opened", foldCaseOpened},
            {"case.access_changed", foldCaseAccess},
            {"case.victim_added", foldVictim},
            {"case.payment_recorded", foldPayment},
            {"item.registered", foldRegistered},
            {"item.corrected", foldCorrected},
            {"item.assigned", foldAssigned},
            {"item.unassigned", foldUnassigned},
            {"item.put_in", foldPutIn},
            {"item.taken_out", foldTakenOut},
            {"item.review_set", foldReview},
            {"item.withdrawn", foldWithdrawn},
            {"seizure.confirmed", foldConfirmed},
            {"attachment.added", foldAttachment},
            {"custody.corrected", foldStepCorrection},
            {"disclosure.erased", foldDisclosure},
            {"disclosure.revealed", foldDisclosure},
            {"record.exported", foldExport},
            {"graph.exported", foldExport},
            {"audit.recorded", foldAudit},
            {"stocktake.recorded", foldStocktake},
            {"label.printed", foldLabel},
            {"backup.rehearsed", foldRehearsal},
        };
        for (const auto &rule : domain::custodyVerbRules())
            made.insert(QStringLiteral("custody.") + domain::pastTense(rule.verb), foldCustody);
        return made;
    }();
    return byKind;
}

Result<void> insertRegistry(db::Connection &connection, const ledger::Entry &entry)
{
    auto existing = connection.prepare("SELECT 1 FROM registry");
    TRY(const auto opened, existing.first([](const db::Row &) { return true; }));
    if (opened)
        return failure(ErrorCode::Conflict, Text::tr("The registry was opened already."));
    auto insert =
        connection.prepare("INSERT INTO registry (id, opened_at, root_key) VALUES ($1, $2, $3)");
    TRY(insert.bind(entry.subject, entry.timeMs, entry.actor).run());
    return {};
}

Result<void> insertStation(db::Connection &connection, const ledger::Entry &entry,
                           const QJsonObject &station)
{
    auto insert =
        connection.prepare("INSERT INTO station (id, code, public_key, rules) VALUES ($1, $2, "
                           "$3, $4)");
    const QByteArray key = station.value(QLatin1String("public_key")).toString().toLatin1();
    TRY(insert
            .bind(entry.log, station.value(QLatin1String("code")).toString(),
                  QByteArray::fromHex(key), ledger::rulesStatedBy(entry))
            .run());
    return {};
}

// The first entry introduces the officer who signs it; no entry may precede it.
Result<void> foldOpening(db::Connection &connection, const ledger::Entry &entry)
{
    const auto station = entry.body.value(QLatin1String("station")).toObject();
    const auto first = entry.body.value(QLatin1String("officer")).toObject();
    TRY(const auto key,
        crypto::PublicKey::fromRaw(
            QByteArray::fromHex(first.value(QLatin1String("public_key")).toString().toLatin1())));
    if (key.id() != entry.actor || entry.log != station.value(QLatin1String("id")).toString()
        || entry.seq != 0)
        return failure(ErrorCode::Invalid,
                       Text::tr("The entry that opens a registry must be the first of its "
                                "station's log and be signed by the officer it names."));
    TRY(checkKnown(ledger::rulesStatedBy(entry)));
    TRY(insertRegistry(connection, entry));
    TRY(insertStation(connection, entry, station));
    const auto roles =
        domain::roles(first.value(QLatin1String("roles")).toVariant().toStringList());
    return insertOfficer(connection,
                         {first.value(QLatin1String("id")).toString(),
                          first.value(QLatin1String("name")).toString(),
                          first.value(QLatin1String("organisation")).toString(), entry.actor,
                          key.raw(), roles.value_or(domain::Roles{}), false});
}

// The rules by which the entry is judged. A log that no station answers for would never be in a
// checkpoint.
Result<int> rulesFor(db::Connection &connection, const ledger::Entry &entry)
{
    auto select = connection.prepare("SELECT rules FROM station WHERE id = $1");
    TRY(const auto rules,
        select.bind(entry.log).first([](const db::Row &row) { return int(row.integer(0)); }));
    if (!rules)
        return failure(ErrorCode::Invalid,
                       Text::tr("The entry is in a log that no station of this registry has."));
    return std::max(*rules, ledger::rulesStatedBy(entry));
}

Result<domain::Officer> judgedActor(db::Connection &connection, const ledger::Entry &entry)
{
    TRY(const auto actor, OfficerTable(connection).byKeyId(entry.actor));
    if (actor.keyId != entry.actor)
        return failure(
            ErrorCode::Denied,
            Text::tr("The key of %1 that signed this was exchanged before.").arg(actor.name));
    if (actor.suspended)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is suspended and may sign nothing.").arg(actor.name));
    if (!domain::maySign(actor.roles, entry.kind))
        return failure(ErrorCode::Denied,
                       Text::tr("%1 has no role that may sign “%2”.").arg(actor.name, entry.kind));
    return actor;
}

// A refusal of the fold is a fault of the entry; anything else is a failure to look.
bool isFailureToLook(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::Io || code == ErrorCode::Database;
}

Result<void> checkForm(db::Connection &connection, const ledger::Entry &entry)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return ledger::checkForm(entry, ledger::rulesStatedBy(entry));
    TRY(const int rules, rulesFor(connection, entry));
    return ledger::checkForm(entry, rules);
}

// Passes an entry with an unknown key: judgedActor refuses that.
Result<void> checkSignature(db::Connection &connection, const ledger::Entry &entry)
{
    QByteArray raw;
    if (entry.kind == QLatin1String("registry.opened")) {
        const auto first = entry.body.value(QLatin1String("officer")).toObject();
        raw = QByteArray::fromHex(first.value(QLatin1String("public_key")).toString().toLatin1());
    } else {
        TRY(const auto actor, OfficerTable(connection).byKeyId(entry.actor));
        if (actor.keyId != entry.actor)
            return {};
        raw = actor.publicKey;
    }
    TRY(const auto key, crypto::PublicKey::fromRaw(raw));
    if (!key.verifies(entry.bytes, entry.signature))
        return failure(ErrorCode::Corrupt, Text::tr("The signature is not by the key it names."));
    return {};
}

// A value that the ledger does not accept is treated as erased.
Result<Disclosures> takenOf(db::Connection &connection, const ledger::Entry &entry,
                            const Disclosures &disclosed)
{
    const auto rules = disclosed.isEmpty() ? Result<int>(0) : rulesFor(connection, entry);
    Disclosures taken = disclosed;
    for (const auto &one : disclosed) {
        if (rules && !ledger::checkSealedValue(one, *rules))
            taken.remove(one.field);
    }
    return taken;
}

Result<void> checkUnexamined(db::Connection &connection, const ledger::Entry &entry, Form form)
{
    if (form == Form::Checked)
        return {};
    TRY(checkForm(connection, entry));
    return form == Form::Signed ? Result<void>() : checkSignature(connection, entry);
}

// Refuses a new record whose id is already in use, by any kind of record.
Result<void> checkIsNewId(const FoldStep &step)
{
    if (!domain::beginsSubject(step.entry.kind, step.rules))
        return {};
    for (const char *table : {"registry", "station", "officer", "operation", "site",
                              "suspect_group", "person", "case_file", "item"}) {
        auto select =
            step.connection.prepare(QByteArray("SELECT 1 FROM ") + table + " WHERE id = $1");
        TRY(const auto known,
            select.bind(step.entry.subject).first([](const db::Row &) { return true; }));
        if (known)
            return failure(
                ErrorCode::Conflict,
                Text::tr("The id %1 belongs to something else already.").arg(step.entry.subject));
    }
    return {};
}

} // namespace

Result<void> fold(db::Connection &connection, const ledger::Entry &entry,
                  const Disclosures &disclosed, Folded folded)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return foldOpening(connection, entry);
    TRY(const int rules, rulesFor(connection, entry));
    TRY(const auto actor, judgedActor(connection, entry));
    const auto function = folds().value(entry.kind);
    if (!function)
        return failure(
            ErrorCode::Unsupported,
            Text::tr("Entries of kind “%1” cannot be folded by this version.").arg(entry.kind));
    const FoldStep step{connection, entry, disclosed, actor, rules};
    TRY(checkIsNewId(step));
    TRY(checkNamed(step, folded));
    return function(step);
}

QStringList foldedKinds()
{
    QStringList kinds{QStringLiteral("registry.opened")};
    kinds += folds().keys();
    kinds.sort();
    return kinds;
}

Result<std::optional<Error>> foldOrPassOver(db::Connection &connection, const ledger::Entry &entry,
                                            const Disclosures &disclosed, Form form, Folded folded)
{
    TRY(connection.prepare("SAVEPOINT entry").run());
    auto done = checkUnexamined(connection, entry, form);
    if (done && form != Form::Checked) {
        TRY(const auto taken, takenOf(connection, entry, disclosed));
        done = fold(connection, entry, taken, folded);
    } else if (done) {
        done = fold(connection, entry, disclosed, folded);
    }
    if (!done && isFailureToLook(done.error().code))
        return failure(done.error());
    if (!done)
        TRY(connection.prepare("ROLLBACK TO entry").run());
    TRY(connection.prepare("RELEASE entry").run());
    return done ? std::optional<Error>() : std::optional(done.error());
}

domain::Fault passedOver(db::Connection &tables, const ledger::Entry &entry, const Error &why)
{
    const auto signer = OfficerTable(tables).byKeyId(entry.actor);
    domain::Fault fault;
    fault.code =
        why.code == ErrorCode::Denied ? QStringLiteral("not_permitted") : QStringLiteral("rule");
    fault.what = Text::tr("Entry %1 (“%2”), signed by %3, counts for nothing: %4")
                     .arg(QString::number(entry.seq), entry.kind,
                          signer ? signer->name : entry.actor, why.message);
    fault.log = entry.log;
    fault.seq = entry.seq;
    fault.subject = entry.subject;
    fault.found = entry.kind;
    return fault;
}

Result<std::optional<Error>> forbiddenByNewerRules(db::Connection &connection,
                                                   const ledger::Entry &entry)
{
    if (entry.kind == QLatin1String("registry.opened"))
        return std::optional<Error>();
    const auto rules = rulesFor(connection, entry);
    if (!rules || *rules >= domain::newestRules)
        return std::optional<Error>();
    const auto actor = judgedActor(connection, entry);
    if (!actor) // the fold reports it
        return std::optional<Error>();
    const Disclosures notNeeded;
    const FoldStep step{connection, entry, notNeeded, *actor, domain::newestRules};
    const auto judged = judgeCustody(step, domain::newestRules);
    return judged ? std::optional<Error>() : std::optional(judged.error());
}

Result<void> FoldStep::mention(const QString &item) const
{
    return run("INSERT OR IGNORE INTO item_mention (item, entry) VALUES ($1, $2)", item,
               entry.leafHex());
}

std::optional<QString> FoldStep::secret(const QString &name) const
{
    const auto found = disclosed.constFind(name);
    return found == disclosed.constEnd() ? std::nullopt : std::optional(found->value.toString());
}

} // namespace registry
