// FileText: the text of files comes out of the sandbox; a hostile file yields no text, and this
// program lives.

#include "preview/file_text.h"
#include "preview/made_files.h"
#include "preview/wire.h"
#include "support/value.h"

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace tests;

namespace {

using Parts = QList<std::pair<QByteArray, QByteArray>>; // name and content

QByteArray zipOf(const Parts &parts)
{
    std::vector<char> room(std::size_t(64) << 20);
    std::size_t used = 0;
    auto *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    if (archive_write_open_memory(zip, room.data(), room.size(), &used) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(zip));
    for (const auto &[name, content] : parts) {
        auto *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(zip, entry);
        archive_write_data(zip, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    return {room.data(), qsizetype(used)};
}

const auto word =
    QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
const auto excel =
    QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
const auto writer = QStringLiteral("application/vnd.oasis.opendocument.text");

QByteArray docxOf(const QByteArray &body)
{
    return zipOf({{"[Content_Types].xml", "<Types/>"},
                  {"word/document.xml",
                   "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

QString textOf(const QByteArray &bytes, const QString &mediaType)
{
    base::Progress progress;
    return value(preview::textOf(bytes, mediaType, progress)).simplified();
}

} // namespace

class TestTextOf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextOfEachFormatIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &mediaType,
                            const char *text) {
            QTest::newRow(name) << bytes << mediaType << QString::fromUtf8(text);
        };
        row("plain", "Pay first", "text/plain", "Pay first");
        row("UTF-16", QByteArray::fromHex("fffed48f2952"), "text/plain", "返利");
        row("GB18030", QByteArray::fromHex("b7b5c0fb"), "text/csv", "返利");
        row("JSON", "{\"card\": 6222}", "application/json", "{\"card\": 6222}");
        row("HTML", "<p>Pay <b>first</b></p><script>var x = '<p>'</script><!-- no -->&amp; go",
            "text/html", "Pay first & go");
        row("Word",
            docxOf("<w:p><w:r><w:t>Pay</w:t></w:r><w:r><w:t>ment</w:t></w:r></w:p>"
                   "<w:p><w:r><w:t>返利</w:t></w:r></w:p>"),
            word, "Payment 返利");
        row("Excel",
            zipOf({{"xl/sharedStrings.xml", "<sst><si><t>card</t></si></sst>"},
                   {"xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c><v>6222</v></c>"
                    "<c t=\"inlineStr\"><is><t>lost</t></is></c></row></sheetData></worksheet>"}}),
            excel, "card 6222 lost");
        row("OpenDocument",
            zipOf({{"mimetype", writer.toLatin1()},
                   {"content.xml",
                    "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body>"
                    "<text:p>Pay <text:span>first</text:span></text:p></office:body>"
                    "</office:document-content>"}}),
            writer, "Pay first");
    }

    void theTextOfEachFormatIsRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, mediaType);
        QFETCH(const QString, text);
        QCOMPARE(textOf(bytes, mediaType), text);
    }

    void theTextOfAPdfIsRead()
    {
        const QByteArray page = streamOf("BT /F1 24 Tf 72 700 Td (Rebate 6222) Tj ET");
        const QByteArray pdf = pdfOf(
            {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
             "/Font << /F1 5 0 R >> >> >>",
             page, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
        QCOMPARE(textOf(pdf, QStringLiteral("application/pdf")), QStringLiteral("Rebate 6222"));
    }

    void aHostileFileYieldsNoTextAndNoHarm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        const QByteArray entities =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        QTest::newRow("an entity bomb")
            << zipOf({{"word/document.xml", entities + "<w:t>&b;</w:t>"}}) << word;
        QTest::newRow("cut off") << docxOf("<w:p><w:t>x</w:t></w:p>").left(40) << word;
        QTest::newRow("no document in it") << zipOf({{"evil.xml", "<t>x</t>"}}) << word;
        QTest::newRow("no zip") << QByteArray("PK\x03\x04 and nothing") << excel;
        QTest::newRow("another thing") << QByteArray("MZ\x90") << excel;
        QTest::newRow("a PDF of nothing") << QByteArray("%PDF-1.7\n") << "application/pdf";
        QTest::newRow("bytes of no encoding") << QByteArray::fromHex("ff00ff81ff") << "text/plain";
    }

    void aHostileFileYieldsNoTextAndNoHarm()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, mediaType);
        QCOMPARE(textOf(bytes, mediaType), QString());
    }

    // A few hundred kilobytes that expand to hundreds of megabytes.
    void aZipBombIsReadAsFarAsTheLimit()
    {
        const QByteArray much = QByteArray(60 << 20, 'a');
        const auto bomb = docxOf("<w:t>rebate</w:t><w:t>" + much + "</w:t>");
        QVERIFY(bomb.size() < 1 << 20);
        base::Progress progress;
        const auto text = preview::textOf(bomb, word, progress);
        QVERIFY(text);
        QVERIFY(text->size() <= preview::mostTextBytes);
    }
};

QTEST_GUILESS_MAIN(TestTextOf)
#include "test_text_of.moc"
