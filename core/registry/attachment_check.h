#pragma once

// The part of a verification that looks at files.

#include "registry/verification.h"

namespace registry {

// Holds every file of the store against what the signed entries (not the tables) say of it, and
// adds to the report; with `items` (ids) only the files of these. Fails only when it could not
// look.
Result<void> checkAttachments(Registry &registry, const QStringList &items,
                              VerificationReport &report, base::Progress &progress);

} // namespace registry
