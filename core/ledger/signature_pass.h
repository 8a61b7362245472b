#pragma once

// SignaturePass: checks the signatures of many entries on all cores.

#include "ledger/entry.h"

#include <vector>

namespace ledger {

// For each entry, 1 where its signature is that of the key whose id is its actor, among the keys
// that these entries name; 0 where it is not, or where no entry names that key. When the key was
// named and whether its owner may sign is for the caller to judge.
std::vector<char> signaturesHold(const std::vector<const Entry *> &entries);

} // namespace ledger
