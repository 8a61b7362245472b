#include "registry/backup/backup_places.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "registry/folder_readme.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace registry {

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

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

const auto stagedName = QStringLiteral("restoring.part"); // in the folder that is being restored
const auto databaseFile = QStringLiteral("registry.db");

// Whether the folder has parts of a registry that was being restored, and nothing else. Without its
// database it is no registry.
bool isInterruptedRestoration(const QString &folder)
{
    static const QStringList parts{QStringLiteral("README.txt"), QStringLiteral("attachments"),
                                   QStringLiteral("checkpoints"), QStringLiteral("keys"),
                                   stagedName};
    const auto names = QDir(folder).entryList(everything);
    return names.contains(stagedName)
        && std::all_of(names.begin(), names.end(),
                       [](const QString &name) { return parts.contains(name); });
}

// Moves the finished registry to its place, and the database only when all else is there.
Result<void> moveUp(const QString &folder)
{
    const QString staged = folder + u'/' + stagedName;
    auto names = QDir(staged).entryList(everything);
    names.removeAll(databaseFile);
    const auto move = [&](const QString &name) -> Result<void> {
        const QString to = folder + u'/' + name;
        if (std::rename(QFile::encodeName(staged + u'/' + name).constData(),
                        QFile::encodeName(to).constData())
            != 0)
            return failure(base::fileError(to, errno));
        return {};
    };
    for (const QString &name : std::as_const(names))
        TRY(move(name));
    TRY(base::syncFolder(folder));
    TRY(move(databaseFile));
    TRY(base::syncFolder(folder));
    return base::removeTree(staged);
}

} // namespace

bool isEmptyOrMissing(const QString &folder)
{
    return !QFileInfo::exists(folder)
        || (QFileInfo(folder).isDir() && QDir(folder).isEmpty(everything));
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
                                 const std::function<Result<BackupReport>(const QString &)> &fill)
{
    if (!isEmptyOrMissing(folder) && !isInterruptedRestoration(folder))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is not empty; a restored registry needs a folder of its own.")
                           .arg(folder));
    TRY(requireApart(backup, folder));
    const bool wasThere = QFileInfo::exists(folder);
    TRY(base::makeFolderDurably(folder));
    TRY(base::emptyFolder(folder));
    auto report = fill(folder + u'/' + stagedName);
    if (report && report->isComplete) {
        if (auto moved = moveUp(folder); !moved)
            return failure(std::move(moved.error()));
        return report;
    }
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
