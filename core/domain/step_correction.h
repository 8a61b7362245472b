#pragma once

// StepCorrection: what the entry custody.corrected states, and the rule for it: the newest custody
// step of an item is corrected, or did not take place, as long as nothing rests on it
// (schema/ledger_format.md, "Corrections of steps").

#include "domain/custody_rule.h"

#include <QJsonObject>
#include <QStringList>

namespace domain {

// The kind of the entry.
inline constexpr auto stepCorrected = "custody.corrected";

// The values of a step that can be a slip of the hand. Who signed, the receiver, the lot, the
// paper, the authority, the step's own reason and a broken seal stay as they were signed.
enum class StepValue { SealNumber, Place, OccurredAt, Purpose, Condition };

struct StepCorrection {
    QString step;           // leaf hash (hex) of the step's entry
    bool isMistake = false; // the step did not take place; nothing else is stated then
    QString sealNumber;     // this and the next four: empty or nothing leaves them as they are
    QString place;
    QString purpose;
    QString condition;
    std::optional<qint64> occurredAtMs;
    QStringList removed; // values that the step should not have stated, as its entry spells them
    QString reason;
};

// The newest step of an item, while nothing rests on it: no later entry custody.…, item.put_in,
// item.taken_out or item.registered is about the item, anything around it or anything inside it.
struct NewestStep {
    QString leaf;             // leaf hash (hex) of its entry
    CustodyStep stated;       // as it counts now
    bool clockBehind = false; // of its entry
    Custody before;           // the item's custody before it
};

const std::vector<StepValue> &allStepValues();

// As entries spell it: "seal_number", "place", "occurred_at", "purpose", "condition".
QString name(StepValue value);

// Whether a correction may change this value of a step.
bool mayCorrect(CustodyVerb verb, StepValue value);

// Whether a correction may state that the step did not occur: only where it changes neither who
// answers for the item nor what became of a broken seal.
bool mayBeMistake(const CustodyStep &stated);

// The facts in the body of custody.corrected.
StepCorrection stepCorrectionOf(const QJsonObject &body);

// The step as it counts after the correction.
CustodyStep corrected(CustodyStep stated, const StepCorrection &correction);

// Whether this officer may correct the newest step. Fails with Conflict (something rests on
// it, it is a disposal or was signed on paper) and Denied (another officer, not a custodian).
Result<void> mayBeCorrected(const Signing &signing, const QString &number,
                            const std::optional<NewestStep> &newest);

// custody.corrected: the custody of the item after it, as if the step had been recorded like this,
// or not at all. Fails as mayBeCorrected and nextAround do, with Conflict where the correction
// names another step, and with Invalid where it changes nothing, or what it may not.
Result<Custody> afterCorrection(const Signing &signing, const KeptItem &item, const Around &around,
                                const std::optional<NewestStep> &newest,
                                const StepCorrection &correction, int rules);

// The custody of what lies in an item, after a correction of that item's step (other than of its
// seal).
Custody goneAlong(const StepCorrection &correction, const Custody &container, const Custody &item);

} // namespace domain
