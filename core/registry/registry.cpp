#include "registry/registry.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "db/connection.h"
#include "db/transaction.h"
#include "registry/attachment_table.h"
#include "registry/backup_note.h"
#include "registry/before_update.h"
#include "registry/folder_readme.h"
#include "registry/key_sweep.h"
#include "registry/registry_places.h"
#include "registry/registry_store.h"
#include "registry/schema_check.h"
#include "registry/tables.h"
#include "registry/unfinished.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

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
        && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
        && !isUnfinished(folder))
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is not empty; a new registry needs a folder of its own.").arg(folder));
    return {};
}

// Removes the remains of a failure or a power cut from a folder that was free. A folder that
// existed before stays, with its permissions, and so does everything that somebody else put into it
// meanwhile.
Result<void> clearAway(const QString &folder, bool wasThere)
{
    if (!wasThere)
        return base::removeTree(folder);
    TRY(const auto top, base::Folder::at(folder));
    TRY(const auto names, top.names());
    for (const QString &name : names) {
        if (isNameInNewRegistry(name))
            TRY(top.removeTree(name));
    }
    return {};
}

Result<void> requireCurrentTables(db::Connection &connection, const QString &folder)
{
    TRY(const bool areCurrent, tablesAreCurrent(connection));
    if (areCurrent)
        return {};
    return failure(ErrorCode::Unsupported,
                   Text::tr("The tables of %1 were made by another version of Sealbook. "
                            "Rebuild them from the ledger, which does not change: sealbook-cli "
                            "-R %1 rebuild")
                       .arg(folder));
}

// Renames keys.new/ to keys/. From here on the registry is encrypted, and its officers can open it.
Result<void> finishKeys(const QString &folder)
{
    TRY(const auto top, base::Folder::at(folder));
    const QByteArray from = QFile::encodeName(top.pathOf(KeyFolder::unfinishedName()));
    const QByteArray to = QFile::encodeName(top.pathOf(QStringLiteral("keys")));
    if (std::rename(from.constData(), to.constData()) != 0)
        return failure(base::fileError(top.pathOf(QStringLiteral("keys")), errno));
    return top.sync();
}

// The file of a checkpoint, without its ending.
QString checkpointName(const QString &log, qint64 size)
{
    return QStringLiteral("%1-%2").arg(log).arg(size, 9, 10, QLatin1Char('0'));
}

} // namespace

Reader::Reader(const Registry &registry)
    : m_connection(&registry.connection())
{
}

Registry::Registry(Registry &&) noexcept = default;
Registry &Registry::operator=(Registry &&) noexcept = default;
Registry::~Registry() = default;

Registry::Registry(QString folder, db::Connection connection)
    : m_folder(std::move(folder))
    , m_connection(std::make_unique<db::Connection>(std::move(connection)))
    , m_ledger(std::make_unique<ledger::Ledger>(*m_connection))
    , m_store(std::make_unique<attachments::Store>(storeOf(m_folder)))
{
}

Result<Registry> Registry::create(const QString &folder,
                                  const std::function<Result<void>(Registry &)> &begin,
                                  const db::SharedKey &key)
{
    TRY(checkFree(folder));
    const bool wasThere = QFileInfo::exists(folder);
    if (wasThere)
        TRY(clearAway(folder, wasThere));
    auto made = make(folder, key);
    if (made) {
        auto begun = begin(*made);
        if (begun && key)
            begun = finishKeys(folder);
        if (!begun)
            made = failure(begun.error()); // closes the database before its folder is emptied
    }
    if (!made) {
        db::lockDatabase(folder + databaseName);
        (void)clearAway(folder, wasThere); // report the first failure
    } else if (wasThere)                   // the user made it, perhaps readable by everybody
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return made;
}

Result<Registry> Registry::make(const QString &folder, const db::SharedKey &key)
{
    TRY(base::makeFolderDurably(folder));
    TRY(const auto top, base::Folder::at(folder));
    for (const auto *part : {"attachments", "checkpoints"})
        TRY(top.madeFolder(QLatin1String(part)));
    TRY(top.writeFileDurably(QStringLiteral("README.txt"), folderReadme()));
    if (key) {
        TRY(top.madeFolder(KeyFolder::unfinishedName()));
        db::unlockDatabase(folder + databaseName, key);
    }
    TRY(auto connection, db::Connection::open(folder + databaseName, db::OpenMode::Create));
    TRY(ledger::migrate(connection));
    TRY(createTables(connection));
    TRY(top.sync());
    Registry made(folder, std::move(connection));
    made.m_wantsWriting = made.m_writable = true;
    return made;
}

Result<Registry> Registry::openAny(const QString &folder, db::OpenMode mode)
{
    if (!QFileInfo::exists(folder))
        return failure(ErrorCode::NotFound, Text::tr("There is no folder %1.").arg(folder));
    TRY(checkDatabaseFiles(folder));
    TRY(requireUnlocked(folder));
    auto connection = db::Connection::open(folder + databaseName, mode);
    if (!connection) {
        const QString note = missingKeysNote(folder);
        return failure(note.isEmpty() ? connection.error()
                                      : Error{ErrorCode::Corrupt, note, connection.error().detail});
    }
    TRY(const int version, connection->version());
    if (version < 0)
        return failure(ErrorCode::Corrupt,
                       Text::tr("This registry states the format %1, which never existed; verify "
                                "it.")
                           .arg(version));
    if (version > ledger::newestSchemaVersion())
        return failure(
            ErrorCode::Unsupported,
            Text::tr("The registry %1 was written by a newer version of Sealbook (format %2; this "
                     "version reads up to %3). Install the newer version.")
                .arg(folder, QString::number(version),
                     QString::number(ledger::newestSchemaVersion())));
    return Registry(folder, std::move(*connection));
}

Result<Registry> Registry::open(const QString &folder, db::OpenMode mode)
{
    if (QFileInfo::exists(folder + databaseName) && isUnfinished(folder))
        return failure(ErrorCode::Corrupt,
                       Text::tr("The registry %1 was not finished when it was made; nothing is in "
                                "it. Make it again in the same folder.")
                           .arg(folder));
    TRY(auto registry, openAny(folder, db::OpenMode::ReadOnly));
    TRY(requireCurrentTables(registry.connection(), folder));
    registry.m_wantsWriting = mode == db::OpenMode::ReadWrite;
    if (registry.m_wantsWriting)
        TRY(checkWritable(folder));
    return registry;
}

Result<void> Registry::beginWriting()
{
    if (!m_wantsWriting || m_writable)
        return {};
    TRY(checkDatabaseFiles(m_folder)); // it may have been exchanged since
    TRY(checkWritable(m_folder));
    TRY(auto writing, db::Connection::open(m_folder + databaseName, db::OpenMode::ReadWrite));
    TRY(requireCurrentTables(writing, m_folder));
    TRY(requireSchema(writing));
    TRY(const int version, writing.version());
    if (version < ledger::newestSchemaVersion()) {
        base::Progress progress;
        TRY(keepBeforeUpdate(m_folder, progress));
        TRY(ledger::migrate(writing));
    }
    *m_connection = std::move(writing); // in its place: others point to it
    m_writable = true;
    sweep();
    (void)sweepKeys(); // leftovers are removed at the next sign-in
    return {};
}

std::optional<KeyFolder> Registry::keys() const
{
    const auto key = db::keyOfDatabase(m_folder + databaseName);
    if (!key)
        return std::nullopt;
    return isEncrypted(m_folder) ? KeyFolder(m_folder, key)
                                 : KeyFolder(m_folder, key, KeyFolder::unfinishedName());
}

// Makes exactly the officers who may sign in have a file. Runs in a transaction, because another
// program writes the file of a new officer before it commits their entry.
Result<void> Registry::sweepKeys() const
{
    const auto folder = keys();
    if (!folder)
        return {};
    TRY(const bool isRight, keysAreRight(*folder, *m_connection));
    if (isRight)
        return {};
    TRY(auto transaction, db::Transaction::begin(*m_connection));
    TRY(correctKeys(*folder, *m_connection));
    return transaction.commit();
}

// That something is left over is no reason not to open; the next intake sweeps again and reports
// why it cannot.
void Registry::sweep() const
{
    const AttachmentTable attachments(*m_connection);
    (void)m_store->sweep([&](const QString &sha256) { return attachments.owns(sha256); });
}

Result<Registry> Registry::openToRebuild(const QString &folder)
{
    if (isBackup(folder))
        TRY(checkWritable(folder));
    TRY(auto registry, openAny(folder, db::OpenMode::ReadWrite));
    registry.m_wantsWriting = registry.m_writable = true;
    return registry;
}

Result<bool> Registry::wantsRebuild(const QString &folder)
{
    TRY(auto registry, openAny(folder, db::OpenMode::ReadOnly));
    TRY(const bool isCurrent, tablesAreCurrent(registry.connection()));
    return !isCurrent;
}

QString Registry::checkpointFolder() const
{
    return m_folder + QStringLiteral("/checkpoints");
}

Result<QString> Registry::keepFile(const QString &name, const QByteArray &content,
                                   IfThere ifThere) const
{
    TRY(const auto top, base::Folder::at(m_folder));
    TRY(const auto folder, top.madeFolder(QStringLiteral("checkpoints")));
    TRY(const auto status, folder.status(name));
    if (!status || ifThere == IfThere::Replace)
        TRY(folder.writeFileDurably(name, content));
    return folder.pathOf(name);
}

Result<QString> Registry::keepCheckpoint(const ledger::CheckpointNote &note) const
{
    const auto &[log, size, root] = note.checkpoint;
    const QString name = checkpointName(log, size);
    TRY(const auto path, keepFile(name + QStringLiteral(".txt"), note.note, IfThere::Leave));
    TRY(const auto cosignatures, m_ledger->cosignatures(log, size));
    if (!cosignatures.isEmpty())
        TRY(keepFile(name + QStringLiteral(".cosig"), cosignatures, IfThere::Replace));
    return path;
}

Result<QString> Registry::keepTimeStamp(const ledger::KeptTimeStamp &stamp) const
{
    return keepFile(checkpointName(stamp.log, stamp.size) + u'-' + stamp.digest().left(8)
                        + QStringLiteral(".tsr"),
                    stamp.reply, IfThere::Leave);
}

} // namespace registry
