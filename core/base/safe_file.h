#pragma once

// Safe files: reading with a limit, and writing so that what was acknowledged survives a crash.

#include "base/result.h"

#include <QByteArray>
#include <QFile>

#include <functional>

namespace base {

// The failure of a system call on `path`, from its errno: NotFound where nothing is there, Io for
// the rest. The message is a sentence that names the path; the detail is the system's own text.
Error fileError(const QString &path, int systemError);

// The whole content of the regular file `path`, whose name may be any bytes (file_name.h).
// Fails with NotFound, with Invalid where it is no regular file or has more than `maxBytes`
// bytes (so a hostile file cannot fill the memory), or with Io.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

// Writes `bytes` to `path`, as a new file or over an existing one; the mode of the file is 0600,
// whatever the umask or the old mode: only its user can read what Sealbook writes. Writes a
// temporary file in the same folder, fsyncs it, renames it and fsyncs the folder: after a crash the
// path holds the complete old or new content; after this has returned, the new one. On failure
// (NotFound where the folder is missing, else Io) the path is unchanged and no temporary file is
// left; only when the very last fsync fails the new content may already be in place.
Result<void> writeFileDurably(const QString &path, const QByteArray &bytes);

// The same for content that does not fit in memory or that a library writes: `write` is given the
// path of an empty temporary file in the same folder and fills it. Its failure is handed on.
Result<void> writeFileDurably(const QString &path,
                              const std::function<Result<void>(const QString &part)> &write);

// Makes the names in the folder `path` survive a crash. Fails with NotFound or Io.
Result<void> syncFolder(const QString &path);

// Makes everything written so far to the file system that holds `path` survive a crash, in one call
// (syncfs): for a folder of many new files. Fails with NotFound or Io.
Result<void> syncFileSystem(const QString &path);

// Removes the folder `path` with everything in it; if `path` is a link, removes only the link.
// Follows no link inside it. Succeeds if nothing is there. Fails with Io.
Result<void> removeTree(const QString &path);

// Removes everything in the folder `path`, but not the folder. Follows no link inside it. Fails
// with NotFound or Io.
Result<void> emptyFolder(const QString &path);

// Opens the regular file `path` for reading, without ever waiting for a pipe; its name may be any
// bytes (file_name.h). Fails with NotFound, with Invalid if it is not a regular file, or with Io.
Result<void> openToRead(QFile &file, const QString &path);

// Makes the folder `path` and the missing folders above it, mode 0700, each fsynced into its
// parent. A folder that is there already is left alone. Fails with Conflict where the name is taken
// by something that is no folder, else with Io.
Result<void> makeFolderDurably(const QString &path);

} // namespace base
