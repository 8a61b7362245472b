// The ledger's own tables refuse what the ledger never does.

#include "db/connection.h"
#include "ledger/ledger.h"
#include "support/value.h"

#include <QTest>

using tests::value;

namespace {

constexpr auto oneOfEach =
    "INSERT INTO entry (position, log, seq, time, actor, kind, subject, step, bytes, signature, "
    "leaf_hash) VALUES (1, 'l', 0, 0, 'a', 'k', 's', 1, x'00', x'00', x'00');"
    "INSERT INTO tree_node VALUES ('l', 1, 0, x'00'); INSERT INTO checkpoint VALUES ('l', 1, "
    "'note'); INSERT INTO disclosure VALUES ('e', 'f', 't');";

} // namespace

class TestLedgerTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_connection = std::make_unique<db::Connection>(value(db::Connection::openScratch()));
        value(ledger::migrate(*m_connection));
        value(m_connection->runScript(oneOfEach));
    }

    void nothingIsChangedOrDeleted_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql :
             {"UPDATE entry SET time = 1", "DELETE FROM entry", "UPDATE tree_node SET hash = x'01'",
              "DELETE FROM tree_node", "UPDATE checkpoint SET note = ''", "DELETE FROM checkpoint",
              "UPDATE disclosure SET text = ''"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void nothingIsChangedOrDeleted()
    {
        QFETCH(QByteArray, sql);
        const auto refused = m_connection->prepare(sql).run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void aDisclosureCanBeErased()
    {
        QCOMPARE(value(m_connection->prepare("DELETE FROM disclosure").run()), qint64(1));
    }

    void aPlaceInALogAndAStepOfASubjectAreTakenOnce()
    {
        constexpr auto same = "INSERT INTO entry (log, seq, time, actor, kind, subject, step, "
                              "bytes, signature, leaf_hash, received) VALUES ";
        const auto insert = [&](const char *values) {
            return m_connection->prepare(QByteArray(same) + values).run();
        };
        QVERIFY(!insert("('l', 0, 0, 'a', 'k', 's', 2, x'00', x'00', x'01', 0)"));
        QVERIFY(!insert("('l', 1, 0, 'a', 'k', 's', 1, x'00', x'00', x'01', 0)"));
        QVERIFY(!insert("('l', 1, 0, 'a', 'k', 's', 2, x'00', x'00', x'00', 0)"));
        value(insert(
            "('m', 0, 0, 'a', 'k', 's', 1, x'00', x'00', x'01', 1)")); // came from another station
    }

    void migratingAgainChangesNothing()
    {
        value(ledger::migrate(*m_connection));
        QCOMPARE(value(m_connection->version()), ledger::newestSchemaVersion());
        QCOMPARE(*value(m_connection->prepare("SELECT count(*) FROM entry")
                            .first([](const db::Row &row) { return row.integer(0); })),
                 qint64(1));
    }

    void aNewerLedgerIsNotTouched()
    {
        value(m_connection->setVersion(ledger::newestSchemaVersion() + 1));
        const auto refused = ledger::migrate(*m_connection);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    }

private:
    std::unique_ptr<db::Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestLedgerTables)
#include "test_ledger_tables.moc"
