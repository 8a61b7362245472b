#include "domain/item_title.h"

#include "domain/kinds/kinds.h"
#include "domain/masking.h"

namespace domain {

namespace {

const auto typeField = QStringLiteral("type");

// "identity card" for identity_card: a title is the same in every language.
QString spelled(QString type)
{
    return type.replace(u'_', u' ');
}

} // namespace

QString itemTitle(ItemKind kind, const Fields &fields)
{
    const auto &rule = kindRule(kind);
    const bool isWhole = rule.titleInstead.isEmpty() || fields.contains(rule.title.last());
    QStringList parts;
    for (const QString &name : isWhole ? rule.title : rule.titleInstead) {
        if (fields.contains(name))
            parts.append(name == typeField ? spelled(fields.value(name))
                                           : masked(kind, name, fields.value(name)));
    }
    if (parts.isEmpty() && fields.contains(typeField))
        parts.append(fields.value(typeField));
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
