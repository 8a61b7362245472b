// MomentText: one format for days and moments, and parts of such texts in a search.

#include "base/moment_text.h"

#include <QTest>

class TestMomentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMomentIsWrittenByThisMachinesClock()
    {
        const QDateTime moment(QDate(2026, 1, 9), QTime(8, 5));
        QCOMPARE(base::momentText(moment), QStringLiteral("2026-01-09 08:05"));
        QCOMPARE(base::momentText(moment.toMSecsSinceEpoch()), base::momentText(moment));
        QCOMPARE(base::dayText(moment.toMSecsSinceEpoch()), QStringLiteral("2026-01-09"));
        QCOMPARE(base::momentText(moment.toUTC()), base::momentText(moment));
    }

    void aPieceInChineseIsAPieceOfTheSame_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("iso");
        QTest::newRow("day") << "2026年1月9日"
                             << "2026-01-09";
        QTest::newRow("moment") << "2026年11月19日 08:05"
                                << "2026-11-19 08:05";
        QTest::newRow("month") << "2026年1月"
                               << "2026-01-";
        QTest::newRow("without a year") << "1月9日"
                                        << "01-09";
        QTest::newRow("ISO") << "2026-01"
                             << "2026-01";
        QTest::newRow("anything") << "08:05"
                                  << "08:05";
    }

    void aPieceInChineseIsAPieceOfTheSame()
    {
        QFETCH(const QString, piece);
        QFETCH(const QString, iso);
        QCOMPARE(base::isoPiece(piece), iso);
    }
};

QTEST_GUILESS_MAIN(TestMomentText)
#include "test_moment_text.moc"
