#pragma once

// StoreFolder: the folders of a store, opened from the top without following symbolic links, and
// the names that the program itself uses in tmp/.

#include "attachments/file.h"

namespace attachments {

// The store's own folder. Fails with NotFound, with Corrupt where a symbolic link or something else
// is in its place, or with Io.
Result<base::Folder> openStore(const QString &path);

// The same, made where it is missing: some programs that copy folders leave empty ones out.
Result<base::Folder> madeStore(const QString &path);

// tmp/ of a store.
inline const QString temporaryName = QStringLiteral("tmp");

// The folder ab/cd of a content, `sha256` in 64 digits. Fails as openStore does.
Result<base::Folder> contentFolder(const base::Folder &store, const QString &sha256);
Result<base::Folder> madeContentFolder(const base::Folder &store, const QString &sha256);

// Opens a content for reading; never waits at a named pipe. Fails with NotFound, with Corrupt where
// a link is on the path or the target is not a regular file, or with Io.
Result<File> openContent(const base::Folder &store, const QString &sha256);

// Removes a content that is a regular file of this user; anything else stays.
void removeContent(const base::Folder &store, const QString &sha256);

// Names that the program gives in tmp/ (schema/attachment_store.md). Files with any other name are
// foreign and never removed.
enum class TemporaryKind {
    Mark,    // <uuid>.alive
    Part,    // <uuid>.<uuid>, or <uuid>.pending.part-…
    OldPart, // <uuid>: of older versions, which set no mark
    Marker,  // <uuid>.pending
    None,    // not ours
};
TemporaryKind temporaryKind(const QString &name);

// Whether `name` in the folder is a regular file of this user: the only kind that may be removed.
bool isOwnFile(const base::Folder &folder, const QString &name);

} // namespace attachments
