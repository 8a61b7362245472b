#pragma once

// TimeStampCheck: whether the time stamps of checkpoints are what authorities signed.

#include "ledger/time_stamp_table.h"
#include "registry/verification.h"

namespace registry {

// The newest entry of a stamped checkpoint where it says to be younger than the time stamp, by more
// than clocks may differ: the station's clock was ahead, or the authority's behind.
std::optional<ledger::Entry> entryAfterStamp(const Registry &registry,
                                             const ledger::KeptTimeStamp &stamp,
                                             const crypto::TimeStamp &stated);

// Judges every kept time stamp under `trustedPem`, or where that is empty under the certificates
// that were trusted when it came, and holds the files checkpoints/*.tsr against them. Codes of
// faults: time_stamp, time_stamp_file, and the warning time_stamp_time, where an entry says to be
// younger than the time stamp of a checkpoint that has it. Adds to `report`.
Result<void> checkTimeStamps(const Registry &registry, const QByteArray &trustedPem,
                             VerificationReport &report);

} // namespace registry
