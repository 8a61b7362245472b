#include "domain/item_title.h"

#include "domain/masking.h"

namespace domain {

namespace {

// The fields that a title is put together from, in this order.
QStringList titleFields(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Phone:
    case ItemKind::Computer:
    case ItemKind::StorageMedium:
        return {QStringLiteral("make"), QStringLiteral("model")};
    case ItemKind::BankCard:
        return {QStringLiteral("bank"), QStringLiteral("number")};
    case ItemKind::Script:
        return {QStringLiteral("title")};
    case ItemKind::SimCard:
        return {QStringLiteral("carrier")};
    case ItemKind::Other:
        break;
    }
    return {QStringLiteral("description")};
}

// The fields that identify, the best first.
QStringList identifyingFields(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Phone:
        return {QStringLiteral("imei"), QStringLiteral("imei2"), QStringLiteral("meid"),
                QStringLiteral("serial")};
    case ItemKind::Computer:
        return {QStringLiteral("serial"), QStringLiteral("mac")};
    case ItemKind::BankCard:
        return {QStringLiteral("number")};
    case ItemKind::SimCard:
        return {QStringLiteral("iccid"), QStringLiteral("phone_number")};
    case ItemKind::Script:
        return {QStringLiteral("digest")};
    case ItemKind::StorageMedium:
    case ItemKind::Other:
        break;
    }
    return {QStringLiteral("serial")};
}

} // namespace

QString itemTitle(ItemKind kind, const Fields &fields)
{
    QStringList parts;
    for (const QString &name : titleFields(kind)) {
        if (fields.contains(name))
            parts.append(masked(kind, name, fields.value(name)));
    }
    if (parts.isEmpty() && fields.contains(QStringLiteral("type")))
        parts.append(fields.value(QStringLiteral("type")));
    return parts.join(u' ');
}

std::optional<QString> itemIdentifier(ItemKind kind, const Fields &fields)
{
    for (const QString &name : identifyingFields(kind)) {
        if (fields.contains(name))
            return masked(kind, name, fields.value(name));
    }
    return std::nullopt;
}

} // namespace domain
