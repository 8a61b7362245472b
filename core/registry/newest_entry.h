#pragma once

// NewestEntry: the officer who signed the newest entry of the registry, for a message about entries
// of another program.

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

// The newest entry about this subject.
Result<std::optional<NewestEntry>> newestEntryAbout(const Reader &reader, const QString &subject);

} // namespace registry
