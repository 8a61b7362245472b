#include "print/forms/form_words.h"

#include "base/text.h"
#include "domain/item_title.h"
#include "domain/labels.h"
#include "domain/masking.h"
#include "print/sheet/sheet_words.h"

#include <QSet>

namespace print {

namespace {

const QString colourField = QStringLiteral("colour");
const QString remarksField = QStringLiteral("remarks");

// Printed elsewhere on the form, or of no use to the holder of the item.
bool isNoFeature(const QString &field)
{
    static const QSet<QString> others{QStringLiteral("make"),
                                      QStringLiteral("model"),
                                      QStringLiteral("bank"),
                                      QStringLiteral("title"),
                                      QStringLiteral("description"),
                                      QStringLiteral("quantity"),
                                      QStringLiteral("unit"),
                                      remarksField,
                                      QStringLiteral("holder"),
                                      QStringLiteral("passcode_known"),
                                      QStringLiteral("passcode_source"),
                                      QStringLiteral("battery"),
                                      QStringLiteral("clock_offset"),
                                      QStringLiteral("power_now"),
                                      QStringLiteral("storage_method"),
                                      QStringLiteral("carrier")};
    return others.contains(field);
}

// With the digest that is in the entry instead.
QString withheldText(const QString &digest)
{
    return Text::tr("withheld") + u'\n' + digest;
}

QString valueOf(const FormItem &item, const QString &name, const registry::ItemField &field)
{
    if (item.withheld.contains(name))
        return withheldText(item.withheld.value(name));
    if (!field.value)
        return Text::tr("erased");
    const auto *rule = domain::fieldRule(item.item.kind, name);
    const bool isWord = rule && !rule->choices.isEmpty();
    const QString value = isWord ? domain::wordLabel(*field.value)
                                 : domain::masked(item.item.kind, name, *field.value);
    return field.asFound ? Text::tr("%1 (as found)").arg(value) : value;
}

QString labelOf(const FormItem &item, const QString &name)
{
    const auto *rule = domain::fieldRule(item.item.kind, name);
    return rule ? Text::tr(rule->label) : name.mid(2).replace(u'_', u' '); // "x_dust_cover"
}

// Names of the recorded fields in the order of the form, then the named extra ones.
QStringList orderedFields(const FormItem &item)
{
    QStringList names;
    for (const auto &rule : domain::fieldRules(item.item.kind)) {
        if (item.item.fields.contains(rule.name))
            names.append(rule.name);
    }
    for (const QString &name : item.item.fields.keys()) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString distinct(const std::vector<FormItem> &items, QString domain::CaseFile::*member)
{
    QStringList all;
    for (const auto &item : items) {
        for (const auto &caseFile : item.cases)
            all.append(caseFile.*member);
    }
    all.removeDuplicates();
    return all.join(QStringLiteral(", "));
}

} // namespace

QString nameOf(const Named &named)
{
    return named.withheld.isEmpty() ? named.name : withheldText(named.withheld);
}

QString whoIs(const Named &named)
{
    QStringList lines{nameOf(named), named.organisation};
    if (!named.identity.isEmpty())
        lines.append(QStringLiteral("ID ") + named.identity); // read as this in both languages
    if (!named.key.isEmpty()) // labelled, so that nobody reads it as an identity number
        lines.append(Text::tr("key %1").arg(named.key));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString whoIs(const std::optional<Named> &named)
{
    return named ? whoIs(*named) : QString();
}

QString itemName(const FormItem &item)
{
    domain::Fields fields;
    for (auto field = item.item.fields.begin(); field != item.item.fields.end(); ++field) {
        if (field->value && !item.withheld.contains(field.key()))
            fields.insert(field.key(), *field->value);
    }
    const QString kind = domain::label(item.item.kind);
    const QString title = domain::itemTitle(item.item.kind, fields);
    return title.isEmpty() ? kind : kind + u'\n' + title;
}

QString quantityOf(const FormItem &item)
{
    const QString quantity = fieldOf(item, QStringLiteral("quantity"));
    const QString unit = fieldOf(item, QStringLiteral("unit"));
    return ((quantity.isEmpty() ? QStringLiteral("1") : quantity) + u' ' + unit).trimmed();
}

QString fieldOf(const FormItem &item, const QString &name)
{
    const auto found = item.item.fields.constFind(name);
    return found == item.item.fields.constEnd() ? QString() : valueOf(item, name, *found);
}

std::vector<Fact> fieldsOf(const FormItem &item)
{
    std::vector<Fact> facts;
    for (const QString &name : orderedFields(item)) {
        if (name != remarksField)
            facts.push_back({labelOf(item, name), fieldOf(item, name)});
    }
    return facts;
}

std::vector<Fact> featuresOf(const FormItem &item)
{
    std::vector<Fact> facts;
    QStringList names = orderedFields(item);
    if (names.removeAll(colourField) > 0)
        names.prepend(colourField);
    for (const QString &name : names) {
        if (!isNoFeature(name) && !domain::isWithheld(name))
            facts.push_back({labelOf(item, name), fieldOf(item, name)});
    }
    return facts;
}

bool showsMasked(const FormItem &item)
{
    const auto &fields = item.item.fields;
    return std::any_of(fields.keyBegin(), fields.keyEnd(), [&](const QString &name) {
        return domain::isMasked(item.item.kind, name) && fields.value(name).value;
    });
}

SheetCell remarksOf(const FormItem &item)
{
    return {fieldOf(item, remarksField),
            stated({{Text::tr("Seal"), item.item.custody.sealNumber.value_or(QString())},
                    {Text::tr("Inside of"), item.insideOf}})};
}

QString caseNumbers(const std::vector<FormItem> &items)
{
    return distinct(items, &domain::CaseFile::number);
}

QString caseTitles(const std::vector<FormItem> &items)
{
    return distinct(items, &domain::CaseFile::title);
}

QString victimsOf(const std::vector<FormItem> &items, const FormFacts &facts)
{
    constexpr qsizetype mostNamed = 24;
    QStringList names;
    for (const auto &item : items) {
        for (const auto &caseFile : item.cases)
            names += facts.victims.value(caseFile.id);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    const auto more = names.size() - mostNamed;
    const QString stated = names.mid(0, mostNamed).join(QStringLiteral(", "));
    return more > 0 ? stated + QStringLiteral(" … (+%1)").arg(more) : stated;
}

QString numberSpan(const std::vector<FormItem> &items)
{
    if (items.empty())
        return {};
    const auto [first, last] =
        std::minmax_element(items.begin(), items.end(), [](const auto &left, const auto &right) {
            return left.item.exhibitNumber < right.item.exhibitNumber;
        });
    if (items.size() == 1)
        return first->item.exhibitNumber;
    return QStringLiteral("%1 … %2 (%3)")
        .arg(first->item.exhibitNumber, last->item.exhibitNumber)
        .arg(items.size());
}

Sheet formSheet(const QString &title, const FormFacts &facts)
{
    Sheet sheet;
    sheet.title = title;
    sheet.printed = printedLine(facts.printedAtMs, nameOf(facts.printedBy));
    sheet.checkpoint = facts.checkpoint;
    sheet.fingerprint = facts.fingerprint;
    return sheet;
}

} // namespace print
