// Which entries the ledger marks as older than the log before them.

#include "base/random.h"
#include "ledger/ledger.h"
#include "support/value.h"

#include <QTest>

using tests::value;

class TestClockBehind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOlderSaysSo_data()
    {
        QTest::addColumn<int>("rules");
        QTest::addColumn<QList<int>>("seconds"); // of the clock at each entry
        QTest::addColumn<QList<int>>("behind");  // by how many seconds each is behind; 0: no mark
        QTest::newRow("a clock that goes on") << 2 << QList{0, 1, 1, 2} << QList{0, 0, 0, 0};
        QTest::newRow("set back once") << 2 << QList{0, 60, 30, 61} << QList{0, 0, 30, 0};
        QTest::newRow("behind, then less behind")
            << 2 << QList{0, 60, 20, 50, 60} << QList{0, 0, 40, 10, 0};
        QTest::newRow("by rules 1, the neighbour alone counts")
            << 1 << QList{0, 60, 20, 50, 40} << QList{0, 0, 40, 0, 10};
    }

    void whatIsOlderSaysSo()
    {
        QFETCH(int, rules);
        QFETCH(QList<int>, seconds);
        QFETCH(QList<int>, behind);
        auto connection = value(db::Connection::openScratch());
        value(ledger::migrate(connection));
        ledger::Ledger ledger(connection);
        const auto random = base::seededRandom(1);
        const auto key = crypto::PrivateKey::generate(random);
        const auto log = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");
        QList<int> said;
        for (const int second : seconds) {
            const base::Environment machine{[=] { return 1772330400000 + 1000 * qint64(second); },
                                            random};
            const ledger::Draft draft{
                QStringLiteral("operation.opened"), log, {{"name", "Sting"}}, {}, rules};
            const auto entry = value(ledger.append(log, draft, key, machine));
            const auto behindMs = value(ledger.clockBehindMs(entry));
            QCOMPARE(entry.clockBehind, behindMs > 0);
            said.append(int(behindMs / 1000));
        }
        QCOMPARE(said, behind);
    }
};

QTEST_GUILESS_MAIN(TestClockBehind)
#include "test_clock_behind.moc"
