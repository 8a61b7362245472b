#pragma once

// BackupNote: backup.json, which describes a backup, and last-backup.json, a registry's note of its
// last one. Neither is signed: the ledger inside the backup proves itself.

#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace registry {

struct BackupNote {
    bool isComplete = false;     // false: the first backup into this folder was never finished
    QString fingerprint;         // key id of the registry's first key
    qint64 madeAtMs = 0;         // UTC
    QMap<QString, qint64> sizes; // entries by log
    QMap<QString, QString> roots = {}; // root hash (hex) by log; of an encrypted one alone
    QStringList recipients = {};       // age1…; none: not encrypted
    bool isAtRest = false; // the registry is encrypted at rest; a restored one must be too
    qint64 files = 0;      // attachments
    QString place = {};    // of the backup; in the registry's note alone
    bool operator==(const BackupNote &) const = default;
};

// Whether the folder is a backup, finished or not.
bool isBackup(const QString &folder);

// The note of a backup. Fails with NotFound where the folder has no backup.json, with Corrupt where
// it cannot be understood, with Io.
Result<BackupNote> readBackupNote(const QString &backup);
Result<void> writeBackupNote(const QString &backup, const BackupNote &note);

// The registry's note of its last complete backup; nothing if there was no backup or the note
// cannot be understood.
std::optional<BackupNote> lastBackup(const QString &folder);
Result<void> rememberBackup(const QString &folder, const BackupNote &note);

// Whether the note claims a time in the future: somebody forged it, or the clock was wrong.
bool isToCome(const BackupNote &note, qint64 nowMs);

// A warning if no backup is known, its note claims a time in the future, or the last backup is more
// than a week old; otherwise empty.
QString backupWarning(const QString &folder, qint64 nowMs);

} // namespace registry
