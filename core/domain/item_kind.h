#pragma once

// ItemKind: the kinds of exhibit that have fields of their own.

#include <QString>

#include <optional>
#include <vector>

namespace domain {

enum class ItemKind { Phone, Computer, BankCard, Script, SimCard, StorageMedium, Other };

// "phone", "computer", "bank_card", "script", "sim_card", "storage_medium", "other".
QString name(ItemKind kind);

// Reads a name; hyphens count as underscores, and "card" and "sim" are understood.
std::optional<ItemKind> itemKind(const QString &name);

// What a person reads, translated.
QString label(ItemKind kind);

const std::vector<ItemKind> &allItemKinds();

} // namespace domain
