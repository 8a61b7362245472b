#pragma once

// Kinds: everything that is specific to one kind of item. A new kind is a file of this folder and
// a line in item_kind.h.

#include "domain/field.h"

namespace domain::kinds {

struct KindRule {
    const char *name = nullptr;  // snake_case, as entries spell it
    const char *label = nullptr; // English, for translation in the context Core
    QStringList words;           // further words for it in tables, of either language
    std::vector<FieldRule> fields;
    QStringList title;        // fields that a title is put together from, in this order
    QStringList titleInstead; // the same where the last of `title` is not recorded; empty: `title`
    QStringList identifiers;  // fields that distinguish it from others of its make, the best first
    QString scanned;          // the field that a scan fills
    QStringList following;    // fields that go from one item to the next in a batch
    const char *graphClass = "uco-core:Item"; // in a CASE/UCO graph (schema/case_mapping.md)

    // Judges and completes the checked fields as a whole. Fails with Invalid where they contradict
    // each other; adds to `warnings` what is merely odd. Null: they are independent.
    Result<void> (*together)(Fields &fields, QStringList &warnings) = nullptr;
};

// Each returns its rule without the fields that all kinds have.
#define SEALBOOK_KIND(Name, rule) KindRule rule();
SEALBOOK_ITEM_KINDS(SEALBOOK_KIND)
#undef SEALBOOK_KIND

// In the order of ItemKind.
#define SEALBOOK_KIND(Name, rule) rule,
inline constexpr KindRule (*all[])() = {SEALBOOK_ITEM_KINDS(SEALBOOK_KIND)};
#undef SEALBOOK_KIND

} // namespace domain::kinds

namespace domain {

// The rule of a kind, its own fields followed by those of every kind.
const kinds::KindRule &kindRule(ItemKind kind);

} // namespace domain
