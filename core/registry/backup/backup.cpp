#include "registry/backup/backup.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "db/database_copy.h"
#include "registry/backup/backup_places.h"
#include "registry/backup/copied_files.h"
#include "registry/backup_note.h"
#include "registry/registry_places.h"
#include "registry/verify/attachment_check.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <cerrno>
#include <cstdio>

namespace registry {

namespace {

const auto stagedName = QStringLiteral("/staged");

// Fails with Conflict where the ledger in `next` does not begin with the one in `earlier`.
Result<void> requireContinuation(const QString &earlier, const QString &next)
{
    TRY(auto before, db::Connection::open(earlier + databaseName, db::OpenMode::ReadOnly));
    TRY(auto after, db::Connection::open(next + databaseName, db::OpenMode::ReadOnly));
    const ledger::Ledger old(before), current(after);
    TRY(const auto logs, old.logs());
    for (const QString &log : logs) {
        TRY(const auto size, old.size(log));
        TRY(const auto sizeNow, current.size(log));
        TRY(const auto root, old.root(log, size));
        const auto rootNow =
            sizeNow < size ? Result<QByteArray>(QByteArray()) : current.root(log, size);
        if (!rootNow || *rootNow != root)
            return failure(
                ErrorCode::Conflict,
                Text::tr("The registry does not continue its backup: the first %1 entries of the "
                         "log %2 are not those of the backup. Nothing was replaced; verify both, "
                         "and back up to another folder.")
                    .arg(QString::number(size), log));
    }
    return {};
}

Result<void> replaceDatabase(const QString &staged, const QString &target)
{
    removeLogs(staged);
    removeLogs(target);
    const QString from = staged + databaseName, to = target + databaseName;
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(base::fileError(to, errno));
    return base::syncFolder(target);
}

BackupNote noteOf(const BackupReport &report, qint64 nowMs)
{
    BackupNote note;
    note.isComplete = report.isComplete;
    note.fingerprint = report.verified.identity.rootKeyId;
    note.madeAtMs = nowMs;
    note.files = report.files;
    for (const auto &state : report.verified.state)
        note.sizes.insert(state.log, state.size);
    return note;
}

// Attachments as the entries of the copy name them.
Result<void> takeAttachments(const QString &from, const QString &database, const QString &to,
                             BackupReport &report, base::Progress &progress)
{
    TRY(auto connection, db::Connection::open(database + databaseName, db::OpenMode::ReadOnly));
    TRY(const auto contents, statedContents(connection));
    const attachments::Store source(from + QStringLiteral("/attachments"));
    attachments::Store target(to + QStringLiteral("/attachments"));
    TRY(const auto copied, copyAttachments(source, target, ownedBy(contents), progress));
    report.files = copied.files;
    report.newFiles = copied.newFiles;
    report.newBytes = copied.newBytes;
    auto &faults = report.verified.faults;
    faults.insert(faults.end(), copied.faults.begin(), copied.faults.end());
    return {};
}

// The ledger of the copy is verified, and continues the one that it is to replace.
Result<bool> judgeStaged(const QString &staged, const QString &target, BackupReport &report,
                         base::Progress &progress)
{
    VerificationChoice choice;
    choice.attachments = false;
    TRY(report.verified, verify(staged, choice, progress));
    if (!report.verified.sound())
        return false;
    if (QFileInfo::exists(target + databaseName))
        TRY(requireContinuation(target, staged));
    return true;
}

// The caller holds the lock of `target`.
Result<BackupReport> backUpLocked(const QString &folder, const QString &target,
                                  const base::Clock &now, base::Progress &progress)
{
    BackupReport report;
    const QString staged = target + stagedName;
    QDir(staged).removeRecursively();
    TRY(makeParts(staged));
    // Before the database, so that no checkpoint is of an entry that the copy does not have.
    TRY(copyCheckpoints(folder, staged));
    TRY(db::copyDatabase(folder + databaseName, staged + databaseName, progress));
    TRY(const bool isGood, judgeStaged(staged, target, report, progress));
    if (!isGood)
        return report;
    TRY(makeParts(target));
    TRY(takeAttachments(folder, staged, target, report, progress));
    TRY(copyCheckpoints(staged, target));
    TRY(replaceDatabase(staged, target));
    QDir(staged).removeRecursively();
    report.isComplete = report.verified.sound();
    auto note = noteOf(report, now());
    TRY(writeBackupNote(target, note));
    note.place = QFileInfo(target).absoluteFilePath();
    if (report.isComplete)
        TRY(rememberBackup(folder, note));
    return report;
}

Result<BackupReport> restoreInto(const QString &backup, const QString &folder,
                                 base::Progress &progress)
{
    BackupReport report;
    TRY(makeParts(folder));
    TRY(copyCheckpoints(backup, folder));
    TRY(db::copyDatabase(backup + databaseName, folder + databaseName, progress));
    TRY(takeAttachments(backup, folder, folder, report, progress));
    TRY(report.verified, verify(folder, VerificationChoice(), progress));
    removeLogs(folder);
    report.isComplete = report.verified.sound();
    return report;
}

} // namespace

Result<BackupReport> backUp(const QString &folder, const QString &target, const base::Clock &now,
                            base::Progress &progress)
{
    TRY(checkDatabaseFiles(folder));
    if (isBackup(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is a backup itself; copy its folder.").arg(folder));
    TRY(requireApart(folder, target));
    TRY(requireBackupOf(target));
    if (isBackup(target)) {
        TRY(const auto earlier, readBackupNote(target));
        if (!earlier.recipients.isEmpty())
            return failure(ErrorCode::Conflict,
                           Text::tr("The backup in %1 is encrypted; name its recipients, or choose "
                                    "an empty folder.")
                               .arg(target));
    }
    TRY(base::makeFolderDurably(target));
    QLockFile lock(lockOf(target));
    TRY(lockBackup(lock, target));
    if (!isBackup(target))
        TRY(writeBackupNote(target, {}));
    auto report = backUpLocked(folder, target, now, progress);
    QDir(target + stagedName).removeRecursively();
    return report;
}

Result<BackupReport> restore(const QString &backup, const QString &folder, base::Progress &progress)
{
    TRY(const auto note, readBackupNote(backup));
    if (!note.isComplete)
        return failure(ErrorCode::Conflict,
                       Text::tr("The backup in %1 was never finished; use another one, or write "
                                "what can be proved with sealbook-cli salvage.")
                           .arg(backup));
    if (!note.recipients.isEmpty())
        return failure(
            ErrorCode::Invalid,
            Text::tr("The backup in %1 is encrypted; name the file with a key that opens "
                     "it (--identity).")
                .arg(backup));
    TRY(checkDatabaseFiles(backup));
    if (!isEmptyOrMissing(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not empty; a restored registry needs a folder of its own.")
                           .arg(folder));
    TRY(requireApart(backup, folder));
    const bool wasThere = QFileInfo::exists(folder);
    auto report = restoreInto(backup, folder, progress);
    if (!report || !report->isComplete) {
        QDir(folder).removeRecursively();
        if (wasThere)
            TRY(base::makeFolderDurably(folder));
    }
    return report;
}

} // namespace registry
