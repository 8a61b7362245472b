#include "registry/backup/backup_target.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "registry/backup/backup_places.h"
#include "registry/key_folder.h"
#include "registry/registry_places.h"

#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

namespace registry {

namespace {

Result<void> checkRecipients(const QString &target, const QStringList &earlier,
                             const QStringList &recipients)
{
    if (earlier == recipients)
        return {};
    return failure(ErrorCode::Conflict,
                   recipients.isEmpty()
                       ? Text::tr("The backup in %1 is encrypted; name its recipients, or choose "
                                  "an empty folder.")
                             .arg(target)
                       : Text::tr("The backup in %1 was made for other recipients; choose an "
                                  "empty folder.")
                             .arg(target));
}

// Refuses a registry and a backup of which only one is encrypted: the content of an earlier backup
// in clear would stay on its disk.
Result<void> checkEncryption(const QString &folder, const QString &target)
{
    if (!QFileInfo::exists(target + databaseName) || isEncrypted(folder) == isEncrypted(target))
        return {};
    return failure(
        ErrorCode::Conflict,
        isEncrypted(folder)
            ? Text::tr("The registry is encrypted and its backup in %1 is not; choose an "
                       "empty folder, and destroy the old backup.")
                  .arg(target)
            : Text::tr("The backup in %1 is of an encrypted registry; choose an empty "
                       "folder.")
                  .arg(target));
}

} // namespace

Result<attachments::File> lockIn(const base::Folder &folder, const QString &busy)
{
    const QString name = QStringLiteral("backup.lock");
    TRY(auto file,
        attachments::File::open(folder, name, O_RDWR | O_CREAT | O_NONBLOCK, base::privateFile));
    TRY(const auto status, file.status());
    if (!base::isOwnFile(status))
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 is no regular file of yours; choose another folder.")
                           .arg(folder.pathOf(name)));
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0)
        return file;
    if (errno != EWOULDBLOCK)
        return failure(base::fileError(folder.pathOf(name), errno));
    return failure(ErrorCode::Conflict, busy);
}

Result<BackupTarget> BackupTarget::open(const QString &folder, const QString &target,
                                        const QStringList &recipients)
{
    TRY(checkDatabaseFiles(folder));
    if (isBackup(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is a backup itself; copy its folder.").arg(folder));
    TRY(requireUnlocked(folder));
    TRY(requireApart(folder, target));
    const bool isThere = isBackup(target);
    if (!isThere && !isEmptyOrMissing(target))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not empty, and no backup of Sealbook’s; choose an empty "
                                "folder.")
                           .arg(target));
    BackupTarget opened;
    opened.m_earlier.recipients = recipients;
    if (isThere) {
        TRY(opened.m_earlier, readBackupNote(target));
        TRY(checkRecipients(target, opened.m_earlier.recipients, recipients));
        TRY(checkEncryption(folder, target));
    }
    TRY(base::makeFolderDurably(target));
    TRY(const auto own, base::Folder::at(target));
    TRY(auto lock, lockIn(own, Text::tr("Another backup is being made in %1.").arg(target)));
    opened.m_lock.emplace(std::move(lock));
    if (!isThere)
        TRY(writeBackupNote(target, opened.m_earlier));
    return opened;
}

} // namespace registry
