// PdfPages: what is not a PDF shows no page, and it may go while a thread draws its pages.

#include "base/safe_file.h"
#include "controls/pdf_pages.h"
#include "print/layout/sheet_pdf.h"
#include "print/sheet/sheet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desktop;

namespace {

// Many full pages, so that drawing takes longer than closing.
QByteArray longPdf()
{
    print::Sheet sheet;
    sheet.title = QStringLiteral("Case inventory");
    sheet.tables.push_back({{}, {QStringLiteral("Number"), QStringLiteral("Item")}, {}, {}, {}});
    for (int row = 0; row < 1000; ++row)
        sheet.tables.back().rows.push_back(
            {{QString::number(row), QStringLiteral("手机 of a make that has a long name")}});
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    return print::writePdf({sheet}, path) ? base::readFile(path, 1 << 26).value_or(QByteArray())
                                          : QByteArray();
}

} // namespace

class TestPdfPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsThere()
    {
        const auto pages = std::make_unique<PdfPages>("pages", QStringLiteral("Pages"), nullptr);

        QVERIFY(pages->open(longPdf()) > 10);
    }

    void whatIsNoPdfShowsNoPage()
    {
        const auto pages = std::make_unique<PdfPages>("pages", QStringLiteral("Pages"), nullptr);

        QCOMPARE(pages->open("no PDF"), 0);
    }

    void itMayGoWhileItsPagesAreDrawn()
    {
        const QByteArray pdf = longPdf();
        for (int wait = 0; wait < 60; ++wait) {
            auto pages = std::make_unique<PdfPages>("pages", QStringLiteral("Pages"), nullptr);
            pages->resize(800, 600);
            pages->show();
            QVERIFY(pages->open(pdf) > 0);
            QTest::qWait(wait);
            QVERIFY(wait % 2 == 0 || pages->open(pdf) > 0); // others still pending, drawn in its
                                                            // place
        }
    }
};

QTEST_MAIN(TestPdfPages)
#include "test_pdf_pages.moc"
