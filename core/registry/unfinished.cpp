#include "registry/unfinished.h"

#include "base/safe_file.h"
#include "db/connection.h"
#include "db/database_file.h"
#include "db/statement.h"
#include "registry/folder_readme.h"
#include "registry/key_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace registry {

namespace {

constexpr int mostKeys = 2;        // the first officer's, and one being written
constexpr int mostCheckpoints = 4; // note and cosignature, each perhaps a second time
constexpr qint64 largestReadme = 100'000;
constexpr qint64 largestNewDatabase = 4'000'000; // with its log, before anything is recorded
const auto readmeName = QStringLiteral("README.txt");
constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isEmptyFolder(const QFileInfo &info)
{
    return info.isDir() && !info.isSymLink() && QDir(info.filePath()).isEmpty(everything);
}

bool isRealFolder(const QFileInfo &info)
{
    return info.isDir() && !info.isSymLink();
}

// Whether this is an encrypted registry whose keys.new/ was not renamed: it was never reported as
// made, and has at most the first officer's key and the first checkpoint.
bool isWithoutKeys(const QString &folder)
{
    const QString keys = folder + u'/' + KeyFolder::unfinishedName();
    const auto filesIn = [](const QString &part) { return QDir(part).count() - 2; }; // . and ..
    return isRealFolder(QFileInfo(keys)) && filesIn(keys) <= mostKeys && !isEncrypted(folder)
        && filesIn(folder + QStringLiteral("/checkpoints")) <= mostCheckpoints
        && !db::isInClear(folder + QStringLiteral("/registry.db"))
        && QFileInfo(folder + QStringLiteral("/registry.db")).size()
            + QFileInfo(folder + QStringLiteral("/registry.db-wal")).size()
        <= largestNewDatabase;
}

// README.txt, or its temporary file, which a crash may have left short or without content.
bool isOwnReadme(const QFileInfo &info)
{
    const auto content = base::readFile(info.filePath(), largestReadme);
    if (!content)
        return false;
    if (info.fileName() == readmeName)
        return isFolderReadme(*content);
    const bool isBlank = std::all_of(content->begin(), content->end(), [](char c) { return !c; });
    return isBlank || folderReadme().startsWith(*content);
}

bool isOfANewRegistry(const QFileInfo &info, bool isWithoutKeys)
{
    const QString name = info.fileName();
    if (!isNameInNewRegistry(name))
        return false;
    if (isWithoutKeys && (name == KeyFolder::unfinishedName() || name == u"checkpoints"))
        return isRealFolder(info);
    if (name == u"attachments" || name == u"checkpoints")
        return isEmptyFolder(info);
    const bool isReadme = name.startsWith(readmeName);
    return info.isFile() && !info.isSymLink() && (!isReadme || isOwnReadme(info));
}

Result<qint64> number(db::Connection &connection, const QByteArray &question)
{
    auto statement = connection.prepare(question);
    TRY(const auto found, statement.first([](const db::Row &row) { return row.integer(0); }));
    return found.value_or(0);
}

// Whether the database is empty, or has the tables of a registry and no entry.
Result<bool> isWithoutEntry(const QString &database)
{
    TRY(auto connection, db::Connection::openSuspect(database, false));
    TRY(const auto tables, number(connection, "SELECT count(*) FROM sqlite_master"));
    if (tables == 0)
        return true;
    TRY(const auto id, number(connection, "PRAGMA application_id"));
    TRY(const auto entryTables,
        number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'entry'"));
    if (id != db::Connection::applicationId || entryTables != 1)
        return false;
    TRY(const auto entries,
        number(connection, "SELECT count(*) FROM (SELECT 1 FROM entry LIMIT 1)"));
    return entries == 0;
}

} // namespace

bool isNameInNewRegistry(const QString &name)
{
    static const QRegularExpression known(
        QStringLiteral("^(attachments|checkpoints|keys(\\.new)?|README\\.txt(\\.part-[0-9a-z]+)?|"
                       "registry\\.db(-wal|-shm|-journal)?)$"));
    return known.match(name).hasMatch();
}

bool isUnfinished(const QString &folder)
{
    const auto infos = QDir(folder).entryInfoList(everything);
    const bool hasNoKeys = isWithoutKeys(folder);
    const auto isKnown = [&](const QFileInfo &info) { return isOfANewRegistry(info, hasNoKeys); };
    if (infos.isEmpty() || isEncrypted(folder) || !std::all_of(infos.begin(), infos.end(), isKnown))
        return false;
    if (hasNoKeys)
        return true;
    const QFileInfo database(folder + QStringLiteral("/registry.db"));
    if (!database.exists() || database.size() == 0)
        return QFileInfo(database.filePath() + QStringLiteral("-wal")).size() == 0;
    const auto isEmpty = isWithoutEntry(database.filePath());
    return isEmpty && *isEmpty;
}

} // namespace registry
