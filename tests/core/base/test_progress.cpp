// A long job reports its progress to another thread, and can be cancelled from there.

#include "base/progress.h"

#include <QTest>

#include <thread>

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStageBeginsAtNothing()
    {
        base::Progress progress;
        progress.begin(QStringLiteral("hashing"), 10, base::ProgressUnit::Bytes);
        progress.advance(4);
        progress.begin(QStringLiteral("writing"), 0);
        const auto now = progress.snapshot();
        QCOMPARE(now.doing, QStringLiteral("writing"));
        QCOMPARE(now.unit, base::ProgressUnit::Count);
        QCOMPARE(now.done, qint64(0));
        QCOMPARE(now.total, qint64(0));
        QVERIFY(!now.secondsLeft);
    }

    void nobodyKnowsHowLongBeforeSomethingIsDone()
    {
        base::Progress progress;
        QVERIFY(!progress.snapshot().secondsLeft);
        progress.begin(QStringLiteral("hashing"), 10);
        QVERIFY(!progress.snapshot().secondsLeft);
    }

    void theRateTellsHowLongItStillTakes()
    {
        base::Progress progress;
        progress.begin(QStringLiteral("hashing"), 1'000'000'000);
        QTest::qSleep(20);
        progress.advance(100);
        const auto now = progress.snapshot();
        QVERIFY(now.perSecond > 0 && now.perSecond <= 100 / 0.020);
        QVERIFY(*now.secondsLeft > 100'000);
    }

    void aJobLearnsThatItShouldStop()
    {
        base::Progress progress;
        QVERIFY(progress.check());
        progress.cancel();
        QCOMPARE(progress.check().error().code, ErrorCode::Cancelled);
        progress.begin(QStringLiteral("next"), 1);
        QVERIFY(!progress.check()); // a further stage does not take it back
    }

    void manyThreadsAdvanceAndOneLooks()
    {
        base::Progress progress;
        progress.begin(QStringLiteral("hashing"), 400'000);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 100'000; ++n)
                    progress.advance(1);
            });
        }
        qint64 last = 0;
        while (last < 400'000) {
            const qint64 now = progress.snapshot().done;
            QVERIFY(now >= last && now <= 400'000);
            last = now;
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(progress.snapshot().done, qint64(400'000));
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "test_progress.moc"
