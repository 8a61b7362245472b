// FileName: any bytes are a file's name; each has one spelling, which can be read and leads back.

#include "base/file_name.h"

#include <QRandomGenerator>
#include <QTest>

using namespace base;

class TestFileName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsSpelledSoThatItCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("spelled");
        const auto row = [](const char *what, const QByteArray &bytes, const char *spelled) {
            QTest::newRow(what) << bytes << QString::fromUtf8(spelled);
        };
        row("plain", "seal before.jpg", "seal before.jpg");
        row("Chinese", "手机/照片 1.jpg", "手机/照片 1.jpg");
        row("beyond the first plane", "\xF0\x9F\x93\xB1.jpg", "\xF0\x9F\x93\xB1.jpg");
        row("GBK", "gbk_\xB8\xB4.txt", "gbk_\\xB8\\xB4.txt");
        row("Latin-1", "caf\xE9", "caf\\xE9");
        row("overlong", "a\xC0\xAF", "a\\xC0\\xAF");
        row("half of a pair", "\xED\xB2\xB8", "\\xED\\xB2\\xB8");
        row("cut off", "a\xE6\x89", "a\\xE6\\x89");
        row("a backslash", "C:\\a.txt", "C:\\\\a.txt");
        row("a name that looks spelled", "a\\xB8", "a\\\\xB8");
        row("a line end", "a\nb", "a\\u{000a}b");
        row("an escape sequence", "\x1B[2Ja", "\\u{001b}[2Ja");
        row("DEL and C1", "a\x7F\xC2\x85", "a\\u{007f}\\u{0085}");
        row("no width",
            "a\xE2\x80\x8B"
            "b",
            "a\\u{200b}b");
        row("right to left", "a\xE2\x80\xAEgpj.exe", "a\\u{202e}gpj.exe");
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "a",
            "\\u{feff}a");
        row("a joiner of a script that needs it", "\xE0\xA4\x95\xE2\x80\x8D",
            "\xE0\xA4\x95\xE2\x80\x8D");
        row("decomposed", "cafe\xCC\x81.jpg", "\\dcaf\xC3\xA9.jpg");
        row("decomposed in one folder", "caf\xC3\xA9/cafe\xCC\x81", "caf\xC3\xA9/\\dcaf\xC3\xA9");
        row("both forms in one part", "\xC3\xA9 e\xCC\x81", "\xC3\xA9 e\\u{0301}");
        row("a character that is another's twin", "\xE2\x84\xAB", "\\u{212b}");
        row("a mark at the beginning that the sign would take on",
            "\xCC\x87"
            "e\xCC\x81",
            "\xCC\x87"
            "e\\u{0301}");
        row("a tab", "a\tb", "a\\u{0009}b");
    }

    void aNameIsSpelledSoThatItCanBeRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, spelled);

        QCOMPARE(spelledPath(pathOf(bytes)), spelled);
        QCOMPARE(bytesOf(pathOf(bytes)), bytes);
        QCOMPARE(bytesOf(pathSpelled(spelled).value_or(QString())), bytes);
    }

    void whateverTheBytesAreTheSpellingLeadsBack()
    {
        QRandomGenerator chance(7);
        const QByteArray pieces = "ab/\\xu{}d0123\xCC\x81\xE2\x80\x8B\xB8\xED\xF0\x9F";
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 12; ++i)
                bytes += round % 2 == 0 ? char(chance.bounded(1, 256))
                                        : pieces.at(chance.bounded(int(pieces.size())));
            const QString spelled = spelledPath(pathOf(bytes));

            QCOMPARE(spelled.normalized(QString::NormalizationForm_C), spelled);
            QVERIFY(spelled.isValidUtf16());
            QCOMPARE(bytesOf(pathOf(bytes)), bytes);
            QCOMPARE(bytesOf(pathSpelled(spelled).value_or(QString())), bytes);
        }
    }

    void whatIsNoSpellingIsRefused()
    {
        for (const char *text : {"a\\", "\\q", "\\x41", "\\xb8", "\\u{41}", "\\u{0041}", "\\u{}",
                                 "\\da", "e\xCC\x81", "\\u{110000}"})
            QVERIFY2(!pathSpelled(QString::fromUtf8(text)), text);
    }
};

QTEST_GUILESS_MAIN(TestFileName)
#include "test_file_name.moc"
