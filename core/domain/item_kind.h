#pragma once

// ItemKind: the kinds of exhibit that have fields of their own.

#include <QString>

#include <optional>
#include <vector>

namespace domain {

// One line for each kind, in the order in which lists sort them: its name here, and the function of
// domain/kinds/ that returns all that is specific to it.
#define SEALBOOK_ITEM_KINDS(KIND)                                                                  \
    KIND(Phone, phone)                                                                             \
    KIND(Computer, computer)                                                                       \
    KIND(BankCard, bankCard)                                                                       \
    KIND(Script, script)                                                                           \
    KIND(SimCard, simCard)                                                                         \
    KIND(StorageMedium, storageMedium)                                                             \
    KIND(Cash, cash)                                                                               \
    KIND(Document, document)                                                                       \
    KIND(Other, other)

#define SEALBOOK_KIND(Name, rule) Name,
enum class ItemKind { SEALBOOK_ITEM_KINDS(SEALBOOK_KIND) };
#undef SEALBOOK_KIND

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
