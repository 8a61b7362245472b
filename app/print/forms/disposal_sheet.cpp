#include "print/forms/disposal_sheet.h"

#include "base/text.h"
#include "domain/labels.h"
#include "print/forms/disposal_parts.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/sheet/sheet_words.h"

namespace print {

namespace {

SheetRow rowOf(const FormItem &item, int place)
{
    SheetRow row{{QString::number(place), item.item.exhibitNumber, itemName(item), quantityOf(item),
                  waysOut(item)},
                 {}};
    const auto *step = disposalOf(item);
    if (!step) {
        row.cells.insert(row.cells.end(), 3, SheetCell());
        return row;
    }
    const auto &stated = step->record.stated;
    row.cells.emplace_back(stepMoment(step->record));
    row.cells.emplace_back(stated.authority,
                           print::stated({{Text::tr("Reason"), stated.reason},
                                          {Text::tr("Witness"), whoIs(step->witness)}}));
    row.cells.emplace_back(step->to ? whoIs(step->to) : whoIs(step->actor));
    if (!stated.paper.isEmpty())
        row.below = {{Text::tr("Signed paper, SHA-256"), stated.paper}};
    return row;
}

SheetTable tableOf(const std::vector<FormItem> &items)
{
    SheetTable table;
    table.columns = {Text::tr("No."),       Text::tr("Exhibit number"), Text::tr("Name"),
                     Text::tr("Quantity"),  Text::tr("Disposal"),       Text::tr("When"),
                     Text::tr("Authority"), Text::tr("To, or by")};
    table.widths = {0, 0, 8, 0, 0, 6, 8, 8};
    int place = 0;
    for (const auto &item : items)
        table.rows.push_back(rowOf(item, ++place));
    table.closing = Text::tr("Nothing follows");
    return table;
}

} // namespace

std::vector<Sheet> disposalSheets(const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::DisposalRecord), facts);
    sheet.about = facts.caseFile ? facts.caseFile->number : numberSpan(facts.items);
    sheet.landscape = true;
    sheet.facts = stated({{Text::tr("Case number"), caseNumbers(facts.items)},
                          {Text::tr("Offence"), caseTitles(facts.items)},
                          {Text::tr("Number of items"), QString::number(facts.items.size())}});
    sheet.tables = {tableOf(facts.items)};
    sheet.remarks = {Text::tr("What is not marked is still in custody, and is marked by hand once "
                              "it is decided; the signed paper is then attached to the step.")};
    sheet.parts = disposalParts(facts.items);
    return {sheet};
}

} // namespace print
