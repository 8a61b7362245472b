#include "print/forms/sealing_sheet.h"

#include "base/text.h"
#include "domain/field.h"
#include "domain/labels.h"
#include "print/forms/form.h"
#include "print/forms/form_words.h"
#include "print/forms/seizure_groups.h"
#include "print/sheet/sheet_words.h"

#include <array>

namespace print {

namespace {

constexpr std::size_t mostPictures = 4; // of a stage, so that a form stays a form

using domain::CustodyVerb;

// What concerns the seal: put on, opened, seen at a hand-over, found broken.
bool isAboutSeal(const FormStep &step)
{
    const auto &stated = step.record.stated;
    if (!step.inside.isEmpty())
        return false; // the seal of the container
    return stated.verb == CustodyVerb::Seal || stated.verb == CustodyVerb::Open
        || (stated.verb == CustodyVerb::Receive && !stated.sealNumber.isEmpty())
        || stated.sealBroken;
}

QString whatHappened(const domain::CustodyStep &stated)
{
    const QString done = domain::label(stated.verb);
    return stated.sealBroken ? done + u'\n' + Text::tr("seal found broken") : done;
}

bool hasSeal(const FormItem &item)
{
    return std::any_of(item.steps.begin(), item.steps.end(), [](const FormStep &step) {
        return isAboutSeal(step) && step.record.counts();
    });
}

// A step of the seal as it counts since its correction.
SheetRow correctionOf(const FormStep &step)
{
    const auto &correction = *step.record.correction;
    const QString done = domain::label(correction.stated.verb);
    const QString what = correction.isMistake
        ? Text::tr("%1: did not take place, recorded by mistake").arg(done)
        : Text::tr("%1: corrected").arg(done);
    return {{moment(correction.timeMs), what,
             correction.isMistake ? QString() : correction.stated.sealNumber,
             correction.isMistake ? QString() : correction.stated.place, whoIs(step.correctedBy),
             correction.reason},
            {}};
}

// Inside another that has its record here, and sealed only with that.
bool isSealedWithAnother(const FormItem &item, const std::vector<FormItem> &items)
{
    const auto isOuter = [&](const FormItem &other) {
        return other.item.exhibitNumber == item.insideOf;
    };
    const auto isStaged = [](const registry::Attachment &file) { return file.stage.has_value(); };
    return !hasSeal(item) && std::any_of(items.begin(), items.end(), isOuter)
        && std::none_of(item.attachments.begin(), item.attachments.end(), isStaged);
}

SheetTable sealTable(const FormItem &item)
{
    SheetTable table;
    table.heading = Text::tr("The seal");
    table.columns = {Text::tr("Time"),        Text::tr("What happened"),
                     Text::tr("Seal number"), Text::tr("Place"),
                     Text::tr("By"),          Text::tr("Reason")};
    table.widths = {0, 5, 0, 5, 7, 7};
    for (const auto &step : item.steps) {
        const auto &stated = step.record.stated;
        if (!isAboutSeal(step))
            continue;
        table.rows.push_back({{stepMoment(step.record), whatHappened(stated), stated.sealNumber,
                               stated.place, whoIs(step.actor), stated.reason},
                              {},
                              step.record.correction.has_value()});
        if (step.record.correction)
            table.rows.push_back(correctionOf(step));
    }
    table.closing = Text::tr("Nothing follows");
    return table;
}

SheetPicture pictureOf(const registry::Attachment &file,
                       const std::shared_ptr<const attachments::Store> &store)
{
    return {stated({{Text::tr("Stage"), domain::wordLabel(file.stage.value_or(QString()))},
                    {Text::tr("File"), file.name.value_or(Text::tr("(name withheld or erased)"))},
                    {Text::tr("Taken in"), moment(file.addedAtMs)},
                    {QStringLiteral("SHA-256"), file.sha256}}),
            store, file.sha256};
}

// Before and after sealing side by side, so that they can be compared.
SheetPart picturesOf(const FormItem &item, const std::shared_ptr<const attachments::Store> &store)
{
    SheetPart part;
    part.heading = Text::tr("Photographs before and after sealing");
    std::array<std::vector<SheetPicture>, 2> stages;
    qsizetype left = 0;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const QString stage = QLatin1String(i == 0 ? "before_sealing" : "after_sealing");
        for (const auto &file : item.attachments) {
            if (file.stage == stage && stages[i].size() < mostPictures)
                stages[i].push_back(pictureOf(file, store));
            else if (file.stage == stage)
                ++left;
        }
        if (stages[i].empty())
            part.sentences.append(Text::tr("%1: no photograph of this is attached.")
                                      .arg(domain::wordLabel(stage)));
    }
    for (std::size_t i = 0; i < mostPictures; ++i) {
        for (const auto &stage : stages) {
            if (i < stage.size())
                part.pictures.push_back(stage[i]);
        }
    }
    if (left > 0)
        part.sentences.append(Text::tr("Further photographs that are attached: %1.").arg(left));
    return part;
}

// What was done so that nothing reaches a device from outside, and how it is kept.
std::vector<Fact> stateFacts(const FormItem &item)
{
    std::vector<Fact> facts{
        {Text::tr("Seal now"), item.item.custody.sealNumber.value_or(Text::tr("not sealed"))}};
    for (const char *name : {"power_state", "lock_state", "isolation", "network_state", "package",
                             "storage_method", "condition", "damage"}) {
        const QString field = QString::fromLatin1(name);
        const auto *rule = domain::fieldRule(item.item.kind, field);
        if (rule)
            facts.push_back({Text::tr(rule->label), fieldOf(item, field)});
    }
    return stated(facts);
}

// The officers who sealed the item, not those who seized it.
std::vector<SignatureBox> sealSignatures(const FormItem &item)
{
    QStringList sealers;
    for (const auto &step : item.steps) {
        if (step.inside.isEmpty() && step.record.stated.verb == CustodyVerb::Seal
            && step.record.counts())
            sealers.append(nameOf(step.actor));
    }
    sealers.removeDuplicates();
    return {
        {Text::tr("Sealed by (signature)"), sealers.join(QStringLiteral(", "))},
        {Text::tr("Second officer (signature)"), {}},
        {Text::tr("Holder (signature, fingerprint)"), item.from ? nameOf(*item.from) : QString()},
        {Text::tr("Witness (signature)"), item.witness ? nameOf(*item.witness) : QString()}};
}

// Nobody signs for a seal that was never put on.
SheetPart signingOf(const FormItem &item)
{
    SheetPart part;
    if (!hasSeal(item)) {
        part.sentences = {Text::tr("No seal of this item is on record: there is nothing to sign.")};
        return part;
    }
    part.sentences = {Text::tr("The item was sealed in the presence of those who sign. Nobody can "
                               "use or open it without the seal showing it.")};
    part.signatures = sealSignatures(item);
    return part;
}

Sheet sheetOf(const FormItem &item, const FormFacts &facts)
{
    Sheet sheet = formSheet(label(FormKind::SealingRecord), facts);
    sheet.about = item.item.exhibitNumber;
    sheet.facts = {{Text::tr("Exhibit number"), item.item.exhibitNumber},
                   {Text::tr("Name"), itemName(item).replace(u'\n', u' ')}};
    for (const Fact &fact : seizureFacts({item}))
        sheet.facts.push_back(fact);
    for (const Fact &fact : stateFacts(item))
        sheet.facts.push_back(fact);
    sheet.tables = {sealTable(item)};
    sheet.parts = {picturesOf(item, facts.store), signingOf(item)};
    return sheet;
}

} // namespace

std::vector<Sheet> sealingSheets(const FormFacts &facts)
{
    std::vector<Sheet> sheets;
    for (const auto &item : facts.items) {
        if (!isSealedWithAnother(item, facts.items))
            sheets.push_back(sheetOf(item, facts));
    }
    return sheets;
}

} // namespace print
