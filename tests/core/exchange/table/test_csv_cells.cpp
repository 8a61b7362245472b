// CsvCells: what other programs write as CSV is read as the cells that were meant.

#include "exchange/table/csv_cells.h"

#include "exchange/table/csv_columns.h"
#include "support/value.h"

#include <QElapsedTimer>
#include <QTest>

using namespace exchange;

namespace {

// "a|b" for each row, rows separated by "//"; a line end in a cell is ¶.
QString stated(const Cells &cells)
{
    QStringList rows;
    for (const auto &row : cells)
        rows.append(QString(row.join(u'|')).replace(u'\n', u'¶'));
    return rows.join(QStringLiteral("//"));
}

} // namespace

class TestCsvCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreReadAsTheyWereMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *name, const char *text, const char *cells) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cells);
        };
        row("LF", "kind,make\nphone,a\n", "kind|make//phone|a");
        row("CR LF", "kind,make\r\nphone,a\r\n", "kind|make//phone|a");
        row("CR", "kind,make\rphone,a\r", "kind|make//phone|a");
        row("all three", "kind,make\r\nphone,a\rphone,b\nphone,c",
            "kind|make//phone|a//phone|b//phone|c");
        row("CR, the last one lost", "kind,make\rphone,a", "kind|make//phone|a");
        row("an empty row", "kind\n\nphone", "kind////phone");
        row("quoted LF", "kind,remarks\nphone,\"a\nb\"\n", "kind|remarks//phone|a¶b");
        row("quoted CR LF", "kind,remarks\r\nphone,\"a\r\nb\"\r\n", "kind|remarks//phone|a¶b");
        row("quoted CR", "kind,remarks\rphone,\"a\rb\"\r", "kind|remarks//phone|a¶b");
        row("two quoted line ends", "kind\n\"a\r\n\r\nb\"", "kind//a¶¶b");
        row("a quoted line end in the head", "kind,\"make,\nas printed\"\nphone,a",
            "kind|make,¶as printed//phone|a");
        row("doubled quotes", "kind\n\"5\"\" screen\"\n", "kind//5\" screen");
        row("a quote within", "kind\n5\" screen\n", "kind//5\" screen");
        row("semicolons", "kind;make\nphone;a,b\n", "kind|make//phone|a,b");
        row("tabs", "kind\tmake\nphone\ta, b; c\n", "kind|make//phone|a, b; c");
        row("a comma within quotes", "\"make, as printed\";kind\na;phone",
            "make, as printed|kind//a|phone");
        row("a semicolon within quotes", "kind,\"make; model\"\nphone,a",
            "kind|make; model//phone|a");
        row("commas without quotes among semicolons", "kind;make (a, b, c);imei\nphone;x;",
            "kind|make (a, b, c)|imei//phone|x|");
        row("semicolons without quotes among commas", "kind,make (a; b; c; d),imei\nphone,x,",
            "kind|make (a; b; c; d)|imei//phone|x|");
        row("a stated separator", "sep=;\nkind;make, model\nphone;a", "kind|make, model//phone|a");
        row("a stated separator, CR LF", "SEP=|\r\nkind|make\r\nphone|a,b", "kind|make//phone|a,b");
        row("a stated tab", "sep=\t\nkind\tmake", "kind|make");
        row("a column called sep", "sep=,kind\n1,phone", "sep=|kind//1|phone");
        row("guarded", "kind,remarks\nphone,'=1+1", "kind|remarks//phone|=1+1");
        row("a formula that is a text", "kind,serial\nphone,=\"00123\"",
            "kind|serial//phone|00123");
        row("a formula that is a text, in quotes", "kind,serial\nphone,\"=\"\"0,1\"\"\"",
            "kind|serial//phone|0,1");
        row("the same, guarded", "kind,serial\nphone,\"'=\"\"0\"\"\"", "kind|serial//phone|=\"0\"");
        row("a formula of two texts", "kind,serial\nphone,=\"0\"&\"1\"",
            "kind|serial//phone|=\"0\"&\"1\"");
    }

    void tablesAreReadAsTheyWereMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, cells);

        QCOMPARE(stated(tests::value(parseCsv(text))), cells);
    }

    void copiedRowsArePartedByTabsAndACsvTextIsNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cells");
        QTest::newRow("copied") << "make, as printed\timei\nHuawei, used\t1"
                                << "make, as printed|imei//Huawei, used|1";
        QTest::newRow("CSV") << "kind,remarks\nphone,\"a\tb\""
                             << "kind|remarks//phone|a\tb";
        QTest::newRow("one column") << "490154203237518\r356938035643809"
                                    << "490154203237518//356938035643809";
        QTest::newRow("a copied cell of two lines") << "a\t\"b\r\nc\"\r\n"
                                                    << "a|b¶c";
    }

    void copiedRowsArePartedByTabsAndACsvTextIsNot()
    {
        QFETCH(QString, text);
        QFETCH(QString, cells);

        QCOMPARE(stated(tests::value(parsePasted(text))), cells);
    }

    void whatIsBeyondTheLimitsIsRefusedSoonWithItsRow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("columns in the head")
            << QStringLiteral("kind,a").append(QStringLiteral(",x").repeated(200'000))
            << "Row 1 has more than 500";
        QTest::newRow("cells of a row")
            << QStringLiteral("kind\n\nphone").append(QStringLiteral(",x").repeated(200'000))
            << "Row 3 has more than 500";
        QTest::newRow("rows") << QStringLiteral("kind\n").append(QStringLiteral("\n").repeated(
            1'100'000)) << "1048576 rows";
    }

    void whatIsBeyondTheLimitsIsRefusedSoonWithItsRow()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        QElapsedTimer time;
        time.start();

        const auto cells = parseCsv(text);

        QVERIFY(!cells);
        QCOMPARE(cells.error().code, ErrorCode::Invalid);
        QVERIFY2(cells.error().message.contains(named), qPrintable(cells.error().message));
        QVERIFY(time.elapsed() < 10'000);
    }

    void emptyCellsBeyondTheLimitAreLeftOut()
    {
        const auto cells = parseCsv(QStringLiteral("kind\nphone").append(QString(16'384, u',')));

        QVERIFY(cells);
        QCOMPARE(cells->at(1).size(), mostColumns);
    }
};

QTEST_GUILESS_MAIN(TestCsvCells)
#include "test_csv_cells.moc"
