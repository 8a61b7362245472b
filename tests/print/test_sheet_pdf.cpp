// Sheets as PDF: read back by pdftotext, qpdf and a reader of codes that are not ours.

#include "attachments/store.h"
#include "exchange/checkpoint_code.h"
#include "print/layout/sheet_pdf.h"
#include "print/read_back.h"
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

    void theSignerSeesTheEndOfWhatTheySignFor()
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

    void aLongWordLeavesTheNumbersNextToItWhole()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(0);
        const QString word(120, u'q');
        const QString number = QStringLiteral("SITE3-2026-00001");
        print::SheetTable table;
        table.columns = {QStringLiteral("No."),        QStringLiteral("Exhibit number"),
                         QStringLiteral("Name"),       QStringLiteral("Identifier"),
                         QStringLiteral("In transit"), QStringLiteral("Place")};
        table.rows = {
            {{QStringLiteral("1"), number, word, word, QStringLiteral("destroyed"), word}}};
        for (const QList<int> &widths :
             {QList<int>{0, 0, 9, 0, 5, 7}, {0, 0, 0, 0, 0, 0}, {1, 1, 1, 1, 1, 1}}) {
            table.widths = widths;
            sheet.tables = {table};

            tests::value(print::writePdf({sheet}, pdf));

            const QString text = tests::textOf(pdf);
            QVERIFY2(text.contains(number), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("destroyed")), qPrintable(text));
            QCOMPARE(text.count(u'q'), word.size() * 3);
        }
    }

    void aRowThatIsHigherThanAPageBeginsWhereItIsMet()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(1);
        sheet.tables.front().heading = QStringLiteral("Seized");
        sheet.tables.front().rows.front().cells[1].text = QStringLiteral("手机").repeated(1200);

        tests::value(print::writePdf({sheet}, pdf));

        const QString text = tests::textOf(pdf);
        QCOMPARE(text.count(QStringLiteral("手机")), 1200);
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        QVERIFY2(pages.front().contains(QStringLiteral("SITE3-2026-00001")), qPrintable(text));
        QVERIFY2(pages.front().count(QStringLiteral("手机")) > 200, qPrintable(pages.front()));
        QVERIFY2(pages.back().contains(QStringLiteral("手机")), qPrintable(pages.back()));
    }

    void aColumnWithMuchToSayIsWide()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(1);
        sheet.tables.front().widths = {0, 7, 4};
        sheet.tables.front().rows.front().cells[2].text = QStringLiteral("手机").repeated(1200);

        tests::value(print::writePdf({sheet}, pdf));

        const QString text = tests::textOf(pdf);
        qsizetype longest = 0;
        for (const QString &line : text.split(u'\n'))
            longest = std::max(longest, line.count(QStringLiteral("手机")));
        QVERIFY2(longest > 12, qPrintable(text));
    }

    void aNameInChineseIsNotWrittenUpright()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(1);
        auto &table = sheet.tables.front();
        const QString word(120, u'q');
        table.columns = {QStringLiteral("编号"), QStringLiteral("名称"), QStringLiteral("识别号"),
                         QStringLiteral("保管人"), QStringLiteral("存放处")};
        table.widths = {0, 9, 7, 5, 7};
        table.rows = {{{QStringLiteral("1"), word, word, QStringLiteral("欧阳婉清"), word}}};

        tests::value(print::writePdf({sheet}, pdf));

        QVERIFY2(tests::textOf(pdf).contains(QStringLiteral("欧阳婉清")),
                 qPrintable(tests::textOf(pdf)));
    }

    void aNameWithARareCharacterIsReadBack()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(1);
        sheet.title = QStringLiteral("移交清单 𠮷");
        sheet.facts = {{QStringLiteral("Holder"), QStringLiteral("欧阳𠮷人, 𡃁𠹌, 𠮷田")},
                       {QStringLiteral("Witness"), QStringLiteral("𬭎")}};

        tests::value(print::writePdf({sheet, sheet}, pdf));

        QCOMPARE(tests::faultOf(pdf), QString());
        const QString text = tests::textOf(pdf);
        for (const QString &said :
             {QStringLiteral("移交清单 𠮷"), QStringLiteral("欧阳𠮷人"), QStringLiteral("𡃁𠹌"),
              QStringLiteral("𠮷田"), QStringLiteral("𬭎"), QStringLiteral("以下空白")})
            QVERIFY2(text.contains(said), qPrintable(said + text));
    }

    void aLongNameUnderASignatureIsWhole()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(1);
        sheet.signatures.back().name =
            QStringLiteral("Joint Working Group on Transnational Telecommunication Fraud, Evidence "
                           "and Forensics Section, Subsection of Custody");

        tests::value(print::writePdf({sheet}, pdf));

        QVERIFY2(tests::textOf(pdf).contains(QStringLiteral("Custody")),
                 qPrintable(tests::textOf(pdf)));
    }

    void theSignerSeesTheLastPhotograph()
    {
        const QTemporaryDir folder;
        print::SheetPart photographs;
        photographs.heading = QStringLiteral("After sealing");
        const auto none = std::make_shared<const attachments::Store>(folder.path(), nullptr);
        for (int i = 0; i < 4; ++i)
            photographs.pictures.push_back(
                {{{QStringLiteral("File"), QStringLiteral("photograph.jpg")}}, none, {}});
        print::SheetPart signing;
        signing.sentences = {QStringLiteral("It was sealed.")};
        signing.signatures = handOver(1).signatures;
        for (int rows = 0; rows <= 60; rows += 5) {
            const QString pdf = folder.filePath(QStringLiteral("%1.pdf").arg(rows));
            print::Sheet sheet = handOver(rows);
            sheet.signatures.clear();
            sheet.parts = {photographs, signing};

            tests::value(print::writePdf({sheet}, pdf));

            const QString text = tests::textOf(pdf);
            const QString last = text.split(u'\f', Qt::SkipEmptyParts).back();
            QVERIFY2(last.contains(QStringLiteral("It was sealed.")), qPrintable(last));
            QVERIFY2(last.contains(QStringLiteral("photograph.jpg")), qPrintable(last));
        }
    }

    void everyPageSaysWhatItIsAbout()
    {
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("form.pdf"));
        print::Sheet sheet = handOver(60);
        sheet.about = QStringLiteral("BRUSH-2026-01");

        tests::value(print::writePdf({sheet}, pdf));

        const QStringList pages = tests::textOf(pdf).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        for (const QString &page : pages)
            QVERIFY2(page.contains(QStringLiteral("Hand-over list · BRUSH-2026-01")),
                     qPrintable(page));
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
