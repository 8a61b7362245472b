#include "print/reports/stocktake_sheet.h"

#include "base/text.h"
#include "print/sheet/sheet_words.h"

#include <QLocale>

namespace print {

namespace {

QString number(std::size_t count)
{
    return QLocale().toString(qulonglong(count));
}

void addItems(Sheet &sheet, const QString &heading, const std::vector<StockItem> &items)
{
    if (items.empty())
        return;
    SheetTable table;
    table.heading = heading;
    table.columns = {Text::tr("Exhibit"), Text::tr("Item"), Text::tr("On record at"),
                     Text::tr("Seal")};
    table.widths = {0, 5, 5, 4};
    for (const auto &item : items)
        table.rows.push_back({{item.exhibitNumber, item.title, item.recordedPlace, item.seal}});
    sheet.tables.push_back(table);
}

void addCodes(Sheet &sheet, const QString &heading, const QStringList &codes)
{
    if (codes.isEmpty())
        return;
    SheetTable table;
    table.heading = heading;
    table.columns = {Text::tr("Code")};
    for (const QString &code : codes)
        table.rows.push_back({{SheetCell(code)}});
    sheet.tables.push_back(table);
}

} // namespace

Sheet stocktakeSheet(const StocktakeReport &report)
{
    Sheet sheet;
    sheet.title = Text::tr("Stock-take");
    sheet.subtitle = report.place;
    sheet.facts = {
        {Text::tr("Taken by"), report.officer},
        {Text::tr("Began"), moment(report.beganMs)},
        {Text::tr("Ended"), moment(report.endedMs)},
        {Text::tr("Reason"), report.reason},
        {Text::tr("Right"), number(report.right.size())},
        {Text::tr("Belong elsewhere"), number(report.elsewhere.size())},
        {Text::tr("Missing"), number(report.missing.size())},
        {Text::tr("Unknown codes"), number(std::size_t(report.unknown.size()))},
        {Text::tr("Seals found broken"), number(std::size_t(report.sealsBroken.size()))}};
    if (report.unseen)
        sheet.facts.push_back(
            {Text::tr("Not shown (restricted cases)"), number(std::size_t(*report.unseen))});
    addItems(sheet, Text::tr("Missing: on record here and not found"), report.missing);
    addItems(sheet, Text::tr("Found here, and on record elsewhere"), report.elsewhere);
    addCodes(sheet, Text::tr("Unknown: codes of no item"), report.unknown);
    addCodes(sheet, Text::tr("Seals found broken"), report.sealsBroken);
    addItems(sheet, Text::tr("Right: found where they are on record"), report.right);
    sheet.signatures = {{Text::tr("Taken by (signature)"), report.officer},
                        {Text::tr("Witness (signature)"), {}}};
    sheet.checkpoint = report.checkpoint;
    sheet.fingerprint = report.fingerprint;
    return sheet;
}

} // namespace print
