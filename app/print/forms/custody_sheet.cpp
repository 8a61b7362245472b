#include "print/forms/custody_sheet.h"

#include "base/text.h"
#include "domain/labels.h"
#include "print/forms/cover_sheet.h"
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

// The holder before a step that hands the item on; for other steps, the officer who took them.
QString releasedBy(const FormStep &step)
{
    const auto verb = step.record.stated.verb;
    const bool isReceivers = domain::ruleOf(verb).isReceiversToSign;
    const bool handsOn = step.record.stated.to || isReceivers || domain::isDisposal(verb);
    const QString who = whoIs(handsOn ? step.from : step.actor);
    return handsOn && step.from != step.actor && !isReceivers
        ? who + u'\n' + Text::tr("recorded by %1").arg(nameOf(step.actor))
        : who;
}

QString receivedBy(const FormStep &step)
{
    if (domain::ruleOf(step.record.stated.verb).isReceiversToSign)
        return whoIs(step.actor);
    return whoIs(step.to);
}

SheetCell comments(const domain::CustodyStep &stated, const std::optional<Named> &witness = {})
{
    std::vector<Fact> facts = print::stated({{Text::tr("Place"), domain::placeLabel(stated.place)},
                                             {Text::tr("Seal"), stated.sealNumber},
                                             {Text::tr("Purpose"), stated.purpose},
                                             {Text::tr("Condition"), stated.condition},
                                             {Text::tr("Reason"), stated.reason},
                                             {Text::tr("Authority"), stated.authority},
                                             {Text::tr("Witness"), whoIs(witness)}});
    return {stated.sealBroken ? Text::tr("Seal found broken") : QString(), facts};
}

// The seizure is the first step of every chain.
SheetRow seizureOf(const FormItem &item, int place)
{
    const auto &seizure = item.item.seizure;
    SheetRow row;
    row.cells = {QString::number(place),
                 moment(seizure.atMs),
                 Text::tr("Seized"),
                 whoIs(item.from),
                 item.seizedBy.empty() ? whoIs(item.registeredBy) : whoIs(item.seizedBy.front()),
                 SheetCell({},
                           stated({{Text::tr("Place"), domain::placeLabel(seizure.place)},
                                   {Text::tr("Seal"), Text::tr("not sealed")}}))};
    return row;
}

// The step with the number `corrected` as it counts since its correction.
SheetRow correctionOf(const FormStep &step, int place, int corrected)
{
    const auto &correction = *step.record.correction;
    const QString what = correction.isMistake
        ? Text::tr("No. %1 did not take place: recorded by mistake").arg(corrected)
        : Text::tr("Correction of No. %1").arg(corrected);
    auto right = correction.stated;
    right.reason = correction.reason;
    right.authority.clear();
    right.sealBroken = false;
    SheetCell comment = comments(right);
    if (correction.isMistake)
        comment = {{}, {{Text::tr("Reason"), correction.reason}}};
    if (!correction.isMistake && correction.stated.occurredAtMs != step.record.stated.occurredAtMs)
        comment.facts.insert(
            comment.facts.begin(),
            {Text::tr("It happened"), moment(right.occurredAtMs.value_or(right.timeMs))});
    return {{QString::number(place), moment(correction.timeMs), what, whoIs(step.correctedBy),
             QString(), comment},
            {{Text::tr("Entry"), correction.entry}}};
}

// Each step with the leaf hash of its entry, to find it in the ledger and in an export.
SheetTable chainOf(const FormItem &item)
{
    SheetTable table;
    table.heading = Text::tr("Chain of custody");
    table.columns = {Text::tr("No."),         Text::tr("Date and time"),
                     Text::tr("Step"),        Text::tr("Released by, or done by"),
                     Text::tr("Received by"), Text::tr("Comments, location")};
    table.widths = {0, 6, 4, 7, 7, 9};
    int place = 0;
    table.rows.push_back(seizureOf(item, ++place));
    for (const auto &step : item.steps) {
        const auto &stated = step.record.stated;
        const QString what = step.inside.isEmpty()
            ? domain::label(stated.verb)
            : Text::tr("%1, inside %2").arg(domain::label(stated.verb), step.inside);
        SheetRow row{{QString::number(++place), stepMoment(step.record), what, releasedBy(step),
                      receivedBy(step), comments(stated, step.witness)},
                     {{Text::tr("Entry"), step.record.entry}},
                     step.record.correction.has_value()};
        if (!stated.paper.isEmpty())
            row.below.push_back({Text::tr("Signed paper, SHA-256"), stated.paper});
        table.rows.push_back(std::move(row));
        if (step.record.correction)
            table.rows.push_back(correctionOf(step, place + 1, place));
        place += step.record.correction ? 1 : 0;
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
        {Text::tr("Location of seizure"), domain::placeLabel(item.item.seizure.place)},
        {Text::tr("Seized from"), whoIs(item.from)},
        {Text::tr("Witness"), whoIs(item.witness)},
        {Text::tr("No witness, because"), item.item.seizure.noWitnessReason.value_or(QString())},
        {Text::tr("Authority"), item.item.seizure.authority.value_or(QString())},
        {Text::tr("Confirmed by the second officer"), whoIs(item.confirmedBy)},
        {Text::tr("Now"), domain::label(item.item.custody.state)},
        {Text::tr("Held by"), whoIs(item.holder)},
        {Text::tr("To be received by"), whoIs(item.receiver)},
        {Text::tr("Kept at"), domain::placeLabel(item.item.custody.place)},
        {Text::tr("Seal"),
         item.item.custody.sealNumber ? Text::tr("sealed, %1").arg(*item.item.custody.sealNumber)
                                      : Text::tr("not sealed")},
        {Text::tr("Inside of"), item.insideOf}};
    return stated(facts);
}

QString gapText(const registry::CustodyGap &gap)
{
    return gap.untilMs
        ? Text::tr("Gap: %1, from %2 to %3.")
              .arg(registry::label(gap.why), moment(gap.fromMs), moment(*gap.untilMs))
        : Text::tr("Gap: %1, since %2.").arg(registry::label(gap.why), moment(gap.fromMs));
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
    for (const auto &gap : item.gaps)
        sheet.remarks.append(gapText(gap));
    if (!facts.cover)
        sheet.parts = disposalParts({item});
    return sheet;
}

} // namespace

std::vector<Sheet> custodySheets(const FormFacts &facts)
{
    std::vector<Sheet> sheets;
    if (facts.cover)
        sheets.push_back(coverSheet(facts));
    for (const auto &item : facts.items)
        sheets.push_back(sheetOf(item, facts));
    return sheets;
}

} // namespace print
