#include "actions/register_item.h"

#include "actions/agreed_place.h"
#include "actions/amend_item.h"
#include "actions/body.h"
#include "actions/find_item.h"
#include "actions/item_body.h"
#include "actions/take_custody_step.h"
#include "base/text.h"
#include "domain/exhibit_number.h"
#include "domain/labels.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "registry/look_alike.h"

#include <algorithm>

namespace actions {

namespace {

// The first of them answers for the item: a person without a key, or else the officer who signs.
std::vector<domain::Party> seizedByOf(const Writer &writer, const NewItem &item)
{
    const domain::Party signer{domain::Party::Kind::Officer, writer.officer().id};
    auto by = item.seizedBy;
    if (by.empty())
        by.push_back(signer);
    const auto place = std::find(by.begin(), by.end(), signer);
    if (by.front().kind == domain::Party::Kind::Officer && place != by.end())
        std::rotate(by.begin(), place, place + 1);
    return by;
}

// Where the item is, as the registry writes it, and what looks odd about that.
Result<registry::PlaceSpelling> placeOf(const Writer &writer, registry::PlaceSpellings &places,
                                        const NewItem &item)
{
    const QString place = domain::tidied(item.seizedPlace);
    TRY(const auto checked,
        domain::checkedText(Text::tr("The place of seizure"),
                            place.isEmpty() ? domain::placeNotStated() : place, 400));
    TRY(auto spelling, places.of(checked));
    TRY(checkPlaceSpelling(writer, checked, spelling.place));
    return spelling;
}

Result<QJsonObject> seizureOf(const Writer &writer, const NewItem &item, const QString &place)
{
    if (item.witness && item.noWitnessReason)
        return failure(ErrorCode::Invalid,
                       Text::tr("A seizure has either a witness or a reason for having no "
                                "witness."));
    const qint64 now = writer.now();
    const qint64 seizedAt = item.seizedAtMs.value_or(now);
    TRY(domain::checkPastMoment(Text::tr("The time of seizure"), seizedAt, now));
    QJsonArray by;
    for (const auto &party : seizedByOf(writer, item))
        by.append(partyObject(party));
    return Body()
        .time("at", seizedAt)
        .text("place", place)
        .text("from", item.seizedFrom)
        .value("by", by)
        .text("witness", item.witness)
        .text("no_witness_reason", item.noWitnessReason)
        .text("authority", item.authority);
}

// Whether the item with this number has it in the ledger too: the next number follows it.
Result<void> checkNumber(const Writer &writer, const QString &number)
{
    const auto item = registry::ItemTable(writer.connection()).byExhibitNumber(number);
    return item ? writer.checkNamed(item->id) : Result<void>();
}

Result<QString> nextExhibitNumber(const Writer &writer)
{
    const int year = QDateTime::fromMSecsSinceEpoch(writer.now(), Qt::UTC).date().year();
    TRY(const qint64 inTables,
        registry::ItemTable(writer.connection()).lastRunningNumber(writer.station().code, year));
    if (inTables > 0)
        TRY(checkNumber(writer, domain::exhibitNumber(writer.station().code, year, int(inTables))));
    // A row that somebody deleted gives its number to nobody else.
    TRY(const qint64 stated, writer.lastNumber(year));
    // Continues after the higher of the two. If the tables hold the largest possible number,
    // continues after the ledger's number, which has a free one after it.
    const qint64 last = inTables < domain::largestRunning ? std::max(inTables, stated) : stated;
    return domain::exhibitNumber(writer.station().code, year, int(last + 1));
}

Result<Registered> registerOne(Writer &writer, registry::PlaceSpellings &places,
                               const NewItem &item)
{
    TRY(auto checked, domain::checkFields(item.kind, item.fields, item.insistReason));
    TRY(const auto odd, domain::judgeTogether(item.kind, checked.values));
    const auto fields = divideFields(item.kind, checked, item.insistReason);
    TRY(const auto number, nextExhibitNumber(writer));
    TRY(const auto place, placeOf(writer, places, item));
    TRY(const auto seizure, seizureOf(writer, item, place.place));
    Body body;
    body.text("exhibit_number", number)
        .text("kind", domain::name(item.kind))
        .value("fields", fields.open)
        .value("seizure", seizure)
        .text("operation", item.origin.operation)
        .text("site", item.origin.site)
        .text("group", item.origin.group)
        .text("suspect", item.origin.suspect);
    if (!fields.asFound.isEmpty())
        body.value("as_found", fields.asFound);
    if (item.parent) {
        TRY(const auto parent, visibleItem(writer, *item.parent));
        if (item.parentSealBroken)
            TRY(recordBrokenSeal(writer, parent.exhibitNumber, *item.parentSealBroken));
        body.text("parent", parent.id);
    }
    TRY(const auto duplicates, duplicateWarnings(writer, item.kind, checked.values, {}));
    const QString id = writer.newId();
    TRY(writer.append({QStringLiteral("item.registered"), id, body, fields.secrets}));
    TRY(auto record, registry::ItemTable(writer.connection()).byId(id));
    for (const QString &caseNumber : item.cases)
        TRY(assignItem(writer, record, caseNumber));
    auto warnings = checked.warnings + odd + duplicates;
    if (place.alike)
        warnings.append(registry::sentence(place));
    return Registered{std::move(record), std::move(warnings)};
}

} // namespace

Result<Registered> registerItem(Session &session, const NewItem &item)
{
    return session.write([&](Writer &writer) {
        registry::PlaceSpellings places(writer.connection());
        return registerOne(writer, places, item);
    });
}

Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items)
{
    base::Progress unseen;
    return registerItems(session, items, unseen);
}

Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items,
                                              base::Progress &progress)
{
    progress.begin(Text::tr("Registering"), qint64(items.size()));
    return session.write([&](Writer &writer) -> Result<std::vector<Registered>> {
        registry::PlaceSpellings places(writer.connection());
        std::vector<Registered> all;
        for (std::size_t i = 0; i < items.size(); ++i) {
            TRY(progress.check());
            auto one = registerOne(writer, places, items[i]);
            if (!one)
                return failure(one.error().code,
                               (items[i].row > 0 ? Text::tr("Row %1: %2").arg(items[i].row)
                                                 : Text::tr("Item %1: %2").arg(i + 1))
                                   .arg(one.error().message),
                               one.error().detail);
            all.push_back(std::move(*one));
            progress.advance(1);
        }
        return all;
    });
}

} // namespace actions
