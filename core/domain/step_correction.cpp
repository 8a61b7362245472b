#include "domain/step_correction.h"

#include "base/text.h"
#include "domain/custody_facts.h"
#include "domain/labels.h"

#include <QJsonArray>

#include <algorithm>

namespace domain {

namespace {

using Leads = CustodyVerbRule::Leads;
using Values = std::vector<StepValue>;

// The times of a hand-over say from when somebody else answers for the item, so they stay.
const Values &correctableValues(Leads leads)
{
    using V = StepValue;
    static const Values sealing{V::SealNumber, V::OccurredAt, V::Purpose, V::Condition};
    static const Values opening{V::OccurredAt, V::Purpose, V::Condition};
    static const Values moving{V::Place, V::OccurredAt, V::Purpose, V::Condition};
    static const Values handingOver{V::Place, V::Purpose, V::Condition};
    static const Values givingBack{V::Purpose, V::Condition};
    static const Values nothing;
    switch (leads) {
    case Leads::Sealed:
        return sealing;
    case Leads::Opened:
        return opening;
    case Leads::Moved:
        return moving;
    case Leads::Transit:
    case Leads::Received:
        return handingOver;
    case Leads::Back:
        return givingBack;
    case Leads::Out:
        return nothing;
    }
    return nothing;
}

Values statedIn(const StepCorrection &correction)
{
    Values stated;
    const auto add = [&](bool isStated, StepValue value) {
        if (isStated || correction.removed.contains(name(value)))
            stated.push_back(value);
    };
    add(!correction.sealNumber.isEmpty(), StepValue::SealNumber);
    add(!correction.place.isEmpty(), StepValue::Place);
    add(correction.occurredAtMs.has_value(), StepValue::OccurredAt);
    add(!correction.purpose.isEmpty(), StepValue::Purpose);
    add(!correction.condition.isEmpty(), StepValue::Condition);
    return stated;
}

Result<void> mayBeTakenBack(const QString &number, const CustodyStep &stated,
                            const StepCorrection &correction)
{
    if (!statedIn(correction).empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("A step that did not take place has no corrected values."));
    if (mayBeMistake(stated))
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("%1: this step cannot be recorded by mistake: it says who answers for "
                            "the item, or that a seal was found broken. Take the step that puts "
                            "it right.")
                       .arg(number));
}

Result<void> mayChange(const QString &number, const CustodyStep &stated,
                       const StepCorrection &correction)
{
    for (const auto value : statedIn(correction)) {
        if (!mayCorrect(stated.verb, value))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1: a correction cannot change “%2” of this step.")
                               .arg(number, label(value)));
    }
    if (corrected(stated, correction) != stated)
        return {};
    return failure(ErrorCode::Invalid, Text::tr("%1: the correction changes nothing.").arg(number));
}

} // namespace

const std::vector<StepValue> &allStepValues()
{
    static const Values all{StepValue::SealNumber, StepValue::Place, StepValue::OccurredAt,
                            StepValue::Purpose, StepValue::Condition};
    return all;
}

QString name(StepValue value)
{
    switch (value) {
    case StepValue::SealNumber:
        return QStringLiteral("seal_number");
    case StepValue::Place:
        return QStringLiteral("place");
    case StepValue::OccurredAt:
        return QStringLiteral("occurred_at");
    case StepValue::Purpose:
        return QStringLiteral("purpose");
    case StepValue::Condition:
        return QStringLiteral("condition");
    }
    return {};
}

bool mayCorrect(CustodyVerb verb, StepValue value)
{
    const auto &values = correctableValues(ruleOf(verb).leads);
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool mayBeMistake(const CustodyStep &stated)
{
    const auto leads = ruleOf(stated.verb).leads;
    return !stated.sealBroken
        && (leads == Leads::Sealed || leads == Leads::Opened || leads == Leads::Moved);
}

StepCorrection stepCorrectionOf(const QJsonObject &body)
{
    return {textIn(body, "corrects"),
            body.value(QLatin1String("mistake")).toBool(),
            textIn(body, "seal_number"),
            textIn(body, "place"),
            textIn(body, "purpose"),
            textIn(body, "condition"),
            timeIn(body, "occurred_at"),
            body.value(QLatin1String("removed")).toVariant().toStringList(),
            textIn(body, "reason")};
}

CustodyStep corrected(CustodyStep stated, const StepCorrection &correction)
{
    const auto put = [&](StepValue value, QString &text, const QString &right) {
        if (correction.removed.contains(name(value)))
            text.clear();
        if (!right.isEmpty())
            text = right;
    };
    put(StepValue::SealNumber, stated.sealNumber, correction.sealNumber);
    put(StepValue::Place, stated.place, correction.place);
    put(StepValue::Purpose, stated.purpose, correction.purpose);
    put(StepValue::Condition, stated.condition, correction.condition);
    if (correction.removed.contains(name(StepValue::OccurredAt)))
        stated.occurredAtMs.reset();
    if (correction.occurredAtMs)
        stated.occurredAtMs = correction.occurredAtMs;
    return stated;
}

Result<void> mayBeCorrected(const Signing &signing, const QString &number,
                            const std::optional<NewestStep> &newest)
{
    if (!newest || isDisposal(newest->stated.verb))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1: only the newest step can be corrected, as long as nothing was "
                                "recorded that rests on it.")
                           .arg(number));
    if (!newest->stated.paper.isEmpty())
        return failure(ErrorCode::Conflict,
                       Text::tr("%1: the step rests on a signed paper, and cannot be corrected "
                                "against it.")
                           .arg(number));
    if (newest->stated.actor != signing.actor && !signing.isCustodian)
        return failure(ErrorCode::Denied,
                       Text::tr("%1: a step is corrected by the officer who signed it, or by a "
                                "custodian.")
                           .arg(number));
    return {};
}

Result<Custody> afterCorrection(const Signing &signing, const KeptItem &item, const Around &around,
                                const std::optional<NewestStep> &newest,
                                const StepCorrection &correction, int rules)
{
    TRY(mayBeCorrected(signing, item.number, newest));
    if (newest->leaf != correction.step)
        return failure(ErrorCode::Conflict,
                       Text::tr("%1: the correction names another step than the newest one.")
                           .arg(item.number));
    if (correction.reason.trimmed().isEmpty())
        return failure(ErrorCode::Invalid, Text::tr("A correction needs a reason."));
    if (correction.isMistake) {
        TRY(mayBeTakenBack(item.number, newest->stated, correction));
        return newest->before;
    }
    TRY(mayChange(item.number, newest->stated, correction));
    KeptItem before = item;
    before.custody = newest->before;
    return nextAround(before, around, corrected(newest->stated, correction), newest->clockBehind,
                      rules);
}

Custody goneAlong(const StepCorrection &correction, const Custody &container, const Custody &item)
{
    return correction.isMistake ? putInto(container, item) : goneAlong(container, item);
}

} // namespace domain
