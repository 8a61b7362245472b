#include "print/forms/custody_sheet.h"

#include "base/text.h"
#include "domain/labels.h"
#include "print/forms/disposal_parts.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/forms/seizure_groups.h"
#include "print/sheet/sheet_words.h"

namespace print {

namespace {

using domain::CustodyVerb;

SheetTable descriptionOf(const FormItem &item)
{
    SheetTable table;
    table.heading = Text::tr("Description of evidence");
    table.columns = {Text::tr("Exhibit number"), Text::tr("Quantity"), Text::tr("Name"),
                     Text::tr("Description: model, serial number, condition, marks"),
                     Text::tr("Remarks")};
    table.widths = {0, 0, 6, 14, 6};
    table.rows.push_back({{item.item.exhibitNumber, quantityOf(item), itemName(item),
                           SheetCell({}, fieldsOf(item)), remarksOf(item)}});
    return table;
}

// The holder before the step; empty if the item stays with the acting party.
QString releasedBy(const std::vector<FormStep> &steps, std::size_t place)
{
    const auto verb = steps[place].record.told.verb;
    if (verb != CustodyVerb::Receive && verb != CustodyVerb::Refuse)
        return whoIs(steps[place].actor);
    for (std::size_t i = place; i-- > 0;) {
        if (steps[i].record.told.verb == CustodyVerb::Release)
            return whoIs(steps[i].actor);
    }
    return {};
}

QString receivedBy(const FormStep &step)
{
    const auto verb = step.record.told.verb;
    if (verb == CustodyVerb::Receive || verb == CustodyVerb::Refuse)
        return whoIs(step.actor);
    return whoIs(step.to);
}

SheetCell comments(const domain::CustodyStep &told)
{
    std::vector<Fact> facts = print::told({{Text::tr("Place"), told.place},
                                           {Text::tr("Seal"), told.sealNumber},
                                           {Text::tr("Purpose"), told.purpose},
                                           {Text::tr("Condition"), told.condition},
                                           {Text::tr("Reason"), told.reason},
                                           {Text::tr("Authority"), told.authority}});
    return {told.sealBroken ? Text::tr("Seal found broken") : QString(), facts};
}

// Each step with the leaf hash of its entry, by which it is found in the ledger and in an export.
SheetTable chainOf(const FormItem &item)
{
    SheetTable table;
    table.heading = Text::tr("Chain of custody");
    table.columns = {Text::tr("No."),         Text::tr("Date and time"),
                     Text::tr("Step"),        Text::tr("Released by, or done by"),
                     Text::tr("Received by"), Text::tr("Comments, location")};
    table.widths = {0, 6, 4, 7, 7, 9};
    for (std::size_t i = 0; i < item.steps.size(); ++i) {
        const auto &step = item.steps[i];
        const auto &told = step.record.told;
        SheetRow row{{QString::number(i + 1), stepMoment(step.record), domain::label(told.verb),
                      releasedBy(item.steps, i), receivedBy(step), comments(told)},
                     {{Text::tr("Entry"), step.record.entry}}};
        if (!told.paper.isEmpty())
            row.below.push_back({Text::tr("Signed paper, SHA-256"), told.paper});
        table.rows.push_back(std::move(row));
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

SheetTable filesOf(const FormItem &item)
{
    SheetTable table;
    table.heading = Text::tr("Attached files");
    table.columns = {Text::tr("No."), Text::tr("File name"), Text::tr("Category"),
                     Text::tr("Taken in")};
    table.widths = {0, 12, 5, 0};
    int place = 0;
    for (const auto &file : item.attachments)
        table.rows.push_back(
            {{QString::number(++place), file.name.value_or(Text::tr("(name withheld or erased)")),
              domain::wordLabel(file.category), moment(file.addedAtMs)},
             {{QStringLiteral("SHA-256"), file.sha256}}});
    return table;
}

std::vector<Fact> factsOf(const FormItem &item, const QString &victims)
{
    std::vector<Fact> facts{
        {Text::tr("Case number"), caseNumbers({item})},
        {Text::tr("Offence"), caseTitles({item})},
        {Text::tr("Submitting officer"),
         whoIs(item.seizedBy.empty() ? item.registeredBy : item.seizedBy.front())},
        {Text::tr("Registered by"), whoIs(item.registeredBy)},
        {Text::tr("Victim"), victims},
        {Text::tr("Suspect"), item.suspect ? whoIs(*item.suspect) : QString()},
        {Text::tr("Date and time seized"), moment(item.item.seizure.atMs)},
        {Text::tr("Location of seizure"), item.item.seizure.place},
        {Text::tr("Seized from"), whoIs(item.from)},
        {Text::tr("Witness"), whoIs(item.witness)},
        {Text::tr("No witness, because"), item.item.seizure.noWitnessReason.value_or(QString())},
        {Text::tr("Authority"), item.item.seizure.authority.value_or(QString())},
        {Text::tr("Confirmed by the second officer"), whoIs(item.confirmedBy)},
        {Text::tr("Now"), domain::label(item.item.custody.state)},
        {Text::tr("Held by"), whoIs(item.holder)},
        {Text::tr("To be received by"), whoIs(item.receiver)},
        {Text::tr("Kept at"), item.item.custody.place}};
    return told(facts);
}

Sheet sheetOf(const FormItem &item, const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::CustodyRecord), facts);
    sheet.about = item.item.exhibitNumber;
    sheet.facts = factsOf(item, victimsOf({item}, facts));
    sheet.tables = {descriptionOf(item), chainOf(item)};
    if (!item.attachments.empty())
        sheet.tables.push_back(filesOf(item));
    sheet.remarks = {Text::tr("Every entry about this item has a number; the newest is %1, and "
                              "none is left out.")
                         .arg(item.item.lastStep)};
    if (item.item.disputed)
        sheet.remarks.append(Text::tr("Two entries claim the same step: the chain is disputed."));
    sheet.parts = disposalParts({item});
    return sheet;
}

} // namespace

std::vector<Sheet> custodySheets(const FormFacts &facts)
{
    std::vector<Sheet> sheets;
    for (const auto &item : facts.items)
        sheets.push_back(sheetOf(item, facts));
    return sheets;
}

} // namespace print
