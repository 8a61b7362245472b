#include "registry/registry_places.h"

#include "base/folder.h"
#include "base/text.h"
#include "db/database_file.h"
#include "registry/backup_note.h"
#include "registry/key_folder.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace registry {

namespace {

const auto database = QStringLiteral("registry.db");
constexpr mode_t others = S_IRWXG | S_IRWXO;

tl::unexpected<Error> misplaced(const QString &path)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("%1 is no regular file of the registry alone (a symbolic link, a hard "
                            "link or a pipe); it was not opened.")
                       .arg(path),
                   Text::tr("no regular file"));
}

Result<void> checkFolder(const base::Folder &around, const QString &name)
{
    TRY(const auto status, around.status(name));
    if (status)
        TRY(around.folder(name));
    return {};
}

bool isOpen(const base::Folder &folder, const QString &name)
{
    const auto status = folder.status(name);
    return status && *status && ((*status)->st_mode & others) != 0;
}

} // namespace

Result<void> checkDatabaseFiles(const QString &folder)
{
    TRY(const auto top, base::Folder::at(folder));
    TRY(const auto status, top.status(database));
    if (!status)
        return failure(ErrorCode::NotFound,
                       Text::tr("%1 is not a registry: it holds no registry.db.").arg(folder));
    if (!S_ISREG(status->st_mode))
        return misplaced(top.pathOf(database));
    for (const auto *ending : {"-wal", "-shm", "-journal"}) {
        const QString name = database + QLatin1String(ending);
        TRY(const auto companion, top.status(name));
        if (companion && (!S_ISREG(companion->st_mode) || companion->st_nlink > 1))
            return misplaced(top.pathOf(name));
    }
    return {};
}

Result<void> checkWritable(const QString &folder)
{
    if (isBackup(folder))
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is a backup: it can be read and verified, but nothing is "
                                "recorded in it. Restore it to work with it: sealbook-cli restore")
                           .arg(folder));
    TRY(const auto top, base::Folder::at(folder));
    for (const auto *name : {"attachments", "checkpoints", "keys"})
        TRY(checkFolder(top, QLatin1String(name)));
    const auto store = top.folder(QStringLiteral("attachments"));
    if (store)
        TRY(checkFolder(*store, QStringLiteral("tmp")));
    if (!QFileInfo(folder).isWritable() || !QFileInfo(top.pathOf(database)).isWritable())
        return failure(ErrorCode::Io,
                       Text::tr("The registry can be read but not written; nothing was changed."),
                       folder);
    return {};
}

QString missingKeysNote(const QString &folder)
{
    constexpr qint64 pageSize = 4096;
    const QFileInfo info(folder + u'/' + database);
    if (isEncrypted(folder) || !info.isFile() || info.isSymLink() || !info.isReadable()
        || info.size() < pageSize || info.size() % pageSize != 0 || db::isInClear(info.filePath()))
        return {};
    const auto backup = lastBackup(folder);
    const QString note =
        Text::tr("%1 does not begin as a database does. It may be encrypted: then the folder keys/ "
                 "is missing. Copy keys/ of a backup of this registry into its folder, and open it "
                 "again.")
            .arg(info.filePath());
    return backup && !backup->place.isEmpty()
        ? note + u' ' + Text::tr("The last backup was made in %1.").arg(backup->place)
        : note;
}

bool isOpenToOthers(const QString &folder)
{
    const auto top = base::Folder::at(folder);
    if (!top)
        return false;
    const auto itself = top->status(QStringLiteral("."));
    if (!itself || !*itself || ((*itself)->st_mode & others) == 0)
        return false;
    static const std::array<QString, 6> parts{database,
                                              QStringLiteral("registry.db-wal"),
                                              QStringLiteral("README.txt"),
                                              QStringLiteral("attachments"),
                                              QStringLiteral("checkpoints"),
                                              QStringLiteral("keys")};
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QString &part) { return isOpen(*top, part); });
}

QString openToOthersWarning(const QString &folder)
{
    QString quoted = QFileInfo(folder).absoluteFilePath();
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return Text::tr(
               "Other accounts of this machine can read this registry. This closes it to them: "
               "chmod -R go-rwx -- '%1'")
        .arg(quoted);
}

} // namespace registry
