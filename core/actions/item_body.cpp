#include "actions/item_body.h"

#include <QJsonArray>

namespace actions {

DividedFields divideFields(domain::ItemKind kind, const domain::CheckedFields &checked, const std::optional<QString> &insistReason)
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

} // namespace actions
