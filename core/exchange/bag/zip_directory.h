#pragma once

// ZipDirectory: checks that the two lists of a zip file agree. Each entry is described before its
// content and again in the central directory at the end; some programs use the one, some the other.

#include "attachments/file.h"

namespace exchange {

// How many entries the file's directory has, or nothing where the file has no directory at all.
// Fails with Invalid, naming the place, where an entry's name, size, checksum or method are not the
// same in both places, where there are bytes between the entries that belong to none, and where the
// directory has more than `most` entries; with Corrupt where it is damaged; with Io.
Result<std::optional<qint64>> checkZipDirectory(const attachments::File &file, qint64 most);

} // namespace exchange
