#pragma once

// TimeStampCheck: verifies the time stamps of checkpoints.

#include "ledger/time_stamp_table.h"
#include "registry/registry.h"
#include "registry/verify/suspect.h"
#include "registry/verify/verification.h"

#include <functional>
#include <optional>

namespace registry {

// The newest entry of a stamped checkpoint if it is dated later than the time stamp by more than
// clocks may differ: the station's clock was ahead, or the authority's behind.
std::optional<ledger::Entry> entryAfterStamp(const Registry &registry,
                                             const ledger::KeptTimeStamp &stamp,
                                             const crypto::TimeStamp &stated);

// The time of an entry of a log, UTC, as its bytes say; nothing where there is no such entry.
using EntryTime = std::function<std::optional<qint64>(const QString &log, qint64 seq)>;

// Judges every kept time stamp under `trustedPem`, or where that is empty under the certificates
// that were trusted when it came, and holds the files checkpoints/*.tsr against them. Under
// `trustedPem` those that are right become anchors, the largest checkpoint of each authority. Codes
// of faults: time_stamp, time_stamp_file, and the warning time_stamp_time, where an entry is dated
// later than the time stamp of a checkpoint that covers it. Adds to `report`.
Result<void> checkTimeStamps(const Suspect &suspect, const EntryTime &timeOf,
                             const QByteArray &trustedPem, VerificationReport &report);

// Where no table can be read: checks each file checkpoints/*.tsr against the note next to it.
void checkTimeStampFiles(const Suspect &suspect, VerificationReport &report);

} // namespace registry
