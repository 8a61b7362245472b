// MediaType: returns the types of the machine's database, also when it decides without asking it.

#include "attachments/media_type.h"
#include "base/random.h"

#include <QMimeDatabase>
#include <QStandardPaths>
#include <QTest>

namespace {

QByteArray randomHead(quint64 seed)
{
    QByteArray head(attachments::mediaTypeHead, '\0');
    base::seededRandom(seed)(head.data(), std::size_t(head.size()));
    return head;
}

// Random content with `bytes` at `offset`.
QByteArray headWith(qsizetype offset, const QByteArray &bytes)
{
    return randomHead(7).replace(offset, bytes.size(), bytes);
}

} // namespace

class TestMediaType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfTheDatabase_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("random") << randomHead(1);
        QTest::newRow("a short random one") << randomHead(2).left(40);
        QTest::newRow("text") << QByteArray("What was seized\n").repeated(20);
        QTest::newRow("text in Chinese") << QByteArray("扣押物品清单\n").repeated(20);
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEs\0e\0a\0l\0", 10);
        QTest::newRow("NUL") << QByteArray(4096, '\0');
        QTest::newRow("PNG") << headWith(0, "\x89PNG\r\n\x1a\n");
        QTest::newRow("JPEG") << headWith(0, "\xff\xd8\xff\xe0");
        QTest::newRow("SQLite") << headWith(0, QByteArray("SQLite format 3\0", 16));
        QTest::newRow("zip") << headWith(0, "PK\x03\x04");
        QTest::newRow("PDF, a little later") << headWith(9, "%PDF-1.4");
        QTest::newRow("ELF") << headWith(0,
                                         QByteArray("\x7f\x45LF\2\1\1\0\0\0\0\0\0\0\0\0\3\0", 18));
        QTest::newRow("tar") << headWith(257, QByteArray("ustar\0", 6));
        QTest::newRow("gzip") << headWith(0, "\x1f\x8b");
        QTest::newRow("word of one byte order") << headWith(0, "\xd4\xc3\xb2\xa1");
        QTest::newRow("word of the other byte order") << headWith(0, "\xa1\xb2\xc3\xd4");
        QTest::newRow("WAVE") << headWith(0, "RIFF").replace(8, 4, "WAVE");
        QTest::newRow("MP4") << headWith(4, "ftypisom");
        QTest::newRow("MPEG audio, by a mask") << headWith(0, "\xff\xfb\x90");
        QTest::newRow("tracker module")
            << headWith(112, QByteArray(1, '\1')).replace(1080, 4, "M.K.");
        QTest::newRow("not quite a tracker module") << headWith(112, QByteArray(1, '\1'));
        QTest::newRow("script") << QByteArray("#!/bin/sh\n\1\2\3");
    }

    void isThatOfTheDatabase()
    {
        QFETCH(QByteArray, head);
        const QMimeDatabase database;
        for (const char *name : {"f00001",
                                 "IMG_1.JPG",
                                 "a/b/IMG_2.jpeg",
                                 "README",
                                 "readme.first",
                                 "Makefile",
                                 "makefile.am",
                                 "core",
                                 "lib.so",
                                 "lib.so.6",
                                 "notes~",
                                 "123.vdr",
                                 "1234.vdr",
                                 "x.anim3",
                                 "page.1",
                                 "msgstore.db",
                                 "msgstore.db.crypt14",
                                 ".hidden",
                                 "no.such.suffix",
                                 "手机.docx",
                                 "dotted.",
                                 "a.tar.gz",
                                 "record,v"}) {
            const QString text = QString::fromUtf8(name);
            QCOMPARE(attachments::mediaTypeOf(text, head),
                     database.mimeTypeForFileNameAndData(text.section(u'/', -1), head).name());
        }
    }

    void ofRandomBytesItIsFoundWithoutTheDatabase()
    {
        // The database of shared-mime-info, on which Debian's Qt depends.
        QVERIFY(
            !QStandardPaths::locate(QStandardPaths::GenericDataLocation, "mime/magic").isEmpty());
        int certain = 0;
        for (quint64 seed = 1; seed <= 100; ++seed) {
            const QByteArray head = randomHead(seed);
            const bool isCertain = attachments::isCertainlyOfNoType("f00001", head);
            certain += isCertain ? 1 : 0;
            if (isCertain)
                QCOMPARE(QMimeDatabase().mimeTypeForFileNameAndData("f00001", head).name(),
                         QStringLiteral("application/octet-stream"));
        }
        QVERIFY(certain > 90);
        QVERIFY(!attachments::isCertainlyOfNoType("f.jpg", randomHead(1)));
    }
};

QTEST_GUILESS_MAIN(TestMediaType)
#include "test_media_type.moc"
