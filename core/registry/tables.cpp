#include "registry/tables.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "ledger/ledger.h"
#include "registry/fold.h"

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

Result<void> dropTables(db::Connection &connection)
{
    TRY(const auto tables, schemaTables());
    TRY(connection.runScript("PRAGMA defer_foreign_keys = ON"));
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        TRY(connection.runScript("DROP TABLE IF EXISTS " + table->name.toUtf8()));
    return {};
}

} // namespace

Result<void> createTables(db::Connection &connection)
{
    const QByteArray script = tablesScript();
    TRY(connection.runScript(script));
    TRY(connection.prepare("INSERT INTO tables_made (only, sha256) VALUES (1, $1)")
            .bind(digestOf(script))
            .run());
    return {};
}

Result<bool> tablesAreCurrent(db::Connection &connection)
{
    TRY(const auto known,
        connection
            .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tables_made'")
            .first([](const db::Row &) { return true; }));
    if (!known)
        return false;
    TRY(const auto made,
        connection.prepare("SELECT sha256 FROM tables_made").first([](const db::Row &row) {
            return row.text(0);
        }));
    return made == digestOf(tablesScript());
}

Result<void> rebuild(db::Connection &connection, base::Progress &progress)
{
    ledger::Ledger ledger(connection);
    TRY(const auto count,
        connection.prepare("SELECT count(*) FROM entry").first([](const db::Row &row) {
            return row.integer(0);
        }));
    progress.begin(Text::tr("Replaying the ledger"), count.value_or(0));
    TRY(dropTables(connection));
    TRY(createTables(connection));
    const auto replayed = ledger.forEach([&](const ledger::Entry &entry) -> Result<void> {
        TRY(progress.check());
        TRY(const auto disclosed, ledger.disclosures(entry));
        if (auto folded = fold(connection, entry, disclosed); !folded)
            return failure(folded.error().code,
                           Text::tr("Entry %1 of log %2 does not fold: %3")
                               .arg(entry.seq)
                               .arg(entry.log, folded.error().message),
                           folded.error().detail);
        progress.advance(1);
        return {};
    });
    return replayed ? foldSearch(connection, progress) : replayed;
}

Result<QStringList> foldedTables()
{
    TRY(const auto tables, schemaTables());
    QStringList names;
    for (const auto &table : tables) {
        if (!table.isIndex)
            names.append(table.name);
    }
    return names;
}

Result<QMap<QString, QByteArray>> tableDigests(db::Connection &connection)
{
    QMap<QString, QByteArray> digests;
    crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    TRY(const QStringList tables, foldedTables());
    for (const QString &table : tables) {
        TRY(connection.prepare("SELECT * FROM " + table.toUtf8())
                .forEach([&](const db::Row &row) -> Result<void> {
                    for (int column = 0; column < row.columnCount(); ++column) {
                        const QByteArray print = row.fingerprint(column) + '\0';
                        hasher.add(print.constData(), std::size_t(print.size()));
                    }
                    return {};
                }));
        digests.insert(table, hasher.finish().front().bytes);
    }
    return digests;
}

} // namespace registry
