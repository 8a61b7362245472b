#include "domain/item_kind.h"

#include "base/text.h"

#include <array>

namespace domain {

namespace {

struct KindName {
    ItemKind kind;
    const char *name;
    const char *label;
};

constexpr std::array<KindName, 7> kindNames{{
    {ItemKind::Phone, "phone", QT_TRANSLATE_NOOP("Core", "Phone")},
    {ItemKind::Computer, "computer", QT_TRANSLATE_NOOP("Core", "Computer")},
    {ItemKind::BankCard, "bank_card", QT_TRANSLATE_NOOP("Core", "Bank card")},
    {ItemKind::Script, "script", QT_TRANSLATE_NOOP("Core", "Script")},
    {ItemKind::SimCard, "sim_card", QT_TRANSLATE_NOOP("Core", "SIM card")},
    {ItemKind::StorageMedium, "storage_medium", QT_TRANSLATE_NOOP("Core", "Storage medium")},
    {ItemKind::Other, "other", QT_TRANSLATE_NOOP("Core", "Other")},
}};

} // namespace

QString name(ItemKind kind)
{
    return QString::fromLatin1(kindNames.at(std::size_t(kind)).name);
}

std::optional<ItemKind> itemKind(const QString &name)
{
    const QString plain = QString(name).toLower().replace(u'-', u'_');
    if (plain == QLatin1String("card"))
        return ItemKind::BankCard;
    if (plain == QLatin1String("sim"))
        return ItemKind::SimCard;
    for (const auto &known : kindNames) {
        if (plain == QLatin1String(known.name))
            return known.kind;
    }
    return std::nullopt;
}

QString label(ItemKind kind)
{
    return Text::tr(kindNames.at(std::size_t(kind)).label);
}

const std::vector<ItemKind> &allItemKinds()
{
    static const std::vector<ItemKind> all{
        ItemKind::Phone,   ItemKind::Computer,      ItemKind::BankCard, ItemKind::Script,
        ItemKind::SimCard, ItemKind::StorageMedium, ItemKind::Other};
    return all;
}

} // namespace domain
