#include "registry/backup/backup_places.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "registry/folder_readme.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace registry {

namespace {

bool isInside(const QString &folder, const QString &other)
{
    return (folder + u'/').startsWith(other + u'/');
}

// The path with links resolved, as far as it exists.
QString realPath(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (info.exists())
        return info.canonicalFilePath();
    return QFileInfo(info.path()).exists()
        ? QFileInfo(info.path()).canonicalFilePath() + u'/' + info.fileName()
        : info.filePath();
}

} // namespace

bool isEmptyOrMissing(const QString &folder)
{
    return !QFileInfo::exists(folder)
        || (QFileInfo(folder).isDir()
            && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

Result<void> requireApart(const QString &folder, const QString &target)
{
    const QString one = realPath(folder), other = realPath(target);
    if (isInside(one, other) || isInside(other, one))
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 and %2 are in each other; choose another place.").arg(folder, target));
    return {};
}

Result<void> makeParts(const QString &folder)
{
    TRY(base::makeFolderDurably(folder));
    TRY(const auto top, base::Folder::at(folder));
    for (const auto *part : {"attachments", "checkpoints"})
        TRY(top.madeFolder(QLatin1String(part)));
    return top.writeFileDurably(QStringLiteral("README.txt"), folderReadme());
}

Result<BackupReport> restoreInto(const QString &backup, const QString &folder,
                                 const std::function<Result<BackupReport>()> &fill)
{
    if (!isEmptyOrMissing(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not empty; a restored registry needs a folder of its own.")
                           .arg(folder));
    TRY(requireApart(backup, folder));
    const bool wasThere = QFileInfo::exists(folder);
    auto report = fill();
    if (!report || !report->isComplete)
        (void)(wasThere ? base::emptyFolder(folder) : base::removeTree(folder));
    return report;
}

void removeLogs(const QString &folder)
{
    for (const auto *ending : {"-wal", "-shm", "-journal"})
        QFile::remove(folder + databaseName + QLatin1String(ending));
}

std::vector<attachments::Owned> ownedBy(const std::vector<ledger::AttachedContent> &contents)
{
    constexpr qsizetype digits = 64;
    QSet<QString> seen;
    std::vector<attachments::Owned> owned;
    for (const auto &content : contents) {
        if (content.sha256.size() == digits && !seen.contains(content.sha256)) {
            seen.insert(content.sha256);
            owned.push_back({content.sha256, content.size});
        }
    }
    return owned;
}

} // namespace registry
