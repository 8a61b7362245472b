// Denominations: counted notes and coins are read as people write them, and add up exactly.

#include "domain/denominations.h"

#include <QTest>

using namespace domain;

class TestDenominations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept"); // empty: refused
        QTest::addColumn<QString>("total");
        const auto row = [](const char *title, const char *written, const char *kept = "",
                            const char *total = "") {
            QTest::newRow(title) << QString(written) << QString(kept) << QString(total);
        };
        row("as kept", "100×12, 50×3", "100×12, 50×3", "1350");
        row("highest first", "50x3 100*12", "100×12, 50×3", "1350");
        row("blanks and lines", "100 X 12;\n0.5 x 3", "100×12, 0.5×3", "1201.5");
        row("full width", "１００×１２", "100×12", "1200");
        row("two decimals", "0.25×3", "0.25×3", "0.75");
        row("the largest", "9999999×9999999", "9999999×9999999", "99999980000001");
        row("nothing", "");
        row("only a value", "100");
        row("no count", "100×");
        row("a count of nothing", "100×0");
        row("a value of nothing", "0×5");
        row("twice", "100×1, 100×2");
        row("twice, spelled otherwise", "100×1, 100.00×2");
        row("negative", "-100×1");
        row("words", "hundred×1");
        row("too large", "99999999×1");
        row("three decimals", "0.125×8");
    }

    void countsAreReadAsPeopleWriteThem()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, kept);
        QFETCH(const QString, total);

        const auto read = checkedDenominations(QStringLiteral("Notes"), written);

        QCOMPARE(read.value_or(QString()), kept);
        if (!read) {
            QCOMPARE(read.error().code, ErrorCode::Invalid);
            QVERIFY(read.error().message.contains(QLatin1String("Notes")));
            return;
        }
        QCOMPARE(totalOf(*read), total);
        QCOMPARE(checkedDenominations(QStringLiteral("Notes"), *read).value_or(QString()), kept);
    }

    void anAmountHasAtMostTwoDecimals()
    {
        const auto amount = [](const char *text) {
            return checkedAmount(QStringLiteral("Total"), QString::fromUtf8(text))
                .value_or(QStringLiteral("refused"));
        };
        QCOMPARE(amount("1350.50"), QStringLiteral("1350.5"));
        QCOMPARE(amount("12,000.50"), QStringLiteral("12000.5"));
        QCOMPARE(amount("1350.00"), QStringLiteral("1350"));
        QCOMPARE(amount("0.005"), QStringLiteral("refused"));
        QCOMPARE(amount("-1"), QStringLiteral("refused"));
        QCOMPARE(amount("1234567890123"), QStringLiteral("refused"));
    }
};

QTEST_GUILESS_MAIN(TestDenominations)
#include "test_denominations.moc"
