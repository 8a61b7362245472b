#pragma once

// Rules: the numbered sets of rules by which a log's entries are judged (schema/ledger_format.md,
// "The rules in force").

namespace domain {

// What a registry without a number is judged by: format 1 as it was first released.
inline constexpr int firstRules = 1;

// What this version writes. An older log adopts it by the entry `rules.adopted`.
inline constexpr int newestRules = 2;

} // namespace domain
