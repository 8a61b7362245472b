#pragma once

// BackupNote: what a backup states about itself (backup.json), and what a registry remembers of its
// last one (last-backup.json). Neither is signed: the ledger inside the backup proves itself.

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
    qint64 files = 0;                  // attachments
    QString place = {};                // of the backup; in the registry's note alone
    bool operator==(const BackupNote &) const = default;
};

// Whether the folder is a backup, finished or not.
bool isBackup(const QString &folder);

// The note of a backup. Fails with NotFound where the folder has no backup.json, with Corrupt where
// it cannot be understood, with Io.
Result<BackupNote> readBackupNote(const QString &backup);
Result<void> writeBackupNote(const QString &backup, const BackupNote &note);

// What the registry remembers of its last complete backup; nothing where there was none or the note
// makes no sense.
std::optional<BackupNote> lastBackup(const QString &folder);
Result<void> rememberBackup(const QString &folder, const BackupNote &note);

// One sentence where no backup is known, or the last one is more than a week old; else empty.
QString backupWarning(const QString &folder, qint64 nowMs);

} // namespace registry
