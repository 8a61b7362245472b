#include "actions/item_body.h"

#include "base/text.h"
#include "registry/twins.h"

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

Result<QStringList> twinWarnings(const Writer &writer, domain::ItemKind kind,
                                 const domain::Fields &fields, const QString &item)
{
    TRY(const auto twins,
        registry::twinsOf(writer.connection(), kind, fields, item, writer.officer().id));
    QStringList warnings;
    for (const auto &twin : twins) {
        const auto *rule = domain::fieldRule(kind, twin.field);
        warnings.append(
            Text::tr("%1 (%2): %3 has the same.")
                .arg(rule ? Text::tr(rule->label) : twin.field, twin.field, twin.exhibitNumber));
    }
    return warnings;
}

} // namespace actions
