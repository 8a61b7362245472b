#pragma once

// StoredFile: how a file that lies in the store is opened and digested, whatever was put there.

#include "attachments/file.h"

namespace attachments {

// Whether `text` is the name of a content: 64 hexadecimal digits, lower case.
bool isContentName(const QString &text);

// Opens what lies at `path` for reading. Never follows a symbolic link, never waits at a named
// pipe. Fails with NotFound, with Corrupt where something else than a regular file lies there, or
// with Io.
Result<File> openStored(const QString &path);

// SHA-256 (hex) of the content of `file`. Fails with Io, or with Cancelled if `progress` said stop.
Result<QString> sha256Of(const File &file, const QString &path, base::Progress &progress);

} // namespace attachments
