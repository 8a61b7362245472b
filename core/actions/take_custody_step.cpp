#include "actions/take_custody_step.h"

#include "actions/agreed_place.h"
#include "actions/body.h"
#include "actions/find_item.h"
#include "actions/step_checks.h"
#include "base/text.h"
#include "domain/exhibit_number.h"
#include "domain/time_rule.h"
#include "registry/origin_table.h"

#include <QSet>

#include <algorithm>

namespace actions {

namespace {

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

// Fills in what is not the officer's to say, and asks the rule before the schema speaks of members.
Result<registry::ItemRecord> checkOne(const View &view, const QString &number,
                                      domain::CustodyStep &told, bool lateIsMeant)
{
    TRY(auto item, visibleItem(view, number));
    TRY(told.sealNumber, checkedSeal(told.sealNumber));
    TRY(told.place, checkedPlace(view, told.place));
    told.actor = view.officer().id;
    told.timeMs = view.now();
    if (domain::answersRelease(told.verb))
        told.lot = item.custody.lot;
    if (told.occurredAtMs)
        TRY(domain::checkMoment(Text::tr("The time of the step"), *told.occurredAtMs));
    TRY(const auto kept, registry::keptAround(view.connection(), item.id));
    TRY(domain::nextAround(kept.item, kept.around, told, false, domain::newestRules));
    TRY(checkContents(view, item, told));
    TRY(checkPrompt(item.exhibitNumber, told, lateIsMeant));
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
    const QString typedPlace = told.place;
    TRY(const auto item, checkOne(writer, number, told, lateIsMeant));
    if (told.verb == domain::CustodyVerb::Seal)
        TRY(writer.checkBearers(told.sealNumber));
    TRY(checkPlaceSpelling(writer, typedPlace, told.place));
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
    const QString lot = domain::isRelease(request.verb) ? writer.newId() : request.told.lot;
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
