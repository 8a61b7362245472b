// Sheets as PDF: read back by pdftotext, qpdf and a reader of codes that are not ours.

#include "exchange/checkpoint_code.h"
#include "print/read_back.h"
#include "print/sheet_pdf.h"
#include "support/temp_registry.h"

#include <QGuiApplication>
#include <QTest>

namespace {

print::Sheet handOver(int rows)
{
    print::Sheet sheet;
    sheet.title = QStringLiteral("移交清单 Hand-over list");
    sheet.facts = {{QStringLiteral("Released by"), QStringLiteral("Chen Hao 陈浩")},
                   {QStringLiteral("Reason"), QStringLiteral("<b>not bold</b> & plain")}};
    print::SheetTable table{
        {},
        {QStringLiteral("编号"), QStringLiteral("名称 Name"), QStringLiteral("SHA-256")},
        {},
        {3, 3, 8},
        QStringLiteral("以下空白")};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({{QStringLiteral("SITE3-2026-%1").arg(i, 5, 10, QLatin1Char('0')),
                               QStringLiteral("手机"), QString(64, u'a')}});
    sheet.tables = {table};
    sheet.signatures = {{QStringLiteral("Releasing officer"), QStringLiteral("陈浩")},
                        {QStringLiteral("Receiving officer"), {}}};
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

        QCOMPARE(tests::faultOf(pdf), QString());
        const QString text = tests::textOf(pdf);
        for (int i = 1; i <= rows; ++i)
            QVERIFY2(text.contains(QStringLiteral("SITE3-2026-%1").arg(i, 5, 10, QLatin1Char('0'))),
                     qPrintable(QString::number(i)));
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

        const QString text = tests::textOf(pdf);
        QVERIFY(text.contains(QStringLiteral("Page 1 of 1")));
    }

    void whoeverSignsSeesTheEndOfWhatHeSignsFor()
    {
        const QTemporaryDir folder;
        int pages = 1;
        for (int rows = 20; rows <= 60; ++rows) {
            const QString pdf = folder.filePath(QStringLiteral("%1.pdf").arg(rows));
            auto sheet = handOver(rows);
            sheet.remarks = {QStringLiteral("Made in three copies.")};

            tests::value(print::writePdf({sheet}, pdf));

            const QString text = tests::textOf(pdf);
            const QString last = text.split(u'\f', Qt::SkipEmptyParts).back();
            QVERIFY2(last.contains(QStringLiteral("Releasing officer")), qPrintable(last));
            QVERIFY2(last.contains(QStringLiteral("以下空白")), qPrintable(last));
            QVERIFY2(
                last.contains(QStringLiteral("SITE3-2026-%1").arg(rows, 5, 10, QLatin1Char('0'))),
                qPrintable(last));
            pages = std::max(pages, int(text.count(u'\f')));
        }
        QVERIFY(pages > 1);
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

        QCOMPARE(tests::checkpointsOfPages(pdf, registry.path({})),
                 QStringList{QString::fromUtf8(made.note)});
    }

    void manySheetsAreOneDocumentInTheirOrder()
    {
        constexpr int count = 250;
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("forms.pdf"));
        print::Sheets sheets(count, handOver(1));
        for (int i = 0; i < count; ++i)
            sheets[std::size_t(i)].subtitle = QStringLiteral("Lot %1.").arg(i + 1);

        tests::value(print::writePdf(sheets, pdf));

        QCOMPARE(tests::faultOf(pdf), QString());
        const QStringList pages = tests::textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), qsizetype(count));
        for (int i = 0; i < count; ++i) {
            QVERIFY(pages[i].contains(QStringLiteral("Lot %1.").arg(i + 1)));
            QVERIFY(pages[i].contains(QStringLiteral("陈浩")));
            QVERIFY(pages[i].contains(QStringLiteral("Page 1 of 1")));
        }
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
