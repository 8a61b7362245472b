#include "registry/tables.h"

#include "crypto/digest.h"
#include "db/connection.h"
#include "db/refusal.h"

namespace registry {

namespace {

QByteArray tablesScript()
{
    return db::schemaFile(QStringLiteral("sqlite/tables.sql"));
}

QString digestOf(const QByteArray &script)
{
    return QString::fromLatin1(crypto::sha256({script}).toHex());
}

// The digest of the script that made the tables, as they say; nothing where they say none.
Result<std::optional<QString>> madeBy(db::Connection &connection)
{
    TRY(const auto known,
        connection
            .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tables_made'")
            .first([](const db::Row &) { return true; }));
    if (!known)
        return std::optional<QString>();
    return connection.prepare("SELECT sha256 FROM tables_made").first([](const db::Row &row) {
        return row.text(0);
    });
}

struct SchemaTable {
    QString name;
    bool isIndex = false; // a full-text index, with inner tables of its own
};

// What tables.sql makes, in its order, without the inner tables of the full-text indexes.
Result<std::vector<SchemaTable>> schemaTables()
{
    TRY(auto empty, db::Connection::openScratch());
    TRY(createTables(empty));
    TRY(const auto all,
        empty
            .prepare("SELECT list.name, list.type FROM pragma_table_list AS list JOIN "
                     "sqlite_schema AS made ON made.name = list.name "
                     "WHERE list.type IN ('table', 'virtual') ORDER BY made.rowid")
            .rows([](const db::Row &row) {
                return SchemaTable{row.text(0), row.text(1) == QLatin1String("virtual")};
            }));
    return all;
}

} // namespace

Result<void> createTables(db::Connection &connection)
{
    return createTables(connection, tablesScript());
}

Result<void> createTables(db::Connection &connection, const QByteArray &script)
{
    TRY(connection.prepare("SAVEPOINT made").run()); // not a transaction for each table
    TRY(connection.runScript(script));
    TRY(connection.prepare("RELEASE made").run());
    TRY(connection.prepare("INSERT INTO tables_made (only, sha256) VALUES (1, $1)")
            .bind(digestOf(script))
            .run());
    return {};
}

Result<QByteArray> dropListIndexes(db::Connection &connection)
{
    // The fold looks rows up by these columns.
    static const QStringList kept{QStringLiteral("item_parent"), QStringLiteral("item_place"),
                                  QStringLiteral("item_lot"), QStringLiteral("item_seal")};
    TRY(const auto indexes,
        connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = "
                     "'item' AND sql IS NOT NULL ORDER BY rowid")
            .rows([](const db::Row &row) { return std::pair(row.text(0), row.blob(1)); }));
    QByteArray script;
    for (const auto &[name, definition] : indexes) {
        if (kept.contains(name))
            continue;
        TRY(connection.runScript("DROP INDEX " + name.toUtf8()));
        script += definition + ";\n";
    }
    return script;
}

Result<void> createTablesOfFew(db::Connection &connection)
{
    TRY(createTables(connection));
    TRY(dropListIndexes(connection));
    TRY(const auto counting,
        connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE "
                     "'%item_is_counted%'")
            .rows([](const db::Row &row) { return row.blob(0); }));
    for (const auto &name : counting)
        TRY(connection.runScript("DROP TRIGGER " + name));
    return {};
}

Result<void> dropTables(db::Connection &connection)
{
    TRY(const auto tables, schemaTables());
    TRY(connection.runScript("PRAGMA defer_foreign_keys = ON"));
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        TRY(connection.runScript("DROP TABLE IF EXISTS " + table->name.toUtf8()));
    return {};
}

Result<bool> tablesAreCurrent(const Reader &reader)
{
    TRY(const auto made, madeBy(reader.connection()));
    return made == digestOf(tablesScript());
}

Result<std::optional<QByteArray>> earlierTables(db::Connection &connection)
{
    TRY(const auto made, madeBy(connection));
    const auto file = QStringLiteral("sqlite/earlier/tables.%1.sql");
    for (int version = 1; db::hasSchemaFile(file.arg(version)); ++version) {
        const auto script = db::schemaFile(file.arg(version));
        if (made == digestOf(script))
            return std::optional(script);
    }
    return std::optional<QByteArray>();
}

Result<QStringList> foldedTables()
{
    TRY(const auto tables, schemaTables());
    QStringList names;
    for (const auto &table : tables) {
        if (!table.isIndex && table.name != QLatin1String("file_text"))
            names.append(table.name);
    }
    return names;
}

namespace {

Result<QByteArray> digestOfRows(db::Connection &connection, const QString &table)
{
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    TRY(connection.prepare("SELECT * FROM " + table.toUtf8())
            .forEach([&](const db::Row &row) -> Result<void> {
                for (int column = 0; column < row.columnCount(); ++column) {
                    const QByteArray print = row.fingerprint(column) + '\0';
                    hasher.add(print.constData(), std::size_t(print.size()));
                }
                return {};
            }));
    return hasher.finish().front().bytes;
}

} // namespace

Result<QMap<QString, QByteArray>> tableDigests(db::Connection &connection)
{
    QMap<QString, QByteArray> digests;
    TRY(const QStringList tables, foldedTables());
    for (const QString &table : tables) {
        const auto digest = digestOfRows(connection, table);
        if (digest)
            digests.insert(table, *digest);
        else if (!db::isRefusedByContents(digest.error()))
            return failure(digest.error());
    }
    return digests;
}

} // namespace registry
