#pragma once

// RegistryPlaces: checks the files and folders of a registry before they are opened: none may be a
// link to elsewhere, and other accounts of the machine should not be able to read them.

#include "base/result.h"

#include <QStringList>

namespace registry {

// Fails with NotFound where the folder holds no registry.db, and with Corrupt where it, or a file
// that SQLite keeps with it, is a symbolic link, a pipe or a device: SQLite would follow it, or
// wait.
Result<void> checkDatabaseFiles(const QString &folder);

// Fails with Corrupt where something else, such as a symbolic link, is in the place of a folder
// that is written (attachments, attachments/tmp, checkpoints, keys), with Io where this account may
// not write, and with Denied where the folder is a backup.
Result<void> checkWritable(const QString &folder);

// One sentence where there is no keys/ and registry.db does not begin as an SQLite database does:
// it may be encrypted, and what to do. Names the last backup if its place is known. Else empty.
QString missingKeysNote(const QString &folder);

// Whether other accounts of the machine can read the registry: its folder lets them in, and a file
// or folder of it is open to them. A place that cannot be examined counts as closed.
bool isOpenToOthers(const QString &folder);

// One sentence about it, with the command that corrects it (chmod, quoted for a POSIX shell).
QString openToOthersWarning(const QString &folder);

} // namespace registry
