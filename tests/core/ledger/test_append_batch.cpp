// AppendBatch: entries appended in one transaction equal those appended one by one, and an entry
// whose stored row differs from the signed one is not committed.

#include "base/random.h"
#include "db/transaction.h"
#include "ledger/ledger.h"
#include "support/value.h"

#include <QTemporaryDir>
#include <QTest>

using tests::value;

namespace {

const auto logId = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

QString subjectOf(int number)
{
    return QStringLiteral("01890a5d-ac96-774b-bcce-%1").arg(number, 12, 16, QLatin1Char('0'));
}

// A ledger in a file, with the same keys, salts and clock in each instance.
struct Scene {
    QTemporaryDir folder;
    db::Connection connection = value(
        db::Connection::open(folder.filePath(QStringLiteral("ledger.db")), db::OpenMode::Create));
    base::Random random = base::seededRandom(1);
    crypto::PrivateKey key = crypto::PrivateKey::generate(random);
    qint64 entries = 0;

    Scene() { value(ledger::migrate(connection)); }

    // Appends two entries for each subject; now and then the clock is behind.
    Result<ledger::Entry> append(ledger::Ledger &ledger)
    {
        const qint64 number = entries++;
        const qint64 ms = 1772330400000 + 1000 * (number % 7 == 3 ? number - 2 : number);
        const base::Environment machine{[=] { return ms; }, random};
        return ledger.append(logId,
                             number % 2 == 0
                                 ? ledger::Draft{QStringLiteral("person.recorded"),
                                                 subjectOf(int(number / 2)),
                                                 {{"category", "witness"}},
                                                 {{"name", QStringLiteral("王伟 %1").arg(number)}}}
                                 : ledger::Draft{QStringLiteral("item.taken_out"),
                                                 subjectOf(int(number / 2)),
                                                 {{"parent", logId}, {"reason", "looked at"}},
                                                 {}},
                             key, machine);
    }

    void appendMany(int count, int each)
    {
        ledger::Ledger ledger(connection);
        for (int done = 0; done < count;) {
            auto transaction = value(db::Transaction::begin(connection));
            for (int i = 0; i < each && done < count; ++i, ++done)
                value(append(ledger));
            value(transaction.commit());
        }
    }

    std::vector<QByteArray> rows(const char *table)
    {
        return value(
            connection.prepare(QByteArray("SELECT * FROM ") + table).rows([](const db::Row &row) {
                QByteArray print;
                for (int i = 0; i < row.columnCount(); ++i)
                    print += row.fingerprint(i) + ' ';
                return print;
            }));
    }
};

} // namespace

class TestAppendBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsTheSameAsEntriesAlone()
    {
        constexpr int count = 601;
        Scene alone, together;
        alone.appendMany(count, 1);
        together.appendMany(count, 400);
        for (const char *table : {"entry", "disclosure", "tree_node"})
            QCOMPARE(together.rows(table), alone.rows(table));
        QCOMPARE(value(ledger::Ledger(together.connection).size(logId)), qint64(count));
    }

    void anotherWriterInTheSameTransactionIsSeen()
    {
        Scene alone, shared;
        alone.appendMany(9, 1);
        ledger::Ledger one(shared.connection), other(shared.connection);
        auto transaction = value(db::Transaction::begin(shared.connection));
        for (int i = 0; i < 9; ++i)
            value(shared.append(i % 4 < 2 ? one : other));
        value(transaction.commit());
        QCOMPARE(shared.rows("entry"), alone.rows("entry"));
    }

    void whatWasUndoneIsForgotten()
    {
        Scene scene;
        ledger::Ledger ledger(scene.connection);
        scene.appendMany(3, 3);
        {
            auto undone = value(db::Transaction::begin(scene.connection));
            value(scene.append(ledger));
        }
        auto transaction = value(db::Transaction::begin(scene.connection));
        const auto entry = value(scene.append(ledger));
        value(transaction.commit());
        QCOMPARE(entry.seq, qint64(3));
        QCOMPARE(entry.prev, value(ledger.entry(logId, 2)).leafHex());
    }

    void whatIsNotAsWrittenIsNotCommitted_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("signature")
            << QByteArray("UPDATE entry SET signature = zeroblob(64) WHERE seq = ");
        QTest::newRow("bytes") << QByteArray(
            "UPDATE entry SET bytes = CAST(replace(bytes, 'witness', 'suspect') AS BLOB) WHERE "
            "seq = ");
        QTest::newRow("leaf hash")
            << QByteArray("UPDATE entry SET leaf_hash = zeroblob(32) WHERE seq = ");
        QTest::newRow("a row that is gone") << QByteArray("DELETE FROM entry WHERE seq = ");
    }

    void whatIsNotAsWrittenIsNotCommitted()
    {
        QFETCH(QByteArray, change);
        Scene scene;
        ledger::Ledger ledger(scene.connection);
        constexpr int count = 300; // more than are read back at once
        auto transaction = value(db::Transaction::begin(scene.connection));
        for (int i = 0; i < count; ++i)
            value(scene.append(ledger));
        value(scene.connection.runScript("DROP TRIGGER entry_is_not_changed; DROP TRIGGER "
                                         "entry_is_not_deleted"));
        if (!change.isEmpty())
            QCOMPARE(value(scene.connection.prepare(change + "280").run()), qint64(1));
        const auto committed = transaction.commit();
        QCOMPARE(committed.has_value(), change.isEmpty());
        if (!committed)
            QCOMPARE(committed.error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(TestAppendBatch)
#include "test_append_batch.moc"
