#include "registry/backup/rehearsal.h"

#include "base/folder.h"
#include "base/text.h"
#include "db/database_key.h"
#include "ledger/ledger.h"
#include "registry/backup/backup_places.h"
#include "registry/backup/backup_target.h"
#include "registry/backup/encrypted_backup.h"
#include "registry/backup/identity_file.h"
#include "registry/backup_note.h"
#include "registry/key_folder.h"
#include "registry/registry_places.h"

#include <QFileInfo>

#include <algorithm>

namespace registry {

namespace {

const auto folderName = QStringLiteral("rehearsal");

// Compares the restored state of each log with the registry's.
Result<void> compare(const QString &folder, RehearsalReport &report)
{
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::ReadOnly));
    const ledger::Ledger ledger(connection);
    const auto &state = report.restored.verified.state;
    TRY(const auto logs, ledger.logs());
    report.continues = !state.isEmpty();
    for (const QString &log : logs) {
        TRY(const auto size, ledger.size(log));
        report.behind += size;
    }
    for (const auto &restored : state) {
        TRY(const auto size, ledger.size(restored.log));
        const auto root = size < restored.size ? Result<QByteArray>(QByteArray())
                                               : ledger.root(restored.log, restored.size);
        report.continues = report.continues && root && *root == restored.root;
        report.behind -= std::min(size, restored.size);
    }
    return {};
}

Result<QString> chosenBackup(const QString &folder, const RehearsalChoice &choice)
{
    if (!choice.backup.isEmpty())
        return choice.backup;
    const auto last = lastBackup(folder);
    if (last && !last->place.isEmpty())
        return last->place;
    return failure(ErrorCode::NotFound,
                   Text::tr("No backup of this registry is known; name the folder of one."));
}

// Whether the error is a fault of the backup, not of the rehearsal.
bool isAboutBackup(const Error &error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Io
        || error.code == ErrorCode::Database || error.code == ErrorCode::Unsupported;
}

Result<BackupReport> restoreFrom(const QString &backup, const QString &folder,
                                 const std::vector<crypto::AgeIdentity> &keys, const QString &to,
                                 base::Progress &progress)
{
    if (keys.empty()) {
        const db::UnlockedScope unlocked(backup + databaseName,
                                         db::keyOfDatabase(folder + databaseName));
        return restore(backup, to, progress);
    }
    std::vector<const crypto::AgeIdentity *> identities;
    for (const auto &key : keys)
        identities.push_back(&key);
    return restoreEncrypted(backup, to, identities, progress);
}

} // namespace

Result<RehearsalReport> rehearse(const QString &folder, const RehearsalChoice &choice,
                                 const base::Clock &now, base::Progress &progress)
{
    TRY(requireUnlocked(folder));
    TRY(const auto backup, chosenBackup(folder, choice));
    TRY(const auto note, readBackupNote(backup));
    std::vector<crypto::AgeIdentity> keys;
    if (!choice.identity.isEmpty()) {
        TRY(keys, readIdentities(choice.identity));
    }
    TRY(const auto place, base::Folder::at(choice.place.isEmpty() ? folder : choice.place));
    TRY(const auto own, place.madeFolder(folderName));
    TRY(const auto lock,
        lockIn(own, Text::tr("Another rehearsal is running in %1.").arg(own.path())));
    TRY(own.removeTree(QStringLiteral("registry")));
    RehearsalReport report;
    report.backup = QFileInfo(backup).absoluteFilePath();
    report.madeAtMs = note.madeAtMs;
    report.beganMs = now();
    auto restored =
        restoreFrom(backup, folder, keys, own.pathOf(QStringLiteral("registry")), progress);
    TRY(place.removeTree(folderName));
    if (!restored && !isAboutBackup(restored.error()))
        return failure(restored.error());
    if (restored)
        report.restored = std::move(*restored);
    else
        report.stoppedBy = restored.error().message;
    TRY(compare(folder, report));
    report.endedMs = now();
    return report;
}

} // namespace registry
