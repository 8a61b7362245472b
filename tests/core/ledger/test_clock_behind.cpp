// Which entries the ledger marks as older than the log before them.

#include "base/random.h"
#include "db/connection.h"
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
        QTest::addColumn<qint64>("setAt");       // the entry that sets the latest time to its own
        const auto row = [](const char *what, int rules, const QList<int> &seconds,
                            const QList<int> &behind, qint64 setAt = -1) {
            QTest::newRow(what) << rules << seconds << behind << setAt;
        };
        row("a clock that goes on", 2, {0, 1, 1, 2}, {0, 0, 0, 0});
        row("set back once", 2, {0, 60, 30, 61}, {0, 0, 30, 0});
        row("behind, then less behind", 2, {0, 60, 20, 50, 60}, {0, 0, 40, 10, 0});
        row("by rules 1, the neighbour alone counts", 1, {0, 60, 20, 50, 40}, {0, 0, 40, 0, 10});
        row("set right after a time far off", 2, {0, 9000, 20, 30, 40}, {0, 0, 8980, 0, 0}, 2);
        row("set right, and behind again", 2, {0, 9000, 20, 30, 25}, {0, 0, 8980, 0, 5}, 2);
    }

    void whatIsOlderSaysSo()
    {
        QFETCH(int, rules);
        QFETCH(QList<int>, seconds);
        QFETCH(QList<int>, behind);
        QFETCH(qint64, setAt);
        ledger::ClockSet clockSet;
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
            ledger::Draft draft{QStringLiteral("item.review_set"),
                                log,
                                {{"review_on", "2027-01-01"}, {"reason", "x"}},
                                {},
                                rules};
            draft.clockSet = clockSet;
            const auto entry = value(ledger.append(log, draft, key, machine));
            const auto behindMs = value(ledger.clockBehindMs(entry, clockSet));
            if (entry.seq == setAt)
                clockSet = {entry.seq, entry.timeMs};
            QCOMPARE(entry.clockBehind, behindMs > 0);
            said.append(int(behindMs / 1000));
        }
        QCOMPARE(said, behind);
    }
};

QTEST_GUILESS_MAIN(TestClockBehind)
#include "test_clock_behind.moc"
