#pragma once

// Safe files: reading with a limit, and writing so that what was acknowledged survives a crash.

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace base {

// The failure of a system call on `path`, from its errno: NotFound where nothing is there, Io for
// the rest. The message is a sentence that names the path; the detail is the system's own text.
Error fileError(const QString &path, int systemError);

// The whole content of the regular file `path`, whose name may be any bytes (file_name.h).
// Fails with NotFound, with Invalid where it is no regular file or has more than `maxBytes`
// bytes (so a hostile file cannot fill the memory), or with Io.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

// Makes `bytes` the content of `path`, new or replaced; the mode of the file is 0600, whatever the
// umask and whatever was there: what Sealbook writes is its user's alone. Writes a file beside it,
// fsyncs, renames and fsyncs the folder: after a crash the path holds the old content or the new
// one, whole; once this returned, the new one. On failure (NotFound where the folder is missing,
// else Io) the path is as it was and nothing is left beside it; only when the very last fsync fails
// the new content may already be in place.
Result<void> writeFileDurably(const QString &path, const QByteArray &bytes);

// The same for content that is too long for the memory or that a library writes: `write` is given
// the path of an empty file beside `path` and fills it. Its failure is handed on.
Result<void> writeFileDurably(const QString &path,
                              const std::function<Result<void>(const QString &part)> &write);

// Makes the names in the folder `path` survive a crash. Fails with NotFound or Io.
Result<void> syncFolder(const QString &path);

// Makes everything written so far to the file system that holds `path` survive a crash, in one call
// (syncfs): for a folder of many new files. Fails with NotFound or Io.
Result<void> syncFileSystem(const QString &path);

// Makes the folder `path` and the missing folders above it, mode 0700, each fsynced into its
// parent. A folder that is there already is left alone. Fails with Conflict where the name is taken
// by something that is no folder, else with Io.
Result<void> makeFolderDurably(const QString &path);

} // namespace base
