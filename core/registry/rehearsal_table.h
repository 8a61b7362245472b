#pragma once

// RehearsalTable: queries for the recorded rehearsals of restoring a backup.

#include "registry/reader.h"

#include <optional>

namespace registry {

struct RehearsalRecord {
    QString id;
    qint64 timeMs = 0; // when it was signed, UTC
    QString officer;   // name
    QString place;     // folder of the backup
    qint64 madeAtMs = 0;
    qint64 entries = 0; // how many were restored and verified
    qint64 files = 0;
    qint64 behind = 0;   // entries of the registry that the backup lacked
    bool isGood = false; // it was restored and verified, and the registry continues it
    qint64 broken = 0;   // faults
    QString stoppedBy;   // why nothing could be restored
};

// The newest rehearsal; nothing if there was none.
Result<std::optional<RehearsalRecord>> lastRehearsal(const Reader &reader);

// A warning if restoring was never rehearsed, the last rehearsal failed, or it was more than 90
// days ago; otherwise empty.
QString rehearsalWarning(const std::optional<RehearsalRecord> &last, qint64 nowMs);

} // namespace registry
