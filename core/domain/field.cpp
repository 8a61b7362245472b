#include "domain/field.h"

#include "base/text.h"
#include "domain/field_checks.h"
#include "domain/kinds/kinds.h"
#include "domain/nearest.h"
#include "domain/text_rule.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

namespace {

QString nearestName(ItemKind kind, const QString &name)
{
    const auto &rules = fieldRules(kind);
    const auto nearest = std::min_element(
        rules.begin(), rules.end(), [&](const FieldRule &left, const FieldRule &right) {
            return changesBetween(left.name, name) < changesBetween(right.name, name);
        });
    return nearest->name;
}

Result<CheckedValue> checkedChoice(const QString &label, const QString &value,
                                   const QStringList &choices)
{
    const QString choice = value.trimmed().toLower().replace(u' ', u'_');
    if (!choices.contains(choice))
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 “%2” is not one of: %3.")
                           .arg(label, value, choices.join(QStringLiteral(", "))));
    return CheckedValue{choice, {}, {}, true};
}

Result<CheckedValue> checkedField(ItemKind kind, const QString &name, const QString &value)
{
    const FieldRule *rule = fieldRule(kind, name);
    if (!rule && isExtraField(name))
        return checks::text(name, value);
    if (!rule)
        return failure(
            ErrorCode::Invalid,
            Text::tr(
                "A %1 has no field “%2”; did you mean “%3”? A field of your own begins with x_.")
                .arg(label(kind), name, nearestName(kind, name)));
    const QString labelled = QStringLiteral("%1 (%2)").arg(Text::tr(rule->label), name);
    return rule->choices.isEmpty() ? rule->check(labelled, value)
                                   : checkedChoice(labelled, value, rule->choices);
}

} // namespace

const std::vector<FieldRule> &fieldRules(ItemKind kind)
{
    return kindRule(kind).fields;
}

const FieldRule *fieldRule(ItemKind kind, const QString &name)
{
    const auto &rules = fieldRules(kind);
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const FieldRule &rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

bool isExtraField(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^x_[a-z0-9_]{1,60}\\z"));
    return form.match(name).hasMatch();
}

Result<CheckedFields> checkFields(ItemKind kind, const Fields &given,
                                  const std::optional<QString> &insistReason)
{
    const bool isMeant = insistReason && !tidied(*insistReason, Lines::Several).isEmpty();
    CheckedFields checked;
    for (auto field = given.begin(); field != given.end(); ++field) {
        TRY(const auto value, checkedField(kind, field.key(), field.value()));
        if (!value.doubt.isEmpty() && !isMeant)
            return failure(ErrorCode::Invalid, insistable(value.doubt));
        if (!value.doubt.isEmpty())
            checked.asFound.append(field.key());
        if (!value.warning.isEmpty())
            checked.warnings.append(value.warning);
        checked.values.insert(field.key(), value.value);
    }
    checked.warnings += oddTogether(kind, checked.values);
    return checked;
}

Result<QStringList> judgeTogether(ItemKind kind, Fields &fields)
{
    QStringList warnings;
    if (const auto together = kindRule(kind).together)
        TRY(together(fields, warnings));
    return warnings;
}

QStringList oddTogether(ItemKind kind, const Fields &fields)
{
    static const std::vector<std::pair<QString, QString>> alike{
        {QStringLiteral("imei"), QStringLiteral("imei2")},
        {QStringLiteral("mac"), QStringLiteral("mac2")},
        {QStringLiteral("phone_number"), QStringLiteral("phone_number2")}};
    QStringList odd;
    for (const auto &[first, second] : alike) {
        if (!fields.contains(first) || fields.value(first) != fields.value(second))
            continue;
        const auto *rule = fieldRule(kind, second);
        odd.append(Text::tr("%1 (%2) is the same as %3 of this item; read both again.")
                       .arg(rule ? Text::tr(rule->label) : second, second, first));
    }
    return odd;
}

} // namespace domain
