#pragma once

// ItemKind: the kinds of exhibit that have fields of their own.

#include <QString>

#include <optional>
#include <vector>

namespace domain {

// In the order in which lists sort them; the rules of each are in domain/kinds/.
enum class ItemKind {
    Phone,
    Computer,
    BankCard,
    Script,
    SimCard,
    StorageMedium,
    Cash,
    Document,
    Other,
};

// "phone", "bank_card" and so on, as entries spell it.
QString name(ItemKind kind);

// Reads a name as entries spell it; nothing for any other word.
std::optional<ItemKind> itemKind(const QString &name);

// Reads what a person typed or a table holds: a name, a label or another word of either language,
// in any case, with blanks, hyphens or underscores.
std::optional<ItemKind> kindOfWord(const QString &word);

// What a person reads, translated.
QString label(ItemKind kind);

const std::vector<ItemKind> &allItemKinds();

// The names of all kinds, as a sentence lists them: "phone, computer, …".
QString kindNames();

} // namespace domain
