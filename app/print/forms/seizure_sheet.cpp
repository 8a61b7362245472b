#include "print/forms/seizure_sheet.h"

#include "base/text.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/forms/seizure_groups.h"

namespace print {

namespace {

bool lieApart(const std::vector<FormItem> &group)
{
    return std::any_of(group.begin(), group.end(), [&](const FormItem &item) {
        return item.insideOf.isEmpty()
            && item.item.seizure.place != group.front().item.seizure.place;
    });
}

// With the place of finding, unless all were found at one place.
SheetCell remarksOf(const FormItem &item, const std::vector<FormItem> &group)
{
    SheetCell cell = print::remarksOf(item);
    if (item.insideOf.isEmpty() && lieApart(group))
        cell.facts.push_back({Text::tr("Place"), item.item.seizure.place});
    return cell;
}

SheetTable tableOf(const std::vector<FormItem> &group)
{
    SheetTable table;
    table.columns = {Text::tr("No."),      Text::tr("Exhibit number"), Text::tr("Name"),
                     Text::tr("Quantity"), Text::tr("Features"),       Text::tr("Remarks")};
    table.widths = {0, 0, 7, 0, 13, 7};
    int place = 0;
    for (const auto &item : group)
        table.rows.push_back(
            {{QString::number(++place), item.item.exhibitNumber, itemName(item), quantityOf(item),
              SheetCell({}, featuresOf(item)), remarksOf(item, group)}});
    table.closing = Text::tr("Nothing follows");
    return table;
}

Sheet sheetOf(const std::vector<FormItem> &group, const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::SeizureList), facts);
    sheet.about = numberSpan(group);
    sheet.facts = seizureFacts(group);
    sheet.facts.push_back({Text::tr("Number of items"), QString::number(group.size())});
    sheet.tables = {tableOf(group)};
    if (std::any_of(group.begin(), group.end(), showsMasked))
        sheet.remarks.append(Text::tr("Numbers of cards are shown in part; the ledger holds them "
                                      "whole, under seal."));
    sheet.remarks.append(Text::tr("Made in three copies: one for the holder, one for the "
                                  "custodian, one for the file."));
    sheet.signatures = seizureSignatures(group);
    return sheet;
}

} // namespace

std::vector<Sheet> seizureSheets(const FormFacts &facts)
{
    std::vector<Sheet> sheets;
    for (const auto &group : seizureGroups(facts.items))
        sheets.push_back(sheetOf(group, facts));
    return sheets;
}

} // namespace print
