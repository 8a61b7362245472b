#include "amend/field_changes.h"

#include "base/text.h"
#include "domain/labels.h"
#include "domain/masking.h"

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FieldChanges)
};

// As it would be recorded; as typed where it breaks its rule.
QString normalised(domain::ItemKind kind, const QString &name, const QString &value)
{
    const auto *rule = domain::fieldRule(kind, name);
    const auto checked = rule && rule->check
        ? rule->check(name, value)
        : Result<domain::CheckedValue>(domain::CheckedValue{value, {}, {}});
    return checked ? checked->value : value;
}

QString shownValue(domain::ItemKind kind, const QString &name, const QString &value)
{
    const auto *rule = domain::fieldRule(kind, name);
    return rule && !rule->choices.isEmpty() ? domain::wordLabel(value)
                                            : domain::masked(kind, name, value);
}

} // namespace

FieldChanges fieldChanges(domain::ItemKind kind, const domain::Fields &before,
                          const domain::Fields &now)
{
    FieldChanges changes;
    for (auto field = now.begin(); field != now.end(); ++field) {
        if (!before.contains(field.key())
            || normalised(kind, field.key(), field.value()) != before.value(field.key()))
            changes.set.insert(field.key(), field.value());
    }
    for (const QString &name : before.keys()) {
        if (!now.contains(name))
            changes.removed.append(name);
    }
    return changes;
}

QStringList shownChanges(domain::ItemKind kind, const domain::Fields &before,
                         const FieldChanges &changes)
{
    QStringList lines;
    for (auto field = changes.set.begin(); field != changes.set.end(); ++field) {
        const QString fresh = shownValue(kind, field.key(), field.value());
        lines.append(before.contains(field.key())
                         ? Tr::tr("%1: %2 → %3", "field, old and new value")
                               .arg(shownField(kind, field.key()),
                                    shownValue(kind, field.key(), before.value(field.key())), fresh)
                         : Tr::tr("%1: %2", "field and new value")
                               .arg(shownField(kind, field.key()), fresh));
    }
    for (const QString &name : changes.removed)
        lines.append(Tr::tr("%1: taken away", "field").arg(shownField(kind, name)));
    return lines;
}

QString shownField(domain::ItemKind kind, const QString &name)
{
    const auto *rule = domain::fieldRule(kind, name);
    return rule ? Text::tr(rule->label) : name;
}

} // namespace desktop
