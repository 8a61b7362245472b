#include "print/reports/where_sheet.h"

#include "base/text.h"
#include "domain/labels.h"
#include "exchange/record/write/agreed_items.h"
#include "print/sheet/sheet_words.h"
#include "registry/item_list.h"
#include "registry/officer_table.h"

namespace print {

namespace {

SheetTable staysOf(const WhereReport &report)
{
    SheetTable table;
    table.columns = {Text::tr("No."),     Text::tr("From"),  Text::tr("Until"), Text::tr("State"),
                     Text::tr("Held by"), Text::tr("Place"), Text::tr("Seal")};
    table.widths = {0, 6, 6, 4, 5, 7, 5};
    int place = 0;
    for (const auto &stay : report.stays) {
        const QString holder = stay.receiver.isEmpty()
            ? stay.holder
            : Text::tr("%1, on its way to %2").arg(stay.holder, stay.receiver);
        table.rows.push_back({{QString::number(++place), moment(stay.fromMs),
                               moment(stay.untilMs.value_or(report.untilMs)),
                               domain::label(stay.state), holder, domain::placeLabel(stay.place),
                               stay.seal.isEmpty() ? Text::tr("not sealed") : stay.seal}});
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

} // namespace

Sheet whereSheet(const WhereReport &report)
{
    Sheet sheet;
    sheet.title = Text::tr("Where an item was");
    sheet.subtitle = report.exhibitNumber;
    sheet.about = report.exhibitNumber;
    sheet.printed = printedLine(report.printedAtMs, report.officer);
    sheet.facts = stated({{Text::tr("Exhibit"), report.exhibitNumber},
                          {Text::tr("Item"), report.item},
                          {Text::tr("From"), moment(report.fromMs)},
                          {Text::tr("Until"), moment(report.untilMs)},
                          {Text::tr("Asked by"), report.officer}});
    sheet.tables = {staysOf(report)};
    if (report.stays.empty())
        sheet.remarks = {
            Text::tr("The item was not in custody in this time: it was seized later.")};
    sheet.signatures = {{Text::tr("Answered by (signature)"), report.officer}};
    sheet.checkpoint = report.checkpoint;
    sheet.fingerprint = report.fingerprint;
    return sheet;
}

Result<WhereReport> whereReport(registry::Registry &registry, const QString &exhibitNumber,
                                qint64 fromMs, qint64 untilMs, qint64 nowMs, const QString &viewer)
{
    if (untilMs <= fromMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The time ends before it begins: choose a later end."));
    const registry::Reader reader(registry);
    TRY(const auto item, registry::ItemTable(reader).byExhibitNumber(exhibitNumber, viewer));
    TRY(const auto rows, registry::itemRows(reader, {item.number}, viewer));
    registry::AttentionLimits limits;
    limits.nowMs = nowMs;
    TRY(const auto picture, registry::custodyPicture(reader, item.id, limits, viewer));
    WhereReport report;
    report.exhibitNumber = item.exhibitNumber;
    report.item = rows.empty() || rows.front().title.isEmpty() ? domain::label(item.kind)
                                                               : rows.front().title;
    report.fromMs = fromMs;
    report.untilMs = std::min(untilMs, nowMs);
    report.stays = registry::staysBetween(picture, fromMs, std::max(report.untilMs, fromMs + 1));
    TRY(const auto identity, registry::identity(reader));
    report.fingerprint = identity.rootKeyId;
    return report;
}

namespace {

// The report of a view in which the tables agree with the ledger about the item.
Result<WhereReport> agreedReport(actions::Session &session, const QString &exhibitNumber,
                                 qint64 fromMs, qint64 untilMs)
{
    auto &registry = session.registry();
    const QString viewer = session.officer().id;
    TRY(const auto item, registry::ItemTable(registry).byExhibitNumber(exhibitNumber, viewer));
    TRY(const auto view, exchange::AgreedView::open(registry, {item.id}, viewer));
    return whereReport(registry, exhibitNumber, fromMs, untilMs, session.environment().now(),
                       viewer);
}

} // namespace

Result<SheetMaker> whereForm(actions::Session &session, const QString &exhibitNumber, qint64 fromMs,
                             qint64 untilMs)
{
    TRY(auto report, agreedReport(session, exhibitNumber, fromMs, untilMs));
    TRY(const auto checkpoint, session.checkpoint());
    report.officer = session.officer().name;
    report.printedAtMs = session.environment().now();
    report.checkpoint = QString::fromUtf8(checkpoint.note);
    return SheetMaker([report] { return std::vector{whereSheet(report)}; });
}

} // namespace print
