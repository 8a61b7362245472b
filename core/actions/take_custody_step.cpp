#include "actions/take_custody_step.h"

#include "actions/agreed_place.h"
#include "actions/body.h"
#include "actions/find_item.h"
#include "actions/step_checks.h"
#include "base/text.h"
#include "domain/custody_rule.h"
#include "domain/exhibit_number.h"
#include "domain/skeleton.h"
#include "domain/time_rule.h"
#include "registry/origin_table.h"

#include <QSet>

#include <algorithm>

namespace actions {

namespace {

QJsonObject bodyOf(const domain::CustodyStep &stated)
{
    Body body;
    body.text("lot", stated.lot)
        .party("to", stated.to)
        .text("place", stated.place)
        .text("seal_number", stated.sealNumber)
        .text("purpose", stated.purpose)
        .text("condition", stated.condition)
        .text("reason", stated.reason)
        .text("paper", stated.paper)
        .text("authority", stated.authority)
        .party("witness", stated.witness)
        .time("occurred_at", stated.occurredAtMs);
    if (stated.sealBroken)
        body.value("seal_broken", true);
    return body;
}

// The witness must exist, and is not the officer who signs under another record.
Result<void> checkWitness(const View &view, const std::optional<domain::Party> &witness)
{
    if (!witness)
        return {};
    if (witness->kind == domain::Party::Kind::Officer) {
        TRY(const auto officer, registry::OfficerTable(view.connection()).byId(witness->id));
        return domain::mayWitness(officer);
    }
    TRY(const auto person, registry::OriginTable(view.connection()).personById(witness->id));
    if (!person.name || !domain::isSameName(*person.name, view.officer().name))
        return {};
    return failure(ErrorCode::Denied,
                   Text::tr("The witness %1 has the name of the officer who signs. The officer "
                            "cannot be the witness as well: name somebody else.")
                       .arg(*person.name));
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
                                      domain::CustodyStep &stated, bool isMeant)
{
    TRY(auto item, visibleItem(view, number));
    TRY(stated.sealNumber, checkedSeal(stated.sealNumber));
    TRY(stated.place, checkedPlace(view, stated.place));
    stated.actor = view.officer().id;
    stated.timeMs = view.now();
    if (domain::answersRelease(stated.verb))
        stated.lot = item.custody.lot;
    if (stated.occurredAtMs)
        TRY(domain::checkMoment(Text::tr("The time of the step"), *stated.occurredAtMs));
    TRY(const auto kept, registry::keptAround(view.connection(), item.id));
    TRY(domain::nextAround(kept.item, kept.around, stated, false, domain::newestRules));
    TRY(checkContents(view, item, stated));
    TRY(checkPrompt(item.exhibitNumber, stated, isMeant));
    if (stated.verb == domain::CustodyVerb::Seal)
        TRY(checkSealIsFresh(view, item, stated.sealNumber, isMeant && !stated.reason.isEmpty()));
    return item;
}

domain::CustodyStep stepFor(const CustodyRequest &request, const QString &number)
{
    auto stated = request.stated;
    stated.verb = request.verb;
    stated.sealNumber = request.seals.value(number, stated.sealNumber);
    return stated;
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
                                             domain::CustodyStep stated, bool isMeant)
{
    const QString typedPlace = stated.place;
    TRY(const auto item, checkOne(writer, number, stated, isMeant));
    if (stated.verb == domain::CustodyVerb::Seal)
        TRY(writer.checkBearers(stated.sealNumber));
    TRY(checkPlaceSpelling(writer, typedPlace, stated.place));
    TRY(writer.append({QStringLiteral("custody.") + domain::pastTense(stated.verb),
                       item.id,
                       bodyOf(stated),
                       {}}));
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
        TRY(checkReceiver(view, request.stated.to));
        TRY(checkWitness(view, request.stated.witness));
        for (const QString &number : request.exhibitNumbers) {
            auto stated = stepFor(request, number);
            stated.lot = view.newId();
            stated.paper = paperComes ? comingPaper : stated.paper;
            TRY(checkOne(view, number, stated, request.isMeant));
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
    TRY(checkReceiver(writer, request.stated.to));
    TRY(checkWitness(writer, request.stated.witness));
    const QString lot = domain::isRelease(request.verb) ? writer.newId() : request.stated.lot;
    std::vector<registry::ItemRecord> items;
    for (const QString &number : request.exhibitNumbers) {
        auto stated = stepFor(request, number);
        stated.lot = lot;
        TRY(auto item, takeCustodyStep(writer, number, stated, request.isMeant));
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace actions
