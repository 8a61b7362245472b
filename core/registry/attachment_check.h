#pragma once

// The part of a verification that looks at files.

#include "registry/verification.h"

namespace registry {

// Holds every file of the store against what the signed entries (not the tables) say of it, and
// adds to the report. Fails only when it could not look.
Result<void> checkAttachments(Registry &registry, VerificationReport &report, base::Progress &progress);

} // namespace registry
