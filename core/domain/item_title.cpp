#include "domain/item_title.h"

#include "domain/kinds/kinds.h"
#include "domain/masking.h"

namespace domain {

QString itemTitle(ItemKind kind, const Fields &fields)
{
    QStringList parts;
    for (const QString &name : kindRule(kind).title) {
        if (fields.contains(name))
            parts.append(masked(kind, name, fields.value(name)));
    }
    if (parts.isEmpty() && fields.contains(QStringLiteral("type")))
        parts.append(fields.value(QStringLiteral("type")));
    return parts.join(u' ');
}

std::optional<QString> itemIdentifier(ItemKind kind, const Fields &fields)
{
    for (const QString &name : kindRule(kind).identifiers) {
        if (fields.contains(name))
            return masked(kind, name, fields.value(name));
    }
    return std::nullopt;
}

} // namespace domain
