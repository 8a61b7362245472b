#pragma once

// CheckpointFiles: what lies in a registry's folder checkpoints/.

#include "registry/registry.h"

#include <functional>
#include <vector>

namespace registry {

// Calls visit(file, content) for each file of this ending ("txt": notes, "tsr": time stamps), by
// name; `file` is its path below the registry's folder. One that cannot be read, or is larger than
// any that this program writes, becomes a fault (checkpoint_file): whoever puts it there must not
// keep the rest from being verified. Fails as `visit` does.
Result<void> forEachCheckpointFile(
    const Registry &registry, const QString &ending, std::vector<domain::Fault> &faults,
    const std::function<Result<void>(const QString &file, const QByteArray &content)> &visit);

} // namespace registry
