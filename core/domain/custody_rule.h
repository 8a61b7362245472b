#pragma once

// The rule of custody for more than one item: which items may be registered, put into another item
// and taken out, which steps an item inside another may take, and when a step may have happened.
// custody.h judges the steps of a single item.
//
// All functions are pure: the fold asks them about rows, and a check of a custody record about the
// entries that the record brings. `rules` is the number of the rules that are in force for the
// entry (schema/ledger_format.md, "The rule of custody").

#include "domain/custody.h"
#include "domain/officer.h"
#include "domain/rules.h"

namespace domain {

// An item as the rule sees it.
struct KeptItem {
    QString id;
    QString number; // exhibit number, for the sentences
    Custody custody;
    qint64 seizedAtMs = 0; // UTC
};

// An item's containers: its own first, then that container's, and so on outward.
using Around = std::vector<KeptItem>;

// How many items may be around another, by rules 2: more than things are ever packed in, and few
// enough that each question about them is answered at once.
inline constexpr int mostAround = 30;

// Who signs an entry, and when.
struct Signing {
    QString actor;            // officer's id
    qint64 timeMs = 0;        // of the entry, UTC
    bool clockBehind = false; // the entry is older than the one before it in its log
    bool isCustodian = false; // has this role
};

// item.registered. `first` is the first of those who seized it, `around` empty unless it is found
// in another item.
struct Registration {
    Party first;
    qint64 seizedAtMs = 0;
    Around around;
};

// Each fails with Conflict (the state of an item or a seal does not allow it), Denied (somebody
// else must act) or Invalid (a time or a name that cannot be right). The sentence says what to do
// first.
Result<void> mayRegister(const Signing &signing, const Registration &registration, int rules);

// item.put_in: `itemAround` holds the containers that the item is in already, `around` those that
// it is put into; `levelsInside`: how many items are in each other within it, 0 for an empty one.
Result<void> mayPutIn(const Signing &signing, const KeptItem &item, const Around &itemAround,
                      const Around &around, int levelsInside, int rules);

// item.taken_out of the container with the id `container`.
Result<void> mayTakeOut(const Signing &signing, const KeptItem &item, const Around &around,
                        const QString &container, int rules);

// custody.…: the custody of the item after the step. Fails as `next` does too; its sentence then
// begins with the item's number.
Result<Custody> nextAround(const KeptItem &item, const Around &around, const CustodyStep &step,
                           bool clockBehind, int rules);

// Whether a step may name this officer as its witness: not while they are suspended.
Result<void> mayWitness(const Officer &witness);

// Whether `verb` could follow, if its step were complete. Fails as nextAround does.
Result<void> mayFollowAround(const KeptItem &item, const Around &around, CustodyVerb verb,
                             const QString &actor, int rules);

// Whether a step of the item could have happened at this moment: not before its seizure or its
// previous step, and not after `nowMs`. Fails with Invalid.
Result<void> mayHaveHappened(const KeptItem &item, qint64 momentMs, qint64 nowMs);

// seizure.confirmed: by another officer than the one who registered, and once.
Result<void> mayConfirm(const QString &number, const QString &registeredBy, bool confirmedAlready,
                        const QString &actor);

// item.assigned (`serves`) and item.unassigned of a case that the item serves now or does not.
Result<void> mayAssign(const QString &number, bool servesNow, bool serves);

// Whether an item that was registered by mistake may be withdrawn (item.withdrawn): by the officer
// who registered it or a custodian, while it is in no container. `isBound`: the item or one of its
// containers was released, or something was put into the item.
Result<void> mayWithdraw(const Signing &signing, const KeptItem &item, const Around &around,
                         const QString &registeredBy, bool isBound);

// Refuses further entries about a withdrawn item.
Result<void> mayBeWorkedOn(const KeptItem &item);
Custody withdrawn(const Custody &custody, qint64 timeMs);

// A step may rest on a paper (SHA-256, hex) that is attached to its item.
Result<void> mayRestOn(const QString &paper, bool attached);

// The custody of an item that is put into another: it shares all but the seal and the moment of its
// own previous step.
Custody putInto(const Custody &container, const Custody &item);

// The custody of an item that was put in or taken out at `timeMs`: a step that is recorded later
// did not happen before that.
Custody putAt(const Custody &custody, qint64 timeMs);

// The custody of what lies in an item, after a step of that item (other than of its seal).
Custody goneAlong(const Custody &container, const Custody &item);

} // namespace domain
