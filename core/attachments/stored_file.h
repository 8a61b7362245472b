#pragma once

// StoredFile: the names and digests of all files found in the store, including foreign ones.

#include "attachments/file.h"

namespace attachments {

// Whether `text` is the name of a content: 64 hexadecimal digits, lower case.
bool isContentName(const QString &text);

// SHA-256 (hex) of the content of `file`. Fails with Io, or with Cancelled if `progress` said stop.
Result<QString> sha256Of(const File &file, const QString &path, base::Progress &progress);

} // namespace attachments
