// Sheets as PDF: read back by pdftotext, qpdf and a reader of codes that are not ours.

#include "exchange/checkpoint_code.h"
#include "print/sheet_pdf.h"
#include "support/temp_registry.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTest>

namespace {

struct Ran {
    int code = -1;
    QString output;
};

Ran ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        qFatal("%s did not run", qUtf8Printable(program));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

// What a reader of codes finds on the first page.
QString codesOn(const QString &pdf, const QString &folder, const QString &dotsPerInch)
{
    ran(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), dotsPerInch, QStringLiteral("-png"), QStringLiteral("-singlefile"), pdf, folder + QStringLiteral("/page")});
    return ran(QStringLiteral("ZXingReader"), {folder + QStringLiteral("/page.png")}).output;
}

print::Sheet handOver(int rows)
{
    print::Sheet sheet;
    sheet.title = QStringLiteral("移交清单 Hand-over list");
    sheet.facts = {{QStringLiteral("Released by"), QStringLiteral("Chen Hao 陈浩")}, {QStringLiteral("Reason"), QStringLiteral("<b>not bold</b> & plain")}};
    print::SheetTable table{{}, {QStringLiteral("编号"), QStringLiteral("名称 Name"), QStringLiteral("SHA-256")}, {}, {3, 3, 8}, QStringLiteral("以下空白")};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({{QStringLiteral("SITE3-2026-%1").arg(i, 5, 10, QLatin1Char('0')), QStringLiteral("手机"), QString(64, u'a')}});
    sheet.tables = {table};
    sheet.signatures = {{QStringLiteral("Releasing officer"), QStringLiteral("陈浩")}, {QStringLiteral("Receiving officer"), {}}};
    return sheet;
}

} // namespace

class TestSheetPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextComesBackExactlyFromEveryPage_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("one") << 1;
        QTest::newRow("40") << 40;
        QTest::newRow("400") << 400;
    }

    void theTextComesBackExactlyFromEveryPage()
    {
        QFETCH(int, rows);
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));

        tests::value(print::writePdf({handOver(rows)}, pdf));

        QCOMPARE(ran(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf}).code, 0);
        const QString text = ran(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}).output;
        for (int i = 1; i <= rows; ++i)
            QVERIFY2(text.contains(QStringLiteral("SITE3-2026-%1").arg(i, 5, 10, QLatin1Char('0'))), qPrintable(QString::number(i)));
        QCOMPARE(text.count(QStringLiteral("手机")), qsizetype(rows));
        QVERIFY(text.contains(QStringLiteral("以下空白")));
        QVERIFY(text.contains(QStringLiteral("<b>not bold</b> & plain")));
        QVERIFY(text.contains(QStringLiteral("Page 1 of ")));
    }

    void aFormOfAFewItemsIsOnePage()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));

        tests::value(print::writePdf({handOver(10)}, pdf));

        const QString text = ran(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}).output;
        QVERIFY(text.contains(QStringLiteral("Page 1 of 1")));
    }

    void theCodeOnThePageIsTheCheckpointThatTheRegistryConfirms()
    {
        tests::TempRegistry registry;
        registry.addPhone();
        const auto made = tests::value(registry.first().checkpoint());
        auto sheet = handOver(3);
        sheet.checkpoint = QString::fromUtf8(made.note);
        const QString pdf = registry.path(QStringLiteral("form.pdf"));

        tests::value(print::writePdf({sheet}, pdf));

        const QString found = codesOn(pdf, QFileInfo(pdf).path(), QStringLiteral("200"));
        const auto start = found.indexOf(QStringLiteral("sealbook-checkpoint:"));
        QVERIFY2(start >= 0, qPrintable(found));
        const QString code = found.mid(start).section(u'"', 0, 0).section(u'\n', 0, 0);
        QCOMPARE(tests::value(exchange::readCheckpointCode(code)), made.note);
    }

    void whatIsNoCheckpointIsRefused()
    {
        QVERIFY(!exchange::readCheckpointCode(QStringLiteral("sealbook-checkpoint:%%%")));
        QVERIFY(!exchange::readCheckpointCode(QStringLiteral("https://example.org")));
        QVERIFY(!exchange::readCheckpointCode({}));
    }
};

QTEST_MAIN(TestSheetPdf)
#include "test_sheet_pdf.moc"
