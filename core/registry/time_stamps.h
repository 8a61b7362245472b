#pragma once

// TimeStamps: the RFC 3161 time stamps of a registry's checkpoints, for lists.

#include "ledger/time_stamp_table.h"
#include "registry/reader.h"

namespace registry {

struct TimeStamps {
    std::vector<ledger::KeptTimeStamp> kept; // by log and size
    std::vector<qint64> waiting; // sizes of the checkpoints whose reply has not come, ascending
};

Result<TimeStamps> timeStamps(const Reader &reader);

} // namespace registry
