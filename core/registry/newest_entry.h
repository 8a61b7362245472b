#pragma once

// NewestEntry: the officer who signed the newest entry of the registry, or of an item, for a
// message about what another program recorded.

#include "registry/reader.h"

#include <optional>

namespace registry {

struct NewestEntry {
    QString officer; // name; the key's id where it belongs to no officer
    QString kind;    // such as "custody.moved"
    qint64 timeMs = 0;
};

// The newest entry in order of arrival; nullopt in an empty ledger.
Result<std::optional<NewestEntry>> newestEntry(const Reader &reader);

// The newest entry about an item after the entry with this `step` that another officer than the one
// with the id `officer` signed; attached files and labels do not count, since they change nothing
// that was recorded before.
Result<std::optional<NewestEntry>> changeByAnother(const Reader &reader, const QString &item,
                                                   qint64 step, const QString &officer);

} // namespace registry
