#pragma once

// CheckpointFiles: lists the files in a registry's folder checkpoints/.

#include "db/connection.h"
#include "domain/fault.h"

#include <functional>
#include <vector>

namespace registry {

// Calls visit(file, content) for each file of this ending ("txt": notes, "cosig": cosignatures,
// "tsr": time stamps), by name; `file` is its path below the registry's folder. One that is not a
// regular file, cannot be read, or is larger than any that this program writes, becomes a fault
// (checkpoint_file): it must not keep the rest from being verified. Fails as `visit` does.
Result<void> forEachCheckpointFile(
    const QString &checkpointFolder, const QString &ending, std::vector<domain::Fault> &faults,
    const std::function<Result<void>(const QString &file, const QByteArray &content)> &visit);

// Holds the folder against the tables checkpoint, cosignature and time_stamp, both ways. A file
// whose content is not that of its row is a fault, a row without a file and a file without a row
// are warnings (checkpoint_copy); a file that Sealbook does not write there is a note
// (checkpoint_foreign). Fails when a table cannot be read.
Result<void> compareCheckpointFolder(const QString &checkpointFolder, db::Connection &database,
                                     std::vector<domain::Fault> &faults);

} // namespace registry
