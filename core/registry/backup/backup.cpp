#include "registry/backup/backup.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "db/database_copy.h"
#include "db/database_key.h"
#include "registry/backup/backup_places.h"
#include "registry/backup/backup_target.h"
#include "registry/backup/copied_files.h"
#include "registry/backup_note.h"
#include "registry/key_folder.h"
#include "registry/registry_places.h"
#include "registry/registry_store.h"
#include "registry/verify/attachment_check.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace registry {

namespace {

const auto stagedName = QStringLiteral("/staged");

// Opens the database of the backup that is to be replaced. With the key of another registry an
// encrypted one looks like a damaged one.
Result<db::Connection> openEarlier(const QString &earlier)
{
    const QString path = earlier + databaseName;
    auto opened = db::Connection::open(path, db::OpenMode::ReadOnly);
    if (!opened && opened.error().code == ErrorCode::Corrupt && db::keyOfDatabase(path))
        return failure(ErrorCode::Conflict,
                       Text::tr("The backup in %1 does not open with the key of this registry: it "
                                "is of another registry, or damaged. Nothing was replaced; back up "
                                "to another folder.")
                           .arg(earlier));
    return opened;
}

// Fails with Conflict where the ledger in `next` does not begin with the one in `earlier`.
Result<void> requireContinuation(const QString &earlier, const QString &next)
{
    TRY(auto before, openEarlier(earlier));
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

// The attachments that the entries of the copy name.
Result<void> takeAttachments(const QString &from, const QString &database, const QString &to,
                             BackupReport &report, base::Progress &progress)
{
    TRY(auto connection, db::Connection::open(database + databaseName, db::OpenMode::ReadOnly));
    TRY(const auto contents, statedContents(connection));
    const auto source = storeOf(from);
    auto target = storeOf(to);
    TRY(const auto copied, copyAttachments(source, target, ownedBy(contents), progress));
    report.files = copied.files;
    report.newFiles = copied.newFiles;
    report.newBytes = copied.newBytes;
    report.renewed = copied.renewed;
    auto &faults = report.verified.faults;
    faults.insert(faults.end(), copied.faults.begin(), copied.faults.end());
    return {};
}

// Verifies the ledger of the copy, and that it continues the ledger that it will replace.
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
    TRY(base::removeTree(staged));
    TRY(makeParts(staged));
    const auto key = db::keyOfDatabase(folder + databaseName);
    const db::UnlockedScope stagedUnlocked(staged + databaseName, key);
    const db::UnlockedScope targetUnlocked(target + databaseName, key);
    // Copied before the database, so that no checkpoint covers an entry that the copy does not
    // have.
    TRY(copyCheckpoints(folder, staged));
    TRY(db::copyDatabase(folder + databaseName, staged + databaseName, progress));
    TRY(const bool isGood, judgeStaged(staged, target, report, progress));
    if (!isGood)
        return report;
    TRY(makeParts(target));
    TRY(takeAttachments(folder, staged, target, report, progress));
    TRY(copyCheckpoints(staged, target));
    TRY(copyKeys(folder, target));
    TRY(replaceDatabase(staged, target));
    TRY(base::removeTree(staged));
    report.isComplete = report.verified.sound();
    auto note = noteOf(report, now());
    TRY(writeBackupNote(target, note));
    note.place = QFileInfo(target).absoluteFilePath();
    if (report.isComplete)
        TRY(rememberBackup(folder, note));
    return report;
}

Result<BackupReport> copyBack(const QString &backup, const QString &folder,
                              base::Progress &progress)
{
    BackupReport report;
    TRY(makeParts(folder));
    const db::UnlockedScope unlocked(folder + databaseName,
                                     db::keyOfDatabase(backup + databaseName));
    TRY(copyCheckpoints(backup, folder));
    TRY(db::copyDatabase(backup + databaseName, folder + databaseName, progress));
    TRY(copyKeys(backup, folder));
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
    TRY(const auto opened, BackupTarget::open(folder, target, {}));
    auto report = backUpLocked(folder, target, now, progress);
    (void)base::removeTree(target + stagedName); // the next backup tries again
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
    TRY(requireUnlocked(backup));
    return restoreInto(backup, folder,
                       [&](const QString &into) { return copyBack(backup, into, progress); });
}

} // namespace registry
