// ScanPace: which runs of keys a scanner typed.

#include "look/scan_pace.h"

#include <QTest>

using desktop::ScanPace;

class TestScanPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScannerIsDistinguishedFromAHand_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("pauses"); // before each further key; the last is Enter's
        QTest::addColumn<bool>("isScan");
        const auto row = [](const char *name, int limit, const char *text, QList<int> pauses,
                            bool isScan) {
            QTest::newRow(name) << limit << QString(text) << pauses << isScan;
        };
        const int usual = ScanPace::usualLimitMs;
        row("a fast scanner", usual, "351451", {5, 5, 5, 5, 5, 5}, true);
        row("80 ms a key", usual, "351451", {80, 80, 80, 80, 80, 80}, true);
        row("a hand", usual, "351451", {150, 140, 160, 150, 150, 150}, false);
        row("a hand that hurries", usual, "351451", {80, 80, 100, 80, 80, 80}, false);
        row("a hand's Enter", usual, "351451", {20, 20, 20, 20, 20, 200}, false);
        row("five slow keys", usual, "35145", {80, 80, 80, 80, 80}, false);
        row("five fast keys", usual, "35145", {20, 20, 20, 20, 20}, true);
        row("three fast keys", usual, "351", {5, 5, 5}, false);
        row("only its end was fast", usual, "ab351451", {150, 150, 5, 5, 5, 5, 5, 5}, true);
        row("spaces are no code", usual, "      ", {5, 5, 5, 5, 5, 5}, false);
        row("a limit of its own", 40, "351451", {45, 45, 45, 45, 45, 45}, false);
        row("no scanner", 0, "351451", {5, 5, 5, 5, 5, 5}, false);
        row("a clock that went back", usual, "351451", {5, 5, -9, 5, 5, 5}, false);
    }

    void aScannerIsDistinguishedFromAHand()
    {
        QFETCH(int, limit);
        QFETCH(QString, text);
        QFETCH(QList<int>, pauses);
        QFETCH(bool, isScan);
        ScanPace pace(limit);
        qint64 now = 1000;
        pace.character(text.left(1), now);
        for (qsizetype i = 1; i < text.size(); ++i)
            pace.character(text.mid(i, 1), now += pauses[i - 1]);

        const QString scanned = pace.enter(now + pauses.back());

        QCOMPARE(!scanned.isEmpty(), isScan);
        QVERIFY(scanned.isEmpty() || text.endsWith(scanned));
        QVERIFY(pace.run().isEmpty());
    }

    void theLongestPauseIsMeasured()
    {
        ScanPace pace(ScanPace::mostLimitMs);
        qint64 now = 1000;
        for (const int pause : {0, 30, 62, 41})
            pace.character(QStringLiteral("7"), now += pause);
        QCOMPARE(pace.longestPauseMs(), 62);
    }
};

QTEST_APPLESS_MAIN(TestScanPace)
#include "test_scan_pace.moc"
