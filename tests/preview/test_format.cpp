// Format: the first bytes decide how a file is decoded, whatever its name.

#include "preview/made_files.h"

#include <QTest>

using namespace preview;
using namespace tests;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSignatureSaysTheFormat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("format"); // empty: not decoded
        const auto row = [](const char *title, const QByteArray &bytes, const char *format) {
            QTest::newRow(title) << bytes << QByteArray(format);
        };
        row("JPEG", pictureBytes("jpeg", {2, 2}), "jpeg");
        row("PNG", pictureBytes("png", {2, 2}), "png");
        row("BMP", pictureBytes("bmp", {2, 2}), "bmp");
        row("GIF", gifBytes(), "gif");
        row("TIFF, Intel", QByteArray("II*\0\x08", 5), "tiff");
        row("TIFF, Motorola", QByteArray("MM\0*\0", 5), "tiff");
        row("WebP", QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16), "webp");
        row("PDF", pdfBytes(1), "pdf");
        row("PDF after other bytes", QByteArray(1000, ' ') + "%PDF-1.7", "pdf");
        row("nothing", {}, "");
        row("SVG", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "");
        row("SVG, packed", QByteArray::fromHex("1f8b0800"), "");
        row("icon", QByteArray("\0\0\1\0\1\0", 6), "");
        row("XPM", "/* XPM */\nstatic char *x[] = {};", "");
        row("PPM", "P6 1 1 255\n", "");
        row("text that begins with BM", "BM is short for a bookmark", "");
        row("RIFF that is sound", QByteArray("RIFF\0\0\0\0WAVEfmt ", 16), "");
        row("PDF too late", QByteArray(2000, ' ') + "%PDF-1.7", "");
        row("cut signature", "\x89PNG\r\n", "");
    }

    void theSignatureSaysTheFormat()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, format);

        const auto found = formatOf(bytes);

        QCOMPARE(found ? QByteArray(name(*found)) : QByteArray(), format);
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "test_format.moc"
