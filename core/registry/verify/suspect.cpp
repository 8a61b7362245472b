#include "registry/verify/suspect.h"

#include "base/text.h"
#include "db/database_file.h"
#include "ledger/ledger.h"
#include "registry/key_folder.h"
#include "registry/registry_places.h"
#include "registry/registry_store.h"
#include "registry/tables.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace registry {

namespace {

const auto databaseName = QStringLiteral("registry.db");
constexpr qint64 smallestLog = 32; // bytes of a write-ahead log's header

// What is at a path, without following a link.
enum class FileKind { Nothing, Regular, Link, Other };

FileKind kindOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return FileKind::Nothing;
    return S_ISREG(status.st_mode) ? FileKind::Regular
        : S_ISLNK(status.st_mode)  ? FileKind::Link
                                   : FileKind::Other;
}

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
bool hasWriteAheadLog(const QString &database)
{
    const QByteArray head = db::logHeaderOf(database);
    return head.startsWith("\x37\x7f\x06\x82") || head.startsWith("\x37\x7f\x06\x83");
}

Result<QString> encodingOf(db::Connection &database)
{
    TRY(const auto encoding,
        database.prepare("PRAGMA encoding").first([](const db::Row &row) { return row.text(0); }));
    return encoding.value_or(QString());
}

Result<qint64> applicationOf(db::Connection &database)
{
    TRY(const auto id, database.prepare("PRAGMA application_id").first([](const db::Row &row) {
        return row.integer(0);
    }));
    return id.value_or(0);
}

} // namespace

Suspect::Suspect(QString folder)
    : m_folder(std::move(folder))
{
}

Result<Suspect> Suspect::open(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, Text::tr("There is no folder %1.").arg(folder));
    Suspect suspect(folder);
    const bool isThere = kindOf(folder + u'/' + databaseName) != FileKind::Nothing;
    const bool wasRegistry = QFileInfo::exists(folder + QStringLiteral("/attachments"))
        && QFileInfo::exists(folder + QStringLiteral("/checkpoints"));
    if (!isThere && !wasRegistry)
        return failure(ErrorCode::NotFound,
                       Text::tr("%1 is not a registry: it holds no registry.db.").arg(folder));
    if (hasStrayKeys(folder))
        suspect.add("key_file", QStringLiteral("keys/"), strayKeysNote(folder));
    else
        TRY(requireUnlocked(folder));
    suspect.openDatabase(suspect.lookAtFiles());
    return suspect;
}

QString Suspect::checkpointFolder() const
{
    return m_folder + QStringLiteral("/checkpoints");
}

attachments::Store Suspect::store() const
{
    return storeOf(m_folder);
}

void Suspect::add(const char *code, const QString &file, const QString &what, const QString &found,
                  domain::Fault::Severity severity)
{
    m_faults.push_back(domain::faultAt(file, 0, severity, code, what, {}, found));
}

// Whether the database's file can be opened: a pipe would never answer.
bool Suspect::lookAtFiles()
{
    const QString path = m_folder + u'/' + databaseName;
    for (const char *ending : {"-wal", "-shm", "-journal"}) {
        const QString sidePath = path + QLatin1String(ending);
        const auto kind = kindOf(sidePath);
        const QString name = databaseName + QLatin1String(ending);
        if (kind == FileKind::Link || kind == FileKind::Other) {
            add("database_file", name, Text::tr("%1 is no regular file.").arg(name));
            m_ignoresLog = true;
        } else if (name.endsWith(QLatin1String("journal")) && QFileInfo(sidePath).size() > 0) {
            add("database_file", name,
                Text::tr("There is a rollback journal next to the database, though Sealbook makes "
                         "none: the next writing would change what is stored."));
            m_ignoresLog = true;
        } else if (name.endsWith(QLatin1String("wal")) && QFileInfo(sidePath).size() >= smallestLog
                   && !hasWriteAheadLog(path)) {
            add("database_file", name, Text::tr("%1 is no write-ahead log.").arg(name), {},
                domain::Fault::Severity::Warning);
        }
    }
    switch (kindOf(path)) {
    case FileKind::Regular:
        return true;
    case FileKind::Nothing:
        add("database_file", databaseName, Text::tr("The registry’s database is missing."));
        return false;
    case FileKind::Link:
        add("database_file", databaseName,
            Text::tr("The registry’s database is a link: it is elsewhere."),
            QFileInfo(path).symLinkTarget());
        return QFileInfo(path).isFile();
    case FileKind::Other:
        break;
    }
    add("database_file", databaseName, Text::tr("The registry’s database is no regular file."));
    return false;
}

// A write-ahead log is read only where its index can be written: on read-only media in a copy.
QString Suspect::readableCopy()
{
    const QString path = m_folder + u'/' + databaseName;
    const QString log = path + QStringLiteral("-wal");
    if (m_ignoresLog || QFileInfo(m_folder).isWritable() || QFileInfo(log).size() == 0)
        return path;
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(databaseName);
    m_copyUnlocked = std::make_unique<db::UnlockedScope>(copy, db::keyOfDatabase(path));
    if (m_copy->isValid() && QFile::copy(path, copy)
        && QFile::copy(log, copy + QStringLiteral("-wal"))) {
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QFile::setPermissions(copy + QStringLiteral("-wal"), QFile::ReadOwner | QFile::WriteOwner);
        return copy;
    }
    add("not_checked", databaseName + QStringLiteral("-wal"),
        Text::tr(
            "The last changes are in the write-ahead log, which cannot be read on this medium: "
            "copy the folder to a disk, and verify the copy."));
    m_ignoresLog = true;
    return path;
}

void Suspect::openDatabase(bool isRegular)
{
    if (!isRegular)
        return;
    const QString path = readableCopy();
    auto opened = m_ignoresLog ? Result<void>(failure(Error{ErrorCode::Io, {}, {}}))
                               : tryWay(path, Way::AsUsual);
    // On a full disk SQLite has no room for the index of its log. If that log is empty, the
    // database file alone has the same content.
    const bool lacksRoom = !opened && opened.error().code == ErrorCode::Io
        && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    if (!opened && !m_ignoresLog)
        add(lacksRoom ? "database_file" : "database_damaged", databaseName, opened.error().message,
            opened.error().detail,
            lacksRoom ? domain::Fault::Severity::Warning : domain::Fault::Severity::Broken);
    if (!opened)
        opened = tryWay(path, Way::AsItLies);
    if (!opened)
        opened = tryWay(path, Way::Salvaged);
    if (!opened) {
        if (const QString note = missingKeysNote(m_folder); !note.isEmpty())
            add("keys_missing", QStringLiteral("keys"), note);
        add("database_damaged", databaseName,
            Text::tr("Nothing of the registry’s database can be read: %1")
                .arg(opened.error().message),
            opened.error().detail);
        m_view.reset();
        m_database.reset();
        return;
    }
    judgeHeader();
}

Result<void> Suspect::tryWay(const QString &path, Way way)
{
    m_view.reset();
    TRY(auto opened, db::Connection::openSuspect(path, way != Way::AsUsual));
    if (way == Way::Salvaged)
        TRY(opened.readPastDamages());
    m_database = std::make_unique<db::Connection>(std::move(opened));
    TRY(auto view, db::Transaction::beginRead(*m_database));
    m_view.emplace(std::move(view));
    TRY(m_database->prepare("SELECT count(*) FROM sqlite_schema").run());
    TRY(m_database->version());
    return {};
}

void Suspect::judgeHeader()
{
    const auto application = applicationOf(*m_database);
    if (!application || *application != db::Connection::applicationId)
        add("database_format", databaseName,
            Text::tr("The database is marked as belonging to another program."),
            application ? QString::number(*application) : application.error().detail);
    const auto encoding = encodingOf(*m_database);
    if (!encoding || *encoding != QLatin1String("UTF-8"))
        add("database_format", databaseName, Text::tr("The database’s texts are not in UTF-8."),
            encoding ? *encoding : encoding.error().detail);
    const auto version = m_database->version();
    if (!version || *version < 1 || *version > ledger::newestSchemaVersion())
        add("database_format", databaseName,
            Text::tr(
                "The database states a format that this version does not know (it knows 1 to %1): "
                "install a newer version if there is one.")
                .arg(ledger::newestSchemaVersion()),
            version ? QString::number(*version) : version.error().detail);
    judgeTables();
}

// Tables of an earlier version are not read: they are rebuilt before the registry is
// opened. So what they hold is not held against the entries; only this version's own are.
void Suspect::judgeTables()
{
    const auto areCurrent = tablesAreCurrent(*m_database);
    if (areCurrent && *areCurrent)
        return;
    const auto earlier = earlierTables(*m_database);
    m_hasEarlierTables = earlier && *earlier;
    if (m_hasEarlierTables)
        return add(
            "tables_made", databaseName,
            Text::tr("An earlier version of Sealbook made the tables. Nobody reads them, and "
                     "they were not compared: rebuild them from the ledger before "
                     "the registry is opened: sealbook-cli -R %1 rebuild")
                .arg(m_folder),
            {}, domain::Fault::Severity::Note);
    add("tables_made", databaseName,
        Text::tr("The tables are marked as made by another version of Sealbook. If the registry is "
                 "older, rebuild them from the ledger: sealbook-cli -R %1 rebuild")
            .arg(m_folder),
        areCurrent ? QString() : areCurrent.error().detail);
}

} // namespace registry
