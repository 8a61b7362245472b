#pragma once

// IdentityFile: reads a key file of age-keygen, which opens encrypted backups.

#include "base/result.h"
#include "crypto/age_key.h"

#include <vector>

namespace registry {

// The keys in the file: one on each line; lines that begin with # are comments. Fails with Invalid
// if there is no key, or a line is no key, with NotFound and Io.
Result<std::vector<crypto::AgeIdentity>> readIdentities(const QString &file);

} // namespace registry
