#include "actions/item_body.h"

#include "registry/duplicates.h"

#include <QJsonArray>

namespace actions {

DividedFields divideFields(domain::ItemKind kind, const domain::CheckedFields &checked,
                           const std::optional<QString> &insistReason)
{
    DividedFields divided;
    for (auto field = checked.values.begin(); field != checked.values.end(); ++field) {
        const auto *rule = domain::fieldRule(kind, field.key());
        auto &part = rule && !rule->sealed ? divided.open : divided.secrets;
        part.insert(field.key(), field.value());
    }
    if (!checked.asFound.isEmpty())
        divided.asFound = {{QStringLiteral("fields"), QJsonArray::fromStringList(checked.asFound)},
                           {QStringLiteral("reason"), insistReason.value_or(QString())}};
    return divided;
}

Result<QStringList> duplicateWarnings(const Writer &writer, domain::ItemKind kind,
                                      const domain::Fields &fields, const QString &item)
{
    TRY(const auto duplicates,
        registry::duplicatesOf(writer.connection(), fields, item, writer.officer().id));
    QStringList warnings;
    for (const auto &duplicate : duplicates)
        warnings.append(registry::sentence(duplicate, kind));
    return warnings;
}

} // namespace actions
