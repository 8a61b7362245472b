#pragma once

// ExportTimes: the time stamps in an export: the stamped checkpoints, and the replies of their
// authorities.

#include "ledger/time_stamp_table.h"
#include "registry/registry.h"

#include <vector>

namespace exchange {

// One reply of an authority, judged under the certificates that were trusted when it came.
struct ExportedStamp {
    ledger::KeptTimeStamp kept;
    crypto::TimeStamp stated;
};

// An earlier checkpoint and all its time stamps.
struct StampedCheckpoint {
    ledger::CheckpointNote checkpoint;
    std::vector<ExportedStamp> stamps;
};

// The checkpoints of a log that have time stamps, by size. Fails with Corrupt where one of the
// stamps is not valid: it must be examined, not left out.
Result<std::vector<StampedCheckpoint>> stampedCheckpoints(const registry::Registry &registry,
                                                          const QString &log);

// Those that say the most about entries `seqs` (ascending): for each entry the earliest checkpoint
// over it.
std::vector<StampedCheckpoint> stampsOver(const std::vector<qint64> &seqs,
                                          const std::vector<StampedCheckpoint> &all);

} // namespace exchange
