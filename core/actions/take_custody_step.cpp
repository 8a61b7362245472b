#include "actions/take_custody_step.h"

#include "actions/body.h"
#include "actions/find_item.h"
#include "base/text.h"
#include "domain/exhibit_number.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "registry/contents_change.h"
#include "registry/duplicates.h"
#include "registry/look_alike.h"
#include "registry/origin_table.h"

#include <QSet>

#include <algorithm>

namespace actions {

namespace {

constexpr int longestSeal = 100;
constexpr int longestPlace = 400;

bool answersRelease(domain::CustodyVerb verb)
{
    using Verb = domain::CustodyVerb;
    return verb == Verb::Receive || verb == Verb::Refuse || verb == Verb::Recall;
}

QJsonObject bodyOf(const domain::CustodyStep &told)
{
    Body body;
    body.text("lot", told.lot)
        .party("to", told.to)
        .text("place", told.place)
        .text("seal_number", told.sealNumber)
        .text("purpose", told.purpose)
        .text("condition", told.condition)
        .text("reason", told.reason)
        .text("paper", told.paper)
        .text("authority", told.authority)
        .time("occurred_at", told.occurredAtMs);
    if (told.sealBroken)
        body.value("seal_broken", true);
    return body;
}

// The receiver must exist; if it is an officer, they must be able to answer.
Result<void> checkReceiver(const View &view, const std::optional<domain::Party> &to)
{
    if (!to)
        return {};
    if (to->kind == domain::Party::Kind::Person) {
        TRY(registry::OriginTable(view.connection()).personById(to->id));
        return {};
    }
    TRY(const auto officer, registry::OfficerTable(view.connection()).byId(to->id));
    if (officer.suspended)
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is suspended and could not receive anything.").arg(officer.name));
    return {};
}

// A seal is used once: no other item has it now, and this one never had it. Not a rule of the
// ledger, since stations without a network cannot know of each other's seals.
Result<void> checkSealIsFresh(const View &view, const registry::ItemRecord &item,
                              const QString &seal)
{
    TRY(const auto other, registry::bearerOf(view.connection(), seal, item.id));
    if (other) {
        TRY(const bool visible,
            registry::ItemTable(view.connection()).maySee(view.officer().id, other->id));
        const QString named = visible ? other->exhibitNumber : Text::tr("another item");
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1: the seal %2 is on %3 already.").arg(item.exhibitNumber, seal, named));
    }
    TRY(const auto steps, registry::custodySteps(view.connection(), item.id));
    const bool wasOnIt = std::any_of(steps.begin(), steps.end(), [&](const auto &step) {
        return step.told.verb == domain::CustodyVerb::Seal && step.told.sealNumber == seal;
    });
    if (wasOnIt)
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 bore the seal %2 before; a seal is used once, so take a new one.")
                .arg(item.exhibitNumber, seal));
    return {};
}

// Judged by the clock of this moment, not by the log.
Result<void> checkPrompt(const domain::CustodyStep &told, bool lateIsMeant)
{
    if (lateIsMeant || !isRecordedLate(told.occurredAtMs, told.timeMs))
        return {};
    return failure(ErrorCode::Invalid,
                   Text::tr("The step happened at %1, %2 ago. Check the date; if it is right, "
                            "confirm it and give the reason for recording it only now.")
                       .arg(domain::utcMoment(*told.occurredAtMs),
                            domain::duration(told.timeMs - *told.occurredAtMs)));
}

// Nothing gets into a container or out of it while a seal is around it, so a step of the container
// is not dated before that. Not a rule of the ledger: it rests on other items' entries.
Result<void> checkContents(const View &view, const registry::ItemRecord &item,
                           const domain::CustodyStep &told)
{
    if (!told.occurredAtMs)
        return {};
    TRY(const auto changed,
        registry::contentsChangedAfter(view.connection(), item.id, *told.occurredAtMs));
    if (!changed)
        return {};
    return failure(
        ErrorCode::Invalid,
        Text::tr("%1: The step cannot have happened at %2: something was put in or taken "
                 "out at %3.")
            .arg(item.exhibitNumber, domain::utcMoment(*told.occurredAtMs),
                 domain::utcMoment(*changed)));
}

// Fills in what is not the officer's to say, and asks the rule before the schema speaks of members.
Result<registry::ItemRecord> checkOne(const View &view, const QString &number,
                                      domain::CustodyStep &told, bool lateIsMeant)
{
    TRY(auto item, visibleItem(view, number));
    TRY(const auto seal,
        domain::checkedOptional(Text::tr("The seal number"), told.sealNumber, longestSeal));
    told.sealNumber = domain::readIdentifier(seal.value_or(QString()));
    TRY(const auto place, domain::checkedOptional(Text::tr("The place"), told.place, longestPlace));
    told.place.clear();
    if (place) {
        TRY(const auto spelling, registry::PlaceSpellings(view.connection()).of(*place));
        told.place = spelling.place;
    }
    told.actor = view.officer().id;
    told.timeMs = view.now();
    if (answersRelease(told.verb))
        told.lot = item.custody.lot;
    if (told.occurredAtMs)
        TRY(domain::checkMoment(Text::tr("The time of the step"), *told.occurredAtMs));
    TRY(const auto kept, registry::keptAround(view.connection(), item.id));
    TRY(domain::nextAround(kept.item, kept.around, told, false, domain::newestRules));
    TRY(checkContents(view, item, told));
    if (auto prompt = checkPrompt(told, lateIsMeant); !prompt)
        return failure(prompt.error().code,
                       Text::tr("%1: %2").arg(item.exhibitNumber, prompt.error().message));
    if (told.verb == domain::CustodyVerb::Seal)
        TRY(checkSealIsFresh(view, item, told.sealNumber));
    return item;
}

domain::CustodyStep toldOf(const CustodyRequest &request, const QString &number)
{
    auto told = request.told;
    told.verb = request.verb;
    told.sealNumber = request.seals.value(number, told.sealNumber);
    return told;
}

// A placeholder for the digest of a paper that is not attached yet.
const QString comingPaper(64, u'0');

} // namespace

Result<void> checkNumbers(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("A custody step needs at least one exhibit number."));
    QSet<QString> seen;
    for (const QString &number : numbers) {
        const QString written = domain::typedExhibitNumber(number);
        if (seen.contains(written))
            return failure(ErrorCode::Invalid, Text::tr("%1 is named twice.").arg(written));
        seen.insert(written);
    }
    return {};
}

Result<registry::ItemRecord> takeCustodyStep(Writer &writer, const QString &number,
                                             domain::CustodyStep told, bool lateIsMeant)
{
    TRY(const auto item, checkOne(writer, number, told, lateIsMeant));
    TRY(writer.append(
        {QStringLiteral("custody.") + domain::pastTense(told.verb), item.id, bodyOf(told), {}}));
    return registry::ItemTable(writer.connection()).byId(item.id);
}

Result<void> recordBrokenSeal(Writer &writer, const QString &container, const QString &reason)
{
    domain::CustodyStep broken;
    broken.verb = domain::CustodyVerb::Open;
    broken.sealBroken = true;
    broken.reason = reason;
    TRY(takeCustodyStep(writer, container, broken));
    return {};
}

bool isRecordedLate(std::optional<qint64> occurredAtMs, qint64 nowMs)
{
    return occurredAtMs && nowMs - *occurredAtMs > domain::promptMs;
}

Result<void> checkCustodyStep(const Session &session, const CustodyRequest &request,
                              bool paperComes)
{
    TRY(checkNumbers(request.exhibitNumbers));
    return session.read([&](const View &view) -> Result<void> {
        TRY(checkReceiver(view, request.told.to));
        for (const QString &number : request.exhibitNumbers) {
            auto told = toldOf(request, number);
            told.lot = view.newId();
            told.paper = paperComes ? comingPaper : told.paper;
            TRY(checkOne(view, number, told, request.lateIsMeant));
        }
        return {};
    });
}

Result<std::vector<registry::ItemRecord>> takeCustodyStep(Session &session,
                                                          const CustodyRequest &request)
{
    return session.write([&](Writer &writer) { return takeCustodyStep(writer, request); });
}

Result<std::vector<registry::ItemRecord>> takeCustodyStep(Writer &writer,
                                                          const CustodyRequest &request)
{
    TRY(checkNumbers(request.exhibitNumbers));
    TRY(checkReceiver(writer, request.told.to));
    const QString lot =
        request.verb == domain::CustodyVerb::Release ? writer.newId() : request.told.lot;
    std::vector<registry::ItemRecord> items;
    for (const QString &number : request.exhibitNumbers) {
        auto told = toldOf(request, number);
        told.lot = lot;
        TRY(auto item, takeCustodyStep(writer, number, told, request.lateIsMeant));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace actions
