#include "registry/unfinished.h"

#include "db/connection.h"
#include "db/statement.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace registry {

namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isEmptyFolder(const QFileInfo &info)
{
    return info.isDir() && !info.isSymLink() && QDir(info.filePath()).isEmpty(everything);
}

bool isOfANewRegistry(const QFileInfo &info)
{
    const QString name = info.fileName();
    if (name == u"attachments" || name == u"checkpoints")
        return isEmptyFolder(info);
    const bool isKnown = name.startsWith(u"README.txt") || name == u"registry.db"
        || name == u"registry.db-wal" || name == u"registry.db-shm"
        || name == u"registry.db-journal";
    return isKnown && info.isFile() && !info.isSymLink();
}

Result<bool> hasEntries(const QString &database)
{
    TRY(auto connection, db::Connection::openSuspect(database, false));
    auto tables = connection.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'entry'");
    TRY(const auto count, tables.first([](const db::Row &row) { return row.integer(0); }));
    if (count.value_or(0) == 0)
        return false;
    auto entries = connection.prepare("SELECT 1 FROM entry LIMIT 1");
    TRY(const auto entry, entries.first([](const db::Row &row) { return row.integer(0); }));
    return entry.has_value();
}

} // namespace

bool isUnfinished(const QString &folder)
{
    const auto infos = QDir(folder).entryInfoList(everything);
    if (infos.isEmpty() || !std::all_of(infos.begin(), infos.end(), isOfANewRegistry))
        return false;
    const QFileInfo database(folder + QStringLiteral("/registry.db"));
    if (!database.exists() || database.size() == 0)
        return true;
    const auto has = hasEntries(database.filePath());
    return has && !*has;
}

} // namespace registry
