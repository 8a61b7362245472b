#pragma once

// Rules: the numbered sets of rules by which a log's entries are judged (schema/ledger_format.md,
// "The rules in force").

namespace domain {

// The rules of a registry that states no number: format 1 as first released.
inline constexpr int firstRules = 1;

// What this version writes. An older log adopts it by the entry `rules.adopted`.
inline constexpr int newestRules = 2;

} // namespace domain
