#include "actions/correct_step.h"

#include "actions/agreed_place.h"
#include "actions/body.h"
#include "actions/step_checks.h"
#include "actions/take_custody_step.h"
#include "base/text.h"
#include "domain/labels.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"

namespace actions {

namespace {

using Value = domain::StepValue;

domain::Signing signingOf(const domain::Officer &officer)
{
    return {officer.id, 0, false, officer.roles.contains(domain::Role::Custodian)};
}

Result<CorrectableStep> findStep(const View &view, const QString &number)
{
    return correctableStep(view.connection(), view.officer(), number);
}

// Reads one typed value. An empty one is removed from the step, if it is optional there.
Result<void> readText(const View &view, Value value, const QString &typed,
                      domain::StepCorrection &correction)
{
    QString right;
    if (value == Value::SealNumber) {
        TRY(right, checkedSeal(typed));
        correction.sealNumber = right;
    } else if (value == Value::Place) {
        TRY(right, checkedPlace(view, typed));
        correction.place = right;
    } else if (!typed.trimmed().isEmpty()) {
        TRY(right, domain::checkedLongText(domain::label(value), typed, 2000));
        (value == Value::Purpose ? correction.purpose : correction.condition) = right;
    }
    const bool mayBeEmpty = value == Value::Purpose || value == Value::Condition;
    if (right.isEmpty() && !mayBeEmpty)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 cannot be empty.").arg(domain::label(value)));
    if (right.isEmpty())
        correction.removed.append(domain::name(value));
    return {};
}

// Drops values that equal the recorded ones.
void leaveOutTheSame(const domain::CustodyStep &stated, domain::StepCorrection &correction)
{
    const auto leaveOut = [&](Value value, const QString &now, QString &right) {
        if (right == now)
            right.clear();
        if (now.isEmpty())
            correction.removed.removeAll(domain::name(value));
    };
    leaveOut(Value::SealNumber, stated.sealNumber, correction.sealNumber);
    leaveOut(Value::Place, stated.place, correction.place);
    leaveOut(Value::Purpose, stated.purpose, correction.purpose);
    leaveOut(Value::Condition, stated.condition, correction.condition);
    if (correction.occurredAtMs == stated.occurredAtMs)
        correction.occurredAtMs.reset();
    if (!stated.occurredAtMs)
        correction.removed.removeAll(domain::name(Value::OccurredAt));
    correction.removed.sort();
}

Result<domain::StepCorrection> correctionOf(const View &view, const CorrectStepRequest &request,
                                            const CorrectableStep &found)
{
    domain::StepCorrection correction;
    correction.step = found.step.leaf;
    correction.isMistake = request.isMistake;
    TRY(correction.reason, domain::checkedLongText(Text::tr("The reason"), request.reason, 2000));
    if (request.isMistake)
        return correction;
    for (auto value = request.values.begin(); value != request.values.end(); ++value) {
        if (value.key() == Value::OccurredAt)
            correction.removed.append(domain::name(Value::OccurredAt));
        else
            TRY(readText(view, value.key(), *value, correction));
    }
    if (request.occurredAtMs) {
        TRY(domain::checkMoment(Text::tr("The time of the step"), *request.occurredAtMs));
        correction.removed.removeAll(domain::name(Value::OccurredAt));
        correction.occurredAtMs = request.occurredAtMs;
    }
    leaveOutTheSame(found.step.stated, correction);
    return correction;
}

QJsonObject bodyOf(const domain::StepCorrection &correction)
{
    Body body;
    body.text("corrects", correction.step)
        .text("reason", correction.reason)
        .text("seal_number", correction.sealNumber)
        .text("place", correction.place)
        .text("purpose", correction.purpose)
        .text("condition", correction.condition)
        .time("occurred_at", correction.occurredAtMs);
    if (correction.isMistake)
        body.value("mistake", true);
    if (!correction.removed.isEmpty())
        body.texts("removed", correction.removed);
    return body;
}

// Applies the ledger's rules, then the checks that only a writing program makes.
Result<void> checkOne(const View &view, const CorrectStepRequest &request,
                      const CorrectableStep &found, const domain::StepCorrection &correction)
{
    const auto &item = found.item;
    TRY(const auto kept, registry::keptAround(view.connection(), item.id));
    TRY(const auto then,
        domain::afterCorrection(signingOf(view.officer()), kept.item, kept.around, found.step,
                                correction, domain::newestRules));
    if (correction.isMistake) { // an opening that did not take place brings its seal back
        return then.sealNumber && then.sealNumber != item.custody.sealNumber
            ? checkSealIsNotElsewhere(view, item, *then.sealNumber)
            : Result<void>();
    }
    if (!correction.sealNumber.isEmpty())
        TRY(checkSealIsFresh(view, item, correction.sealNumber, request.isMeant, found.step.leaf));
    if (!correction.occurredAtMs)
        return {};
    const auto stated = domain::corrected(found.step.stated, correction);
    TRY(checkContents(view, item, stated));
    return checkPrompt(item.exhibitNumber, stated, request.isMeant);
}

Result<registry::ItemRecord> correctOne(Writer &writer, const CorrectStepRequest &request,
                                        const QString &number)
{
    TRY(const auto found, findStep(writer, number));
    TRY(const auto correction, correctionOf(writer, request, found));
    TRY(checkOne(writer, request, found, correction));
    const QString seal = correction.isMistake ? found.step.before.sealNumber.value_or(QString())
                                              : correction.sealNumber;
    if (!seal.isEmpty())
        TRY(writer.checkBearers(seal));
    if (!correction.place.isEmpty())
        TRY(checkPlaceSpelling(writer, request.values.value(Value::Place), correction.place));
    TRY(writer.append(
        {QString::fromLatin1(domain::stepCorrected), found.item.id, bodyOf(correction), {}}));
    return registry::ItemTable(writer.connection()).byId(found.item.id);
}

} // namespace

Result<CorrectableStep> correctableStep(const registry::Reader &reader,
                                        const domain::Officer &officer, const QString &number)
{
    TRY(auto item, registry::ItemTable(reader).byExhibitNumber(number, officer.id));
    TRY(const auto newest, registry::newestStep(reader, item.id));
    TRY(domain::mayBeWorkedOn(registry::kept(item)));
    TRY(domain::mayBeCorrected(signingOf(officer), item.exhibitNumber, newest));
    return CorrectableStep{std::move(item), *newest};
}

Result<void> checkCorrection(const Session &session, const CorrectStepRequest &request)
{
    TRY(checkNumbers(request.exhibitNumbers));
    return session.read([&](const View &view) -> Result<void> {
        for (const QString &number : request.exhibitNumbers) {
            TRY(const auto found, findStep(view, number));
            TRY(const auto correction, correctionOf(view, request, found));
            TRY(checkOne(view, request, found, correction));
        }
        return {};
    });
}

Result<std::vector<registry::ItemRecord>> correctSteps(Session &session,
                                                       const CorrectStepRequest &request)
{
    return session.write([&](Writer &writer) -> Result<std::vector<registry::ItemRecord>> {
        TRY(checkNumbers(request.exhibitNumbers));
        std::vector<registry::ItemRecord> items;
        for (const QString &number : request.exhibitNumbers) {
            TRY(auto item, correctOne(writer, request, number));
            items.push_back(std::move(item));
        }
        return items;
    });
}

} // namespace actions
