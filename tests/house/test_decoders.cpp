// Decoders: bytes from outside reach a decoder of pictures or PDFs only in sealbook-preview; and no
// code calls functions of Qt whose names are misleading.

#include "house/source_tree.h"

#include <QTest>

using namespace house;

namespace {

// A decoder, and the files that may name it: those of the sandboxed program, and those that decode
// only data that Sealbook itself has made or contains. The last two are not decoders:
// QDir::removeRecursively empties the folder that a link leads to (base/safe_file.h has
// removeTree), and QString::normalized composes some texts wrongly (base/normal_form.h).
struct Decoder {
    QRegularExpression pattern;
    QStringList files;
};

const QList<Decoder> decoders{
    {QRegularExpression("\\bQImageReader\\b"), {}},
    {QRegularExpression("\\bQ(PdfDocument|PdfView)\\b"),
     {"app/desktop/controls/memory_pdf.h", "app/desktop/controls/memory_pdf.cpp",
      "app/desktop/controls/pdf_pages.h", "app/desktop/controls/pdf_pages.cpp"}},
    {QRegularExpression("\\bQ(Svg\\w+|Movie|Picture)\\b"), {"app/desktop/look/svg_icon.cpp"}},
    {QRegularExpression("\\b(loadFromData|fromData|imageData)\\b"),
     {"app/desktop/attach/attachments_feature.cpp"}},
    {QRegularExpression("\\bMemoryPdf\\b"),
     {"app/desktop/controls/memory_pdf.h", "app/desktop/controls/memory_pdf.cpp",
      "app/desktop/controls/pdf_pages.h", "app/desktop/labels/labels_dialog.h",
      "app/desktop/labels/labels_dialog.cpp"}},
    {QRegularExpression("\\bPdfPages\\b"),
     {"app/desktop/controls/pdf_pages.h", "app/desktop/controls/pdf_pages.cpp",
      "app/desktop/dialogs/sheet_dialog.h", "app/desktop/dialogs/sheet_dialog.cpp",
      "app/desktop/export/export_preview.h", "app/desktop/export/export_preview.cpp"}},
    {QRegularExpression("\\bremoveRecursively\\b"), {}},
    {QRegularExpression("\\.normalized\\("), {}},
};

QString withoutComments(QString text)
{
    static const QRegularExpression comment("//[^\\n]*");
    return text.remove(comment);
}

QStringList strayDecoders(const SourceTree &tree)
{
    QStringList faults;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        if (file.key().startsWith(u"app/preview/program/"))
            continue;
        for (const Decoder &decoder : decoders) {
            const auto match = decoder.pattern.match(withoutComments(file.value()));
            if (match.hasMatch() && !decoder.files.contains(file.key()))
                faults.append(file.key() + " uses " + match.captured());
        }
    }
    return faults;
}

} // namespace

class TestDecoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSandboxDecodes()
    {
        const auto tree = readSourceTree(SEALBOOK_SOURCE_DIR);
        QVERIFY(tree.contains("app/preview/program/decode.cpp"));

        QCOMPARE(strayDecoders(tree).join(u'\n'), QString());
    }

    void aDecoderElsewhereIsFound_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"#include <QImageReader>\n", "QPdfDocument pdf;\n", "QSvgRenderer(svg);\n",
              "pixmap.loadFromData(bytes);\n", "QImage::fromData(bytes);\n", "QMovie movie;\n",
              "MemoryPdf pdf(this);\n", "new PdfPages(name, text, this);\n",
              "QDir(path).removeRecursively();\n", "text.normalized(form);\n"})
            QTest::newRow(text) << QString(text);
    }

    void aDecoderElsewhereIsFound()
    {
        QFETCH(QString, text);

        QCOMPARE(strayDecoders({{"app/desktop/panel/a.cpp", text}}).size(), 1);
        QCOMPARE(strayDecoders({{"app/preview/program/a.cpp", text}}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDecoders)
#include "test_decoders.moc"
