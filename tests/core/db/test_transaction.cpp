// Transactions are all or nothing, for the program that writes and for concurrent readers.

#include "db/transaction.h"
#include "support/value.h"

#include <QTemporaryDir>
#include <QTest>

using db::Connection;
using db::Transaction;
using tests::value;

namespace {

qint64 count(Connection &connection)
{
    return *value(connection.prepare("SELECT count(*) FROM t").first([](const db::Row &row) {
        return row.integer(0);
    }));
}

void insert(Connection &connection)
{
    value(connection.prepare("INSERT INTO t VALUES (1)").run());
}

} // namespace

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(QStringLiteral("registry.db"));
        m_writer =
            std::make_unique<Connection>(value(Connection::open(path, db::OpenMode::Create)));
        value(m_writer->runScript("CREATE TABLE t (i INTEGER)"));
        m_other =
            std::make_unique<Connection>(value(Connection::open(path, db::OpenMode::ReadWrite)));
    }

    void whatIsCommittedIsSeenByOthers()
    {
        auto transaction = value(Transaction::begin(*m_writer));
        insert(*m_writer);
        QCOMPARE(count(*m_other), qint64(0));
        value(transaction.commit());
        QCOMPARE(count(*m_other), qint64(1));
    }

    void whatIsNotCommittedIsUndone()
    {
        {
            auto transaction = value(Transaction::begin(*m_writer));
            insert(*m_writer);
            value(m_writer->runScript("CREATE TABLE u (i INTEGER)"));
        }
        QCOMPARE(count(*m_writer), qint64(0));
        QVERIFY(!m_writer->runScript("SELECT * FROM u"));
    }

    void aMovedTransactionIsUndoneOnce()
    {
        {
            auto transaction = value(Transaction::begin(*m_writer));
            insert(*m_writer);
            const auto moved = std::move(transaction);
        }
        QCOMPARE(count(*m_writer), qint64(0));
        value(value(Transaction::begin(*m_writer)).commit());
    }

    void whatACheckRefusesIsNotCommitted()
    {
        int asked = 0;
        {
            auto refused = value(Transaction::begin(*m_writer));
            insert(*m_writer);
            m_writer->beforeCommit([&](Connection &connection) -> Result<void> {
                ++asked;
                return count(connection) == 1 ? failure(ErrorCode::Corrupt, QStringLiteral("no"))
                                              : Result<void>();
            });
            const auto committed = refused.commit();
            QVERIFY(!committed);
            QCOMPARE(committed.error().code, ErrorCode::Corrupt);
        }
        QCOMPARE(count(*m_writer), qint64(0));
        auto next = value(Transaction::begin(*m_writer));
        insert(*m_writer);
        value(next.commit()); // the check went with its transaction
        QCOMPARE(asked, 1);
        QCOMPARE(count(*m_other), qint64(1));
    }

    void eachTransactionHasANumberOfItsOwn()
    {
        QCOMPARE(m_writer->transaction(), quint64(0));
        quint64 first = 0;
        {
            const auto one = value(Transaction::begin(*m_writer));
            first = m_writer->transaction();
        }
        QVERIFY(first > 0);
        QCOMPARE(m_writer->transaction(), quint64(0));
        auto two = value(Transaction::begin(*m_writer));
        QVERIFY(m_writer->transaction() > first);
        value(two.commit());
        QCOMPARE(m_writer->transaction(), quint64(0));
    }

    void thereIsNoneWithinAnother()
    {
        auto transaction = value(Transaction::begin(*m_writer));
        QVERIFY(!Transaction::begin(*m_writer));
        insert(*m_writer);
        value(transaction.commit());
        QCOMPARE(count(*m_other), qint64(1));
    }

    void aSecondWriterIsInformedOfTheConflict()
    {
        auto transaction = value(Transaction::begin(*m_writer));
        value(m_other->runScript("PRAGMA busy_timeout = 10")); // nobody waits five seconds here
        const auto refused = Transaction::begin(*m_other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        value(transaction.commit());
        value(value(Transaction::begin(*m_other)).commit());
    }

    void aReadViewStaysAsItWas()
    {
        const auto view = value(Transaction::beginRead(*m_other));
        QCOMPARE(count(*m_other), qint64(0));
        insert(*m_writer);
        QCOMPARE(count(*m_other), qint64(0));
        QCOMPARE(count(*m_writer), qint64(1));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_writer;
    std::unique_ptr<Connection> m_other;
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "test_transaction.moc"
