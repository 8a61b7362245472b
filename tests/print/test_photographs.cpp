// Photographs on a form: decoded in the sandbox; one that cannot be decoded is marked as such, and
// without the decoder no form is made.

#include "preview/decoder_process.h"
#include "preview/made_files.h"
#include "print/layout/sheet_pdf.h"
#include "read_back.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

// A form with one photograph, whose file has this content.
print::Sheets formOf(TempRegistry &registry, const QByteArray &photograph)
{
    const auto file = registry.attach(registry.addPhone(), "seal.jpg", photograph);
    print::SheetPart part;
    part.heading = "Before sealing";
    part.pictures.push_back(
        {{{"File", "seal.jpg"}},
         std::make_shared<const attachments::Store>(registry.registry().store()),
         file.sha256});
    print::Sheet sheet;
    sheet.title = "Sealing record";
    sheet.parts.push_back(part);
    return {sheet};
}

} // namespace

class TestPhotographs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { preview::useDecoderProgram({}); }

    void aPhotographIsDrawn()
    {
        TempRegistry registry;
        const QString pdf = registry.path("form.pdf");

        value(print::writePdf(formOf(registry, pictureBytes("jpeg", {400, 300})), pdf));

        QVERIFY(output("pdfimages", {"-list", pdf}).contains("400"));
        QVERIFY(!textOf(pdf).contains("cannot be shown"));
    }

    void whatCannotBeDecodedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("damaged") << QByteArray("\xff\xd8\xff\xe0 and no picture");
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("PDF") << pdfBytes(1);
        QTest::newRow("bomb") << pngBomb(30'000);
    }

    void whatCannotBeDecodedIsSaid()
    {
        QFETCH(QByteArray, bytes);
        TempRegistry registry;
        const QString pdf = registry.path("form.pdf");

        value(print::writePdf(formOf(registry, bytes), pdf));

        QVERIFY(textOf(pdf).contains("cannot be shown"));
    }

    void withoutTheDecoderThereIsNoForm()
    {
        TempRegistry registry;
        const auto sheets = formOf(registry, pictureBytes("jpeg", {400, 300}));
        preview::useDecoderProgram("/there/is/no/sealbook-preview");

        const auto made = print::pdfOf(sheets);

        QVERIFY(!made && made.error().code == ErrorCode::Unsupported);
        QVERIFY(made.error().message.contains("sealbook-preview"));
    }
};

QTEST_MAIN(TestPhotographs)
#include "test_photographs.moc"
