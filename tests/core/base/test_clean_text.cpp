// One list says which characters a text may hold, and what cannot be seen is shown.

#include "base/clean_text.h"
#include "base/normal_form.h"
#include "base/safe_file.h"
#include "base/visible_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace base;

namespace {

QString ofCode(char32_t code)
{
    return QStringView(QChar::fromUcs4(code)).toString(); // fromUcs4 drops U+FEFF
}

} // namespace

class TestCleanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerRefuses_data()
    {
        QTest::addColumn<uint>("first");
        QTest::addColumn<uint>("last");
        const auto row = [](uint first, uint last) {
            QTest::addRow("U+%04X", first) << first << last;
        };
        row(0x00, 0x08);
        row(0x0B, 0x1F);
        row(0x7F, 0x9F);
        row(0xAD, 0xAD);
        row(0x61C, 0x61C);
        row(0x180E, 0x180E);
        row(0x200B, 0x200B);
        row(0x200E, 0x200F);
        row(0x2028, 0x202E);
        row(0x2060, 0x2064);
        row(0x2066, 0x206F);
        row(0xFDD0, 0xFDEF);
        row(0xFEFF, 0xFEFF);
        row(0xFFF9, 0xFFFB);
        row(0xFFFE, 0xFFFF);
        row(0x1FFFE, 0x1FFFF);
        row(0x10FFFE, 0x10FFFF);
    }

    void theLedgerRefuses()
    {
        QFETCH(uint, first);
        QFETCH(uint, last);
        for (uint code = first; code <= last; ++code) {
            QVERIFY(!isCleanText(u'a' + ofCode(code) + u'b'));
            QVERIFY(firstUnseen(u'a' + ofCode(code), true));
        }
        for (const uint outside : {first - 1, last + 1}) {
            const bool isOther = outside > 0x10FFFF || isForbidden(outside);
            QVERIFY(isOther || isCleanText(ofCode(outside)));
        }
    }

    void halfOfAPairIsNoText()
    {
        QVERIFY(!isCleanText(QString(QChar(0xD83D))));
        QVERIFY(!isCleanText(QString(QChar(0xDE00)) + u'a'));
        QVERIFY(isCleanText(QStringLiteral("😀")));
    }

    // Each row: a text in the form NFC by UAX #15, and one that is not.
    void lettersAboveTheFirstPlaneAreComposedLikeOthers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("other");
        QTest::newRow("after Hangul and Kaithi") << ofCode(0x1161) + ofCode(0x1109A) + u'\u00e9'
                                                 << ofCode(0x1161) + ofCode(0x1109A) + "e\u0301";
        QTest::newRow("Kaithi") << ofCode(0x1109A) << ofCode(0x11099) + ofCode(0x110BA);
        QTest::newRow("excluded from composition")
            << ofCode(0x1D157) + ofCode(0x1D165) << ofCode(0x1D15E);
    }

    void lettersAboveTheFirstPlaneAreComposedLikeOthers()
    {
        QFETCH(QString, text);
        QFETCH(QString, other);
        QVERIFY(isCleanText(text));
        QVERIFY(!isCleanText(other));
        QCOMPARE(composed(other), text);
    }

    // The verifiers in a record hold a table of the code points that Unicode 14 assigns; this
    // program asks Qt.
    void theVerifiersHoldTheSameList_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("verify.py") << "verify.py";
        QTest::newRow("verify.html") << "verify.html";
    }

    void theVerifiersHoldTheSameList()
    {
        QFETCH(QString, file);
        const auto source = readFile(QStringLiteral(SEALBOOK_SOURCE_DIR "/schema/verifier/")
                                         + file,
                                     1'000'000);
        QVERIFY(source);
        static const QRegularExpression table(
            QStringLiteral("UNASSIGNED = [^\n]*(?:\"\"\"|`)\n([0-9a-z \n]+?)\\s*(?:\"\"\"|`)"));
        const auto found = table.match(QString::fromUtf8(*source));
        QVERIFY(found.hasMatch());
        char32_t at = 0;
        bool isAssigned = true;
        const auto runs = found.captured(1).simplified().split(u' ');
        for (const QString &run : runs) {
            for (const char32_t end = at + run.toUInt(nullptr, 36); at < end; ++at) {
                const auto version = QChar::unicodeVersion(at);
                const bool isForQt = version != QChar::Unicode_Unassigned
                    && version <= QChar::Unicode_14_0 && !QChar::isNonCharacter(at);
                QVERIFY2(isForQt == isAssigned, qPrintable(characterName(at)));
            }
            isAssigned = !isAssigned;
        }
        QVERIFY(at > 0x10FFFD);
    }

    void onlyNormalisedTextIsClean()
    {
        QVERIFY(isCleanText(QStringLiteral("é")));
        QVERIFY(!isCleanText(QStringLiteral("e\u0301")));
        QVERIFY(isCleanText(QStringLiteral("a\tb\nc")));
        QVERIFY(!isCleanLine(QStringLiteral("a\tb")));
        QVERIFY(!isCleanLine(QStringLiteral("a\nb")));
        QVERIFY(isCleanLine(QStringLiteral("王 伟")));
    }

    void whatIsNotSeenIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // of the first character; 0: none
        const auto row = [](const char *what, const QString &text, int number) {
            QTest::newRow(what) << text << number;
        };
        row("plain", QStringLiteral("ABC 王伟 é"), 0);
        row("zero width space", QStringLiteral("ABC\u200B1"), 4);
        row("after a pictograph", QStringLiteral("😀\u2060"), 2);
        row("tag", u'a' + ofCode(0xE0041), 2);
        row("hangul filler", QStringLiteral("a\u3164"), 2);
        row("joiner in a serial number", QStringLiteral("ABC\u200D123"), 4);
        row("joiner after a Han character", QStringLiteral("王\u200C伟"), 2);
        row("joiner in Persian", QStringLiteral("می\u200Cخواهم"), 0);
        row("joiner in Devanagari", QStringLiteral("क्\u200Dष"), 0);
        row("joined pictographs", QStringLiteral("👩\u200D💻"), 0);
        row("variation selector", QStringLiteral("葛\U000E0100"), 2);
        row("variation selector of a pictograph", QStringLiteral("SEAL-1\uFE0F"), 7);
        row("blank pattern of Braille", QStringLiteral("SEAL\u2800"), 5);
        row("half a Hangul filler", QStringLiteral("\uFFA0"), 1);
        row("Hangul choseong filler", QStringLiteral("a\u115F"), 2);
        row("Hangul jungseong filler", QStringLiteral("a\u1160"), 2);
        row("what Unicode 15 assigned", ofCode(0x31350), 1);
        row("what nothing assigned", QStringLiteral("a\u0378"), 2);
        row("Arabic number sign", QStringLiteral("\u0600١"), 0);
    }

    void whatIsNotSeenIsFound()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto unseen = firstUnseen(text, false);
        QCOMPARE(unseen ? int(unseen->number) : 0, number);
    }

    void aLongTextHasPictographs()
    {
        const auto text = QStringLiteral("found ❤\uFE0F on it");
        QVERIFY(isCleanText(text));
        QVERIFY(!firstUnseen(text, true));
        QVERIFY(!isCleanLine(text));
    }

    void whatIsNotSeenIsBlank_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("blank");
        const auto row = [](const char *what, const QString &text, bool blank) {
            QTest::newRow(what) << text << blank;
        };
        row("nothing", {}, true);
        row("white space", QStringLiteral(" \t\u3000\n"), true);
        row("fillers", QStringLiteral("\u3164\u115F \u1160\uFFA0"), true);
        row("Braille", QStringLiteral("\u2800\u2800"), true);
        row("selectors and joiners", QStringLiteral("\uFE0F\u200D\u200C"), true);
        row("a letter", QStringLiteral("\u3164a"), false);
        row("a number", QStringLiteral("0"), false);
    }

    void whatIsNotSeenIsBlank()
    {
        QFETCH(QString, text);
        QFETCH(bool, blank);
        QCOMPARE(isBlank(text), blank);
    }

    void charactersAreNamed()
    {
        QCOMPARE(characterName(0x200B), QStringLiteral("U+200B ZERO WIDTH SPACE"));
        QCOMPARE(characterName(0xE0041), QStringLiteral("U+E0041"));
        QCOMPARE(characterName(7), QStringLiteral("U+0007"));
    }

    void everyFormatCharacterIsShown()
    {
        for (char32_t code = 0; code <= 0x10FFFF; ++code) {
            if (QChar::category(code) != QChar::Other_Format || code == 0x200C || code == 0x200D)
                continue;
            if (isInvisible(code))
                QVERIFY(!visibleText(ofCode(code)).contains(ofCode(code)));
        }
        QCOMPARE(visibleText(QStringLiteral("desk\u200B")), QStringLiteral("desk\\u{200b}"));
        QCOMPARE(visibleText(QStringLiteral("孙\u2060悦")), QStringLiteral("孙\\u{2060}悦"));
        QCOMPARE(visibleText(QString(QChar(0xD83D))), QStringLiteral("\\u{d83d}"));
        QCOMPARE(visibleText(QStringLiteral("می\u200Cخواهم 😀\n")),
                 QStringLiteral("می\u200Cخواهم 😀\n"));
    }

    void aDocumentKeepsItsValues()
    {
        const QString value = QStringLiteral("a\u200B") + ofCode(0xE0041) + u'b';
        const QByteArray json =
            QJsonDocument(QJsonObject{{QStringLiteral("a"), value}}).toJson(QJsonDocument::Compact);
        const QString shown = visibleJson(QString::fromUtf8(json));
        QCOMPARE(shown, QStringLiteral("{\"a\":\"a\\u200b\\udb40\\udc41b\"}"));
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).object().value(u"a").toString(), value);
    }
};

QTEST_GUILESS_MAIN(TestCleanText)
#include "test_clean_text.moc"
