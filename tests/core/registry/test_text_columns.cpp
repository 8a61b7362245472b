// Every text column of every table, found in the database itself: any change of one of its texts is
// named by the verification. A table that is new is covered by itself.

#include "actions/session.h"
#include "actions/stamp_checkpoint.h"
#include "db/connection.h"
#include "support/golden.h"
#include "support/time_authority.h"

#include <QTest>

using namespace tests;

namespace {

struct Column {
    QByteArray table;
    QByteArray name;
    QByteArray key; // of the table: its columns, separated by commas
};

// A change of a text, in SQL; @ is replaced by the old text, which may be empty.
struct Change {
    const char *name;
    const char *sql;
};
constexpr Change changes[] = {
    {"a byte order mark", "char(65279) || @"},
    {"a byte that is no UTF-8", "@ || CAST(x'ff' AS TEXT)"},
    {"a NUL", "@ || char(0)"},
    {"a zero-width space", "@ || char(8203)"},
    {"another case", "CASE WHEN upper(@) <> @ THEN upper(@) ELSE lower(@) END"},
};

// Tables that the verification compares with the entries otherwise than by a replay.
bool isLedgers(const QByteArray &table)
{
    static const QByteArrayList tables{
        "entry",    "disclosure",  "tree_node",  "checkpoint",   "cosignature",     "officer_key",
        "key_slot", "station_key", "time_stamp", "this_station", "time_stamp_query"};
    return tables.contains(table);
}

QByteArray onColumn(const char *sql, const QByteArray &column)
{
    return QByteArray(sql).replace("@", "coalesce(" + column + ", '')");
}

} // namespace

class TestTextColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const base::Environment environment{base::systemClock(), base::seededRandom(9)};
        auto session = value(
            actions::Session::signIn(*m_golden.registry, firstOfficer, password, environment));
        const TimeAuthority authority;
        const auto asked = value(actions::askForTimeStamp(session));
        value(actions::keepTimeStamp(session, authority.reply(asked.query), authority.pem()));
        value(actions::askForTimeStamp(session));
        value(m_golden.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        m_columns =
            value(m_golden.connection()
                      .prepare("SELECT made.name, part.name, (SELECT group_concat(name) FROM "
                               "pragma_table_xinfo(made.name) WHERE pk > 0) FROM "
                               "sqlite_schema AS made JOIN pragma_table_xinfo(made.name) AS "
                               "part WHERE made.type = 'table' AND part.type = 'TEXT' ORDER "
                               "BY made.name, part.cid")
                      .rows([](const db::Row &row) {
                          return Column{row.blob(0), row.blob(1), row.blob(2)};
                      }));
        QVERIFY(m_columns.size() > 100);
        QVERIFY2(verify(m_golden.folder).sound(), "before anything was changed");
        copyFolder(m_golden.folder, m_folder.path());
    }

    // Of the folded tables one column each at a time: a fault names its table.
    void aTextOfAFoldedTable_data() { addChanges(); }
    void aTextOfAFoldedTable()
    {
        QFETCH(QByteArray, sql);
        for (int place = 0;; ++place) {
            const auto columns = columnsAt(place);
            if (columns.empty())
                break;
            const auto changed = change(columns, sql);
            const auto report = verify(m_folder.path());
            for (const auto &column : changed)
                QVERIFY2(isNamed(report, column),
                         (column.table + '.' + column.name + " was changed, and nobody says so")
                             .constData());
        }
    }

    void aTextOfTheLedgersTables_data() { addChanges(); }
    void aTextOfTheLedgersTables()
    {
        QFETCH(QByteArray, sql);
        for (const auto &column : m_columns) {
            if (!isLedgers(column.table) || change({column}, sql).empty())
                continue;
            QVERIFY2(!verify(m_folder.path()).sound(),
                     (column.table + '.' + column.name + " was changed, and nobody says so")
                         .constData());
        }
    }

private:
    static void addChanges()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const auto &one : changes)
            QTest::newRow(one.name) << QByteArray(one.sql);
    }

    static registry::VerificationReport verify(const QString &folder)
    {
        base::Progress progress;
        return value(registry::verify(folder, {true, false, {}}, progress));
    }

    // The text column with this number of each folded table that has so many.
    std::vector<Column> columnsAt(int place) const
    {
        std::vector<Column> chosen;
        QMap<QByteArray, int> seen;
        for (const auto &column : m_columns) {
            if (!isLedgers(column.table) && seen[column.table]++ == place)
                chosen.push_back(column);
        }
        return chosen;
    }

    // Changes one text of each of these columns in a fresh copy; gives those where there was one.
    std::vector<Column> change(const std::vector<Column> &columns, const QByteArray &sql) const
    {
        const QString path = m_folder.filePath("registry.db");
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(ending));
        if (!QFile::copy(m_golden.folder + "/registry.db", path))
            qFatal("cannot copy the database");
        auto database = value(db::Connection::open(path, db::OpenMode::ReadWrite));
        value(database.runScript("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF"));
        std::vector<Column> changed;
        for (const auto &column : columns) {
            if (changeOne(database, column, onColumn(sql.constData(), column.name)))
                changed.push_back(column);
        }
        return changed;
    }

    static bool changeOne(db::Connection &database, const Column &column, const QByteArray &sql)
    {
        const auto triggers = value(
            database
                .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND "
                         "tbl_name = $1")
                .bind(QString::fromLatin1(column.table))
                .rows([](const db::Row &row) { return std::pair(row.blob(0), row.blob(1)); }));
        for (const auto &[name, definition] : triggers)
            value(database.runScript("DROP TRIGGER " + name));
        const auto count =
            value(database
                      .prepare("UPDATE " + column.table + " SET " + column.name + " = " + sql
                               + " WHERE (" + column.key + ") = (SELECT " + column.key + " FROM "
                               + column.table + " WHERE " + column.name + " IS NOT " + sql
                               + " ORDER BY " + column.name + " IS NULL LIMIT 1)")
                      .run());
        for (const auto &[name, definition] : triggers)
            value(database.runScript(definition));
        return count > 0;
    }

    static bool isNamed(const registry::VerificationReport &report, const Column &column)
    {
        const auto start = QStringLiteral("Table %1,").arg(QString::fromLatin1(column.table));
        return std::any_of(
            report.faults.begin(), report.faults.end(), [&](const domain::Fault &fault) {
                return fault.code == QLatin1String("table_row") && fault.what.startsWith(start);
            });
    }

    Golden m_golden;
    QTemporaryDir m_folder;
    std::vector<Column> m_columns;
};

QTEST_GUILESS_MAIN(TestTextColumns)
#include "test_text_columns.moc"
