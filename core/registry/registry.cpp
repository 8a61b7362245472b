#include "registry/registry.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "registry/attachment_table.h"
#include "registry/folder_readme.h"
#include "registry/tables.h"

#include <QDir>
#include <QFileInfo>

namespace registry {

namespace {

const auto databaseName = QStringLiteral("/registry.db");

Result<void> checkFree(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is a file; a registry is a folder of its own.").arg(folder));
    if (info.exists()
        && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is not empty; a new registry needs a folder of its own.").arg(folder));
    return {};
}

// What a failure left in a folder that was free goes; the folder itself stays if it was there
// before, with the rights that it had.
void clearAway(const QString &folder, bool wasThere)
{
    if (!wasThere) {
        QDir(folder).removeRecursively();
        return;
    }
    const auto left =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const auto &one : left) {
        if (one.isDir())
            QDir(one.filePath()).removeRecursively();
        else
            QFile::remove(one.filePath());
    }
}

} // namespace

Registry::Registry(QString folder, db::Connection connection)
    : m_folder(std::move(folder))
    , m_connection(std::make_unique<db::Connection>(std::move(connection)))
    , m_ledger(std::make_unique<ledger::Ledger>(*m_connection))
    , m_store(std::make_unique<attachments::Store>(m_folder + QStringLiteral("/attachments")))
{
}

Result<Registry> Registry::create(const QString &folder,
                                  const std::function<Result<void>(Registry &)> &begin)
{
    TRY(checkFree(folder));
    const bool wasThere = QFileInfo::exists(folder);
    auto made = make(folder);
    if (made) {
        if (auto begun = begin(*made); !begun)
            made = failure(begun.error()); // closes the database before its folder is emptied
    }
    if (!made)
        clearAway(folder, wasThere);
    return made;
}

Result<Registry> Registry::make(const QString &folder)
{
    for (const char *part : {"", "/attachments", "/checkpoints"})
        TRY(base::makeFolderDurably(folder + QLatin1String(part)));
    TRY(base::writeFileDurably(folder + QStringLiteral("/README.txt"), folderReadme()));
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::Create));
    TRY(ledger::migrate(connection));
    TRY(createTables(connection));
    TRY(base::syncFolder(folder));
    return Registry(folder, std::move(connection));
}

Result<Registry> Registry::openAny(const QString &folder, db::OpenMode mode)
{
    const QFileInfo database(folder + databaseName);
    if (!QFileInfo::exists(folder))
        return failure(ErrorCode::NotFound, Text::tr("There is no folder %1.").arg(folder));
    if (!database.exists())
        return failure(ErrorCode::NotFound,
                       Text::tr("%1 is not a registry: it holds no registry.db.").arg(folder));
    if (!database.isFile()) // a pipe would never answer
        return failure(
            ErrorCode::Corrupt,
            Text::tr("%1 is no regular file; verify the registry.").arg(database.filePath()));
    TRY(auto connection, db::Connection::open(database.filePath(), mode));
    TRY(const int version, connection.version());
    if (version < 0)
        return failure(ErrorCode::Corrupt,
                       Text::tr("This registry says to be of the format %1, which there never was; "
                                "verify it.")
                           .arg(version));
    if (version > ledger::newestSchemaVersion())
        return failure(
            ErrorCode::Unsupported,
            Text::tr("The registry %1 was written by a newer version of Sealbook (format %2; this "
                     "version reads up to %3). Install the newer version.")
                .arg(folder, QString::number(version),
                     QString::number(ledger::newestSchemaVersion())));
    if (mode == db::OpenMode::ReadWrite && version < ledger::newestSchemaVersion())
        TRY(ledger::migrate(connection));
    return Registry(folder, std::move(connection));
}

Result<Registry> Registry::open(const QString &folder, db::OpenMode mode)
{
    TRY(auto registry, openAny(folder, mode));
    TRY(const bool isCurrent, tablesAreCurrent(registry.connection()));
    if (!isCurrent)
        return failure(ErrorCode::Unsupported,
                       Text::tr("The tables of %1 were made by another version of Sealbook. Have "
                                "them made anew from the ledger, which stays as it is: "
                                "sealbook-cli -R %1 rebuild")
                           .arg(folder));
    if (mode == db::OpenMode::ReadWrite)
        registry.sweep();
    return registry;
}

// That something is left over is no reason not to open; the next intake sweeps again, and tells.
void Registry::sweep() const
{
    const AttachmentTable attachments(*m_connection);
    (void)m_store->sweep([&](const QString &sha256) { return attachments.owns(sha256); });
}

Result<Registry> Registry::openToRebuild(const QString &folder)
{
    return openAny(folder, db::OpenMode::ReadWrite);
}

QString Registry::checkpointFolder() const
{
    return m_folder + QStringLiteral("/checkpoints");
}

QString Registry::checkpointFile(const QString &log, qint64 size) const
{
    return QStringLiteral("%1/%2-%3")
        .arg(checkpointFolder(), log)
        .arg(size, 9, 10, QLatin1Char('0'));
}

Result<QString> Registry::keepCheckpoint(const ledger::CheckpointNote &note) const
{
    const QString path =
        checkpointFile(note.checkpoint.log, note.checkpoint.size) + QStringLiteral(".txt");
    if (!QFileInfo::exists(path))
        TRY(base::writeFileDurably(path, note.note));
    const auto &[log, size, root] = note.checkpoint;
    TRY(const auto cosignatures, m_ledger->cosignatures(log, size));
    if (!cosignatures.isEmpty())
        TRY(base::writeFileDurably(checkpointFile(log, size) + QStringLiteral(".cosig"),
                                   cosignatures));
    return path;
}

Result<QString> Registry::keepTimeStamp(const ledger::KeptTimeStamp &stamp) const
{
    const QString path = checkpointFile(stamp.log, stamp.size) + u'-' + stamp.digest().left(8)
        + QStringLiteral(".tsr");
    TRY(base::writeFileDurably(path, stamp.reply));
    return path;
}

} // namespace registry
