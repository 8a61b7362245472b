#include "print/forms/inventory_sheet.h"

#include "base/text.h"
#include "domain/item_title.h"
#include "domain/labels.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/sheet/sheet_words.h"

namespace print {

namespace {

// "Phones: 12" for each kind that there is.
std::vector<Fact> countsOf(const std::vector<FormItem> &items)
{
    std::vector<Fact> facts;
    for (const auto kind : domain::allItemKinds()) {
        const auto count = std::count_if(items.begin(), items.end(), [kind](const auto &item) {
            return item.item.kind == kind;
        });
        if (count > 0)
            facts.push_back({domain::label(kind), QString::number(count)});
    }
    return facts;
}

QString stateOf(const FormItem &item)
{
    const auto &custody = item.item.custody;
    return custody.outcome.isEmpty() ? domain::label(custody.state)
                                     : domain::wordLabel(custody.outcome);
}

QString identifierOf(const FormItem &item)
{
    domain::Fields fields;
    for (auto field = item.item.fields.begin(); field != item.item.fields.end(); ++field) {
        if (field->value && !item.withheld.contains(field.key()))
            fields.insert(field.key(), *field->value);
    }
    return domain::itemIdentifier(item.item.kind, fields).value_or(QString());
}

SheetTable tableOf(const std::vector<FormItem> &items)
{
    SheetTable table;
    table.columns = {Text::tr("No."),        Text::tr("Exhibit number"), Text::tr("Name"),
                     Text::tr("Identifier"), Text::tr("Seized at"),      Text::tr("State"),
                     Text::tr("Held by"),    Text::tr("Place"),          Text::tr("Seal"),
                     Text::tr("Files"),      Text::tr("Inside of")};
    table.widths = {0, 0, 9, 0, 7, 5, 8, 7, 6, 0, 0};
    int place = 0;
    for (const auto &item : items)
        table.rows.push_back(
            {{QString::number(++place), item.item.exhibitNumber, itemName(item), identifierOf(item),
              moment(item.item.seizure.atMs), stateOf(item), nameOf(item.holder),
              item.item.custody.place, item.item.custody.sealNumber.value_or(QString()),
              QString::number(item.attachments.size()), item.insideOf}});
    table.closing = Text::tr("Nothing follows");
    return table;
}

} // namespace

std::vector<Sheet> inventorySheets(const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::CaseInventory), facts);
    sheet.about = facts.caseFile ? facts.caseFile->number : numberSpan(facts.items);
    sheet.landscape = true;
    if (facts.caseFile)
        sheet.facts = {{Text::tr("Case number"), facts.caseFile->number},
                       {Text::tr("Offence"), facts.caseFile->title},
                       {Text::tr("Province"), facts.caseFile->province.value_or(QString())}};
    else
        sheet.facts = {{Text::tr("Case number"), caseNumbers(facts.items)}};
    sheet.facts.push_back({Text::tr("Victim"), victimsOf(facts.items, facts)});
    sheet.facts.push_back({Text::tr("Number of items"), QString::number(facts.items.size())});
    for (const Fact &fact : countsOf(facts.items))
        sheet.facts.push_back(fact);
    sheet.facts = stated(sheet.facts);
    sheet.tables = {tableOf(facts.items)};
    sheet.signatures = {{Text::tr("Made by (signature)"), nameOf(facts.printedBy)},
                        {Text::tr("Checked by (signature)"), {}}};
    return {sheet};
}

} // namespace print
