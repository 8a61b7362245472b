#pragma once

// BagDigests: compares each file of a bag with what the manifests say of it.

#include "exchange/bag_manifest.h"

namespace exchange {

// Reads each file once for all manifests, on all cores, the largest first; a file that is missing
// is passed over. Fails only with Cancelled.
Result<void> checkDigests(const QString &folder, const BagTree &tree,
                          const std::vector<BagManifest> &manifests,
                          std::vector<domain::Fault> &faults, base::Progress &progress);

} // namespace exchange
