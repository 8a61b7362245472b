// Document: good files come out as they are, hostile ones as an error, and this program lives.

#include "preview/decoder_process.h"
#include "preview/document.h"
#include "preview/made_files.h"
#include "support/value.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>

using namespace preview;
using namespace tests;

namespace {

constexpr int patience = 60'000; // for a machine that does much else

bool isNear(QRgb found, const QColor &wanted)
{
    constexpr int most = 12; // what JPEG may change
    return std::abs(qRed(found) - wanted.red()) <= most
        && std::abs(qGreen(found) - wanted.green()) <= most
        && std::abs(qBlue(found) - wanted.blue()) <= most && qAlpha(found) == 255;
}

QByteArray randomBytes(const QByteArray &start, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes = start;
    for (int i = 0; i < 4000; ++i)
        bytes.append(char(random.generate()));
    return bytes;
}

bool hasNoChild()
{
    return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

// A program that answers in place of the decoder, like a compromised one.
class FalseDecoder
{
public:
    explicit FalseDecoder(const QByteArray &script)
    {
        const QString path = m_folder.filePath("decoder");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script + '\n') < 0
            || !file.setPermissions(QFile::ReadOwner | QFile::ExeOwner))
            qFatal("%s", qPrintable(file.errorString()));
        useDecoderProgram(path);
    }
    ~FalseDecoder() { useDecoderProgram({}); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureOfEachFormatIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *format : {"jpeg", "png", "bmp", "tiff", "webp"})
            QTest::newRow(format) << pictureBytes(format, {64, 32});
    }

    void aPictureOfEachFormatIsDecoded()
    {
        QFETCH(QByteArray, bytes);
        if (bytes.isEmpty())
            QSKIP("this system's Qt has no plugin for it (qt6-image-formats-plugins)");

        const auto image = value(Document(bytes, patience).picture(1000, {}));

        QCOMPARE(image.size(), QSize(64, 32));
        QVERIFY(isNear(image.pixel(10, 4), Qt::red));
        QVERIFY(isNear(image.pixel(60, 30), Qt::blue));
    }

    void aLargePictureIsScaledDown_data() { aPictureOfEachFormatIsDecoded_data(); }

    void aLargePictureIsScaledDown()
    {
        const QByteArray format = QTest::currentDataTag();
        const QByteArray bytes = pictureBytes(format, {1600, 800}); // so large that Qt uses threads
        if (bytes.isEmpty())
            QSKIP("this system's Qt has no plugin for it (qt6-image-formats-plugins)");

        const auto image = value(Document(bytes, patience).picture(400, {}));

        QCOMPARE(image.size(), QSize(400, 200));
        QVERIFY(isNear(image.pixel(10, 50), Qt::red));
        QVERIFY(isNear(image.pixel(390, 150), Qt::blue));
    }

    void ofAnAnimationTheFirstFrameIsShown()
    {
        const auto image = value(Document(gifBytes(), patience).picture(100, {}));

        QCOMPARE(image.size(), QSize(1, 1));
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::red));
    }

    void transparencyIsKept()
    {
        QImage clear(2, 1, QImage::Format_ARGB32);
        clear.setPixel(0, 0, qRgba(200, 100, 50, 128));
        clear.setPixel(1, 0, 0);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && clear.save(&buffer, "PNG"));

        QCOMPARE(value(Document(bytes, patience).picture(100, {})), clear);
    }

    void thePagesOfAPdfAreDrawn()
    {
        Document document(pdfBytes(3), patience);

        const auto pages = value(document.pages({}));
        QCOMPARE(pages, QList<QSizeF>(3, QSizeF(200, 100)));
        for (int number = 2; number >= 0; --number) {
            const auto page = value(document.page(number, {400, 400}, {}));
            QCOMPARE(page.size(), QSize(400, 200));
            QCOMPARE(page.pixelColor(100, 100), QColor(Qt::green));
            QCOMPARE(qAlpha(page.pixel(300, 100)), 0); // nothing is printed there
        }
        QVERIFY(!document.page(3, {400, 400}, {}));
    }

    void whatIsNotOnTheListIsNeverGivenToADecoder_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("PPM") << QByteArray("P6 1 1 255\nabc");
        QTest::newRow("text") << QByteArray("meet at nine");
    }

    void whatIsNotOnTheListIsNeverGivenToADecoder()
    {
        QFETCH(QByteArray, bytes);
        const FalseDecoder missing("exit 1");

        const auto picture = Document(bytes, patience).picture(100, {});

        QVERIFY(!picture && picture.error().code == ErrorCode::Unsupported);
        QVERIFY(picture.error().message.contains("kind"));
    }

    void aHostileFileIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const QByteArray &title, const QByteArray &bytes) {
            QTest::newRow(title.constData()) << bytes;
        };
        const QByteArray png = pictureBytes("png", {300, 200});
        row("cut PNG", png.left(png.size() / 2));
        row("PNG of which only the head is there", png.left(40));
        row("PNG that unfolds to 100 MB, and 3 GB in colour", pngBomb(30'000));
        row("PNG that claims to be larger than the world",
            "\x89PNG\r\n\x1a\n"
                + pngChunk("IHDR",
                           bigEndian(0x7fffffff) + bigEndian(0x7fffffff)
                               + QByteArray("\x08\x06\0\0\0", 5))
                + pngChunk("IDAT", qCompress(QByteArray(1000, 'x')).mid(4)));
        row("BMP that claims to be larger than the world",
            pictureBytes("bmp", {2, 2})
                .replace(18, 8, QByteArray("\xff\xff\xff\x7f\xff\xff\xff\x7f")));
        row("JPEG that ends at once", QByteArray("\xff\xd8\xff\xd9"));
        row("GIF without a frame", gifBytes().left(19));
        row("PDF without pages", "%PDF-1.4\n%%EOF\n");
        row("cut PDF", pdfBytes(2).left(60));
        const QList<QByteArray> starts{"\xff\xd8\xff\xe0",
                                       "\x89PNG\r\n\x1a\n",
                                       "GIF89a",
                                       QByteArray("II*\0", 4),
                                       QByteArray("RIFF\0\1\0\0WEBPVP8L", 16),
                                       QByteArray("BM\0\1\0\0\0\0\0\0", 10),
                                       "%PDF-1.4\n"};
        for (const QByteArray &start : starts) {
            for (quint32 seed = 1; seed <= 2; ++seed)
                row("random bytes after " + start.toHex() + ' ' + QByteArray::number(seed),
                    randomBytes(start, seed));
        }
    }

    void aHostileFileIsAnError()
    {
        QFETCH(QByteArray, bytes);
        Document document(bytes, patience);

        const auto picture = document.format() == Format::Pdf ? document.page(0, {100, 100}, {})
                                                              : document.picture(100, {});

        QVERIFY(!picture);
        QCOMPARE(picture.error().code, ErrorCode::Invalid);
        QVERIFY(!picture.error().message.isEmpty());
    }

    void anEndlessPageIsStoppedAndTheOthersAreStillThere()
    {
        Document document(endlessPdf(), 1500);
        QElapsedTimer timer;
        timer.start();

        const auto page = document.page(0, {400, 400}, {});

        QVERIFY(!page && page.error().code == ErrorCode::Invalid);
        QVERIFY2(page.error().message.contains("too long"), qPrintable(page.error().message));
        QVERIFY(timer.elapsed() < patience);
        QVERIFY(hasNoChild());
    }

    void whoCancelsIsNotKeptWaiting()
    {
        const FalseDecoder silent("exec sleep 100");
        base::Progress progress;
        progress.cancel();

        const auto picture = Document(gifBytes(), patience).picture(100, progress);

        QVERIFY(!picture && picture.error().code == ErrorCode::Cancelled);
        QVERIFY(hasNoChild());
    }

    void whatAFalseDecoderSaysIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("stated");
        const auto row = [](const char *title, const char *script, const char *stated) {
            QTest::newRow(title) << QByteArray(script) << QString(stated);
        };
        // magic, done, width, height, size
        const char *tooWide =
            "printf 'SPA1\\1\\0\\0\\0\\145\\0\\0\\0\\1\\0\\0\\0\\224\\1\\0\\0'; cat /dev/zero";
        const char *huge =
            "printf 'SPA1\\1\\0\\0\\0\\377\\377\\377\\377\\377\\377\\377\\377\\4\\0\\0\\0'; cat "
            "/dev/zero";
        const char *wrongSize =
            "printf 'SPA1\\1\\0\\0\\0\\2\\0\\0\\0\\2\\0\\0\\0\\4\\0\\0\\0'; cat /dev/zero";
        const char *empty = "printf 'SPA1\\1\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0'";
        const char *cut = "printf 'SPA1\\1\\0\\0\\0\\2\\0\\0\\0\\2\\0\\0\\0\\20\\0\\0\\0abc'";
        row("ends at once", "exit 0", "stopped");
        row("crashes", "kill -SEGV $$", "stopped");
        row("has no sandbox", "exit 77", "seccomp");
        row("says nothing", "exec sleep 100", "too long");
        row("says anything", "exec head -c 100000 /dev/urandom", "stopped");
        row("a picture that is wider than was asked", tooWide, "stopped");
        row("a picture of four thousand million pixels a side", huge, "stopped");
        row("a picture of another size than its pixels", wrongSize, "stopped");
        row("a picture of no size", empty, "stopped");
        row("a picture that is cut", cut, "stopped");
    }

    void whatAFalseDecoderSaysIsNotBelieved()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, stated);
        const FalseDecoder decoder(script);

        const auto picture =
            Document(gifBytes(), stated == "too long" ? 500 : patience).picture(100, {});

        QVERIFY(!picture);
        QVERIFY2(picture.error().message.contains(stated), qPrintable(picture.error().message));
        QVERIFY(hasNoChild());
    }

    void aMissingDecoderIsSaid()
    {
        useDecoderProgram("/there/is/no/sealbook-preview");

        const auto picture = Document(gifBytes(), patience).picture(100, {});
        useDecoderProgram({});

        QVERIFY(!picture && picture.error().code == ErrorCode::Unsupported);
        QVERIFY(picture.error().message.contains("sealbook-preview"));
    }
};

QTEST_MAIN(TestDocument)
#include "test_document.moc"
