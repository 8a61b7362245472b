#include "print/forms/disposal_parts.h"

#include "base/text.h"
#include "domain/labels.h"
#include "print/forms/form_words.h"
#include "print/sheet/sheet_words.h"

namespace print {

namespace {

using domain::CustodyVerb;

const QString box = QStringLiteral("□ ");
const QString checked = QStringLiteral("■ ");
const QString blank = QString(24, u'_');

// The one value that all items have, or a line to write on.
template <typename Value>
QString common(const std::vector<FormItem> &items, Value value)
{
    QStringList values;
    for (const auto &item : items) {
        const auto *step = disposalOf(item);
        values.append(step ? value(*step) : QString());
    }
    values.removeDuplicates();
    return values.size() == 1 && !values.front().isEmpty() ? values.front() : blank;
}

QString authorityOf(const FormStep &step)
{
    return step.record.stated.authority;
}

QString momentOf(const FormStep &step)
{
    return stepMoment(step.record);
}

QString receiverOf(const FormStep &step)
{
    return step.to ? whoIs(*step.to) : QString();
}

QString witnessOf(const FormStep &step)
{
    return step.witness ? whoIs(*step.witness) : QString();
}

QString actorOf(const FormStep &step)
{
    return whoIs(step.actor);
}

// The value where the step was of this verb.
auto ofVerb(CustodyVerb verb, QString (*value)(const FormStep &))
{
    return [verb, value](const FormStep &step) {
        return step.record.stated.verb == verb ? value(step) : QString();
    };
}

QString numbersOf(const std::vector<FormItem> &items)
{
    QStringList numbers;
    for (const auto &item : items)
        numbers.append(item.item.exhibitNumber);
    constexpr qsizetype mostNamed = 6;
    return numbers.size() <= mostNamed ? numbers.join(QStringLiteral(", "))
                                       : Text::tr("those listed on this form");
}

// The suspect that all items have, or a line to write on.
QString suspectOf(const std::vector<FormItem> &items)
{
    const auto &first = items.front().suspect;
    const bool same = std::all_of(items.begin(), items.end(), [&](const FormItem &item) {
        return !item.insideOf.isEmpty() || item.suspect == first;
    });
    return first && same ? nameOf(*first) : blank;
}

SheetPart authorityPart(const std::vector<FormItem> &items)
{
    SheetPart part;
    part.heading = Text::tr("Final disposal authority");
    part.sentences = {Text::tr("These items are no longer needed as evidence, and are authorised "
                               "for disposal by the way that is marked.")};
    part.facts = {{Text::tr("Items"), numbersOf(items)},
                  {Text::tr("Suspect"), suspectOf(items)},
                  {Text::tr("Disposal"),
                   items.size() == 1 ? waysOut(items.front()) : Text::tr("as marked in the list")},
                  {Text::tr("Authority (order, decision)"), common(items, authorityOf)}};
    part.signatures = {{Text::tr("Authorising officer (name, ID, signature)"), {}},
                       {Text::tr("Evidence custodian (name, ID, signature)"), {}}};
    return part;
}

SheetPart destructionPart(const std::vector<FormItem> &items)
{
    SheetPart part;
    part.heading = Text::tr("Witness to destruction of evidence");
    part.sentences = {Text::tr("The items were destroyed by the evidence custodian in my presence "
                               "on the date given.")};
    part.facts = {{Text::tr("Destroyed by"), common(items, ofVerb(CustodyVerb::Destroy, actorOf))},
                  {Text::tr("Destroyed at"), common(items, ofVerb(CustodyVerb::Destroy, momentOf))},
                  {Text::tr("Witness"), common(items, ofVerb(CustodyVerb::Destroy, witnessOf))}};
    part.signatures = {{Text::tr("Witness to destruction (name, ID, signature)"), {}},
                       {Text::tr("Second witness (name, ID, signature)"), {}}};
    return part;
}

SheetPart ownerPart(const std::vector<FormItem> &items)
{
    SheetPart part;
    part.heading = Text::tr("Release to lawful owner");
    part.sentences = {Text::tr("The items were released to the person named, who certifies, under "
                               "penalty of law, to be their lawful owner.")};
    part.facts = {{Text::tr("Released by"), common(items, ofVerb(CustodyVerb::Return, actorOf))},
                  {Text::tr("Released at"), common(items, ofVerb(CustodyVerb::Return, momentOf))},
                  {Text::tr("Owner"), common(items, ofVerb(CustodyVerb::Return, receiverOf))},
                  {Text::tr("Address"), blank},
                  {Text::tr("Telephone"), blank},
                  {Text::tr("Copy of identification attached"),
                   box + Text::tr("Yes") + u'\n' + box + Text::tr("No")}};
    part.signatures = {{Text::tr("Lawful owner (signature)"), {}},
                       {Text::tr("Evidence custodian (signature)"), {}}};
    return part;
}

} // namespace

const FormStep *disposalOf(const FormItem &item)
{
    const auto &custody = item.item.custody;
    const bool isDisposed = custody.state == domain::CustodyState::Out
        && custody.outcome != QLatin1String(domain::withdrawnOutcome);
    if (!isDisposed || item.steps.empty())
        return nullptr;
    return &item.steps.back();
}

QString waysOut(const FormItem &item)
{
    QStringList ways;
    for (const auto &rule : domain::custodyVerbRules()) {
        if (!domain::isDisposal(rule.verb))
            continue;
        const QString word = domain::pastTense(rule.verb);
        ways.append((item.item.custody.outcome == word ? checked : box) + domain::wordLabel(word));
    }
    return ways.join(u'\n');
}

std::vector<SheetPart> disposalParts(const std::vector<FormItem> &items)
{
    return {authorityPart(items), destructionPart(items), ownerPart(items)};
}

} // namespace print
