#pragma once

// SignaturePass: checks the signatures of many entries on all cores.

#include "ledger/entry.h"

#include <QSet>

#include <vector>

namespace ledger {

// Leaf hashes of entries whose signature this process has verified under the key whose id is their
// actor. A leaf hash is of the bytes, which name the key, and the signature.
using SoundLeaves = QSet<QByteArray>;

// For each entry: 1 if its signature is valid under the key whose id is its actor, among the keys
// that these entries name; 0 if it is not, or if no entry names that key. The caller judges when
// the key was named and whether its owner may sign. The signatures of `sound` entries are not
// computed again.
std::vector<char> signaturesHold(const std::vector<const Entry *> &entries,
                                 const SoundLeaves &sound = {});

} // namespace ledger
