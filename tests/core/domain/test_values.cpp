// What people type, paste and import is read in one way, refused with a reason, or doubted.

#include "domain/decimal.h"
#include "domain/field.h"
#include "domain/identifier.h"
#include "domain/identity_number.h"
#include "domain/money.h"
#include "domain/phone_number.h"
#include "domain/text_rule.h"

#include <QTest>

using domain::ItemKind;

namespace {

const QString label = QStringLiteral("It");

void makeColumns()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    // A value; "?" and a value: accepted with a reason; "!" and words: refused even with a reason.
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("warning"); // words of it; empty: none
}

void row(const char *what, ItemKind kind, const char *field, const char *typed,
         const char *expected, const char *warning = "")
{
    QTest::newRow(what) << int(kind) << QString::fromLatin1(field) << QString::fromUtf8(typed)
                        << QString::fromUtf8(expected) << QString::fromUtf8(warning);
}

void judge()
{
    QFETCH(int, kind);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QFETCH(QString, warning);
    const auto plain = domain::checkFields(ItemKind(kind), {{field, typed}}, std::nullopt);
    const auto insisted =
        domain::checkFields(ItemKind(kind), {{field, typed}}, QStringLiteral("so printed"));
    if (expected.startsWith(u'!')) {
        QVERIFY(!plain);
        QVERIFY(!insisted);
        QVERIFY2(plain.error().message.contains(expected.mid(1)),
                 qPrintable(plain.error().message));
        return;
    }
    const bool isDoubted = expected.startsWith(u'?');
    QVERIFY2(plain.has_value() != isDoubted, plain ? "taken" : qPrintable(plain.error().message));
    QVERIFY(insisted);
    QCOMPARE(insisted->values.value(field), isDoubted ? expected.mid(1) : expected);
    QCOMPARE(insisted->asFound, isDoubted ? QStringList{field} : QStringList{});
    const QString warnings = insisted->warnings.join(u' ');
    QVERIFY2(warning.isEmpty() ? warnings.isEmpty() : warnings.contains(warning),
             qPrintable(warnings));
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void characters_data()
    {
        makeColumns();
        row("BOM and zero width at the ends", ItemKind::Computer, "serial", "\uFEFFABC123\u200B",
            "ABC123");
        row("zero width within", ItemKind::Computer, "serial", "ABC\u200B123", "!U+200B");
        row("override within", ItemKind::Computer, "make", "Hua\u202Ewei", "!U+202E RIGHT-TO-LEFT");
        row("joiner in a number", ItemKind::Computer, "serial", "ABC\u200D123", "!U+200D");
        row("copied direction marks", ItemKind::Phone, "phone_number", "\u202D+8613800138000\u202C",
            "+8613800138000");
        row("decomposed", ItemKind::Phone, "make", "Cafe\u0301", "Café");
        row("line end in one line", ItemKind::Computer, "serial", "XYZ\n789", "!several lines");
        row("carriage return in one line", ItemKind::Computer, "host_name", "a\rb",
            "!several lines");
        row("line separator in one line", ItemKind::Computer, "type",
            "a\u2028"
            "b",
            "!several lines");
        row("tab in one line", ItemKind::Computer, "model", "a\tb", "!a tab");
        row("line end in a field of one's own", ItemKind::Computer, "x_sticker", "a\nb",
            "!several lines");
        row("lines in remarks", ItemKind::Computer, "remarks", "one\r\ntwo\rthree",
            "one\ntwo\nthree");
        row("invisible in remarks", ItemKind::Computer, "remarks", "one\u2060two", "!U+2060");
        row("full width", ItemKind::Computer, "serial", "ＡＢＣ１２３", "ABC123");
        row("full-width dash and blank", ItemKind::Computer, "serial", "ＡＢ－１２　３", "AB-12 3");
        row("full width stays in a name", ItemKind::Computer, "host_name", "ＡＢ", "ＡＢ");
        row("Cyrillic letter among Latin ones", ItemKind::Computer, "serial", "АBC123", "АBC123",
            "another script");
        row("passcode", ItemKind::Phone, "passcode", "１２３４", "１２３４");
    }
    void characters() { judge(); }

    void spreadsheets_data()
    {
        makeColumns();
        row("scientific serial", ItemKind::Computer, "serial", "8.93901E+18", "?8.93901E+18");
        row("scientific, comma", ItemKind::Computer, "serial", "8,93901E+18", "?8,93901E+18");
        row("scientific make", ItemKind::Phone, "make", "4.9E+14", "?4.9E+14");
        row("scientific IMEI", ItemKind::Phone, "imei", "4.90154E+14", "?4.90154E+14");
        row("scientific card", ItemKind::BankCard, "number", "6.22E+18", "?6.22E+18");
        row("scientific ICCID", ItemKind::SimCard, "iccid", "8.9860E+18", "?8.9860E+18");
        row("serial with an E", ItemKind::Computer, "serial", "12E45", "12E45");
        row("float IMEI", ItemKind::Phone, "imei", "490154203237518.0", "?490154203237518.0");
        row("narrow column", ItemKind::Computer, "serial", "######", "?######");
        row("formula gone wrong", ItemKind::Computer, "model", "#REF!", "?#REF!");
        row("formula gone wrong, newer", ItemKind::Computer, "serial", "#SPILL!", "?#SPILL!");
        row("formula gone wrong, IMEI", ItemKind::Phone, "imei", "#N/A", "?#N/A");
        row("formula gone wrong, another program", ItemKind::BankCard, "number", "Err:502",
            "?Err:502");
        row("text mark, serial", ItemKind::Computer, "serial", "'00123", "00123", "read as 00123");
        row("text mark of another program", ItemKind::Computer, "serial", "`00123", "00123",
            "read as 00123");
        row("text mark, IMEI", ItemKind::Phone, "imei", "'490154203237518", "490154203237518");
        row("text mark, card", ItemKind::BankCard, "number", "’4111111111111111",
            "4111111111111111");
        row("an apostrophe within", ItemKind::Computer, "serial", "AB'12", "AB'12");
        row("code become a date", ItemKind::Computer, "serial", "3-May", "3-May", "a date");
        row("code become a month", ItemKind::Computer, "serial", "May-03", "May-03", "a date");
        row("code become a date, Chinese", ItemKind::Computer, "serial", "5月3日", "5月3日",
            "a date");
        row("code become a moment", ItemKind::Computer, "serial", "2026-05-03 00:00:00",
            "2026-05-03 00:00:00", "a date");
        row("code that is no date", ItemKind::Computer, "serial", "3-Max", "3-Max");
        row("cut card", ItemKind::BankCard, "number", "6222021234567890000",
            "?6222021234567890000");
        row("cut ICCID", ItemKind::SimCard, "iccid", "8986001234567890000", "?8986001234567890000");
        row("cut serial", ItemKind::StorageMedium, "serial", "123456789012345000",
            "?123456789012345000");
        row("sixteen digits and a zero", ItemKind::StorageMedium, "serial", "1234567890123450",
            "1234567890123450");
    }
    void spreadsheets() { judge(); }

    void devices_data()
    {
        makeColumns();
        row("full-width IMEI", ItemKind::Phone, "imei", "４９０１５４２０３２３７５１８",
            "490154203237518");
        row("IMEI, zeros", ItemKind::Phone, "imei", "000000000000000", "000000000000000",
            "repeated character");
        row("IMEISV, one digit", ItemKind::Phone, "imeisv", "1111111111111111", "1111111111111111",
            "repeated character");
        row("IMEI, short", ItemKind::Phone, "imei", "49015420323751", "?49015420323751");
        row("IMEI, dashes of a text program", ItemKind::Phone, "imei", "49–015420–323751–8",
            "490154203237518");
        row("MEID, zeros", ItemKind::Phone, "meid", "00000000000000", "00000000000000",
            "repeated character");
        row("MEID in decimal digits", ItemKind::Phone, "meid", "256691404901854700",
            "?256691404901854700");
        row("MAC, colons", ItemKind::Computer, "mac", "00:00:5e:00:53:2a", "00:00:5E:00:53:2A");
        row("MAC, points", ItemKind::Computer, "mac", "0000.5e00.532a", "00:00:5E:00:53:2A");
        row("MAC, bare", ItemKind::Computer, "mac", "00005E00532A", "00:00:5E:00:53:2A");
        row("MAC, blanks", ItemKind::Computer, "mac", "00 00 5E 00 53 2A", "00:00:5E:00:53:2A");
        row("MAC, no leading zeros", ItemKind::Computer, "mac", "0:0:5e:0:53:2a",
            "00:00:5E:00:53:2A");
        row("MAC, two groups", ItemKind::Computer, "mac", "00005e-00532a", "00:00:5E:00:53:2A");
        row("MAC, full width", ItemKind::Computer, "mac", "００：００：５Ｅ：００：５３：２Ａ",
            "00:00:5E:00:53:2A");
        row("MAC, zeros", ItemKind::Computer, "mac", "00:00:00:00:00:00", "00:00:00:00:00:00",
            "repeated character");
        row("MAC, eight groups", ItemKind::Computer, "mac", "00:00:5e:ff:fe:00:53:2a",
            "?00:00:5e:ff:fe:00:53:2a");
    }
    void devices() { judge(); }

    void simCards_data()
    {
        makeColumns();
        row("ICCID", ItemKind::SimCard, "iccid", "8986001000000000019", "8986001000000000019");
        row("ICCID with letters, China", ItemKind::SimCard, "iccid", "898600B5112345678901",
            "898600B5112345678901", "has letters");
        row("ICCID with letters, elsewhere", ItemKind::SimCard, "iccid", "894900B5112345678901",
            "?894900B5112345678901");
        row("ICCID of 18", ItemKind::SimCard, "iccid", "898600123456789012", "?898600123456789012");
        row("ICCID filled", ItemKind::SimCard, "iccid", "8986001000000000019F",
            "8986001000000000019");
        row("ICCID of 20", ItemKind::SimCard, "iccid", "89860012345678901234",
            "89860012345678901234", "not right");
        row("ICCID of 17", ItemKind::SimCard, "iccid", "89860012345678901", "?89860012345678901");
        row("IMSI of 13", ItemKind::SimCard, "imsi", "9999900000000", "?9999900000000");
    }
    void simCards() { judge(); }

    void cards_data()
    {
        makeColumns();
        row("card, full width", ItemKind::BankCard, "number",
            "４１１１　１１１１　１１１１　１１１１", "4111111111111111");
        row("card, UnionPay, wrong digit", ItemKind::BankCard, "number", "6222021234567890123",
            "6222021234567890123", "UnionPay");
        row("card, short", ItemKind::BankCard, "number", "41111111111", "?41111111111");
        row("card, zeros", ItemKind::BankCard, "number", "0000000000000000", "0000000000000000",
            "repeated character");
        row("expiry of another form", ItemKind::BankCard, "expiry", "never", "?never");
        row("expiry, of another century", ItemKind::BankCard, "expiry", "12/99", "2099-12",
            "compare the year");
        row("expiry, full width", ItemKind::BankCard, "expiry", "０８／２９", "2029-08");
    }
    void cards() { judge(); }

    void quantities_data()
    {
        makeColumns();
        row("quantity, comma", ItemKind::Phone, "quantity", "1,5", "!15 or as 1.5");
        row("capacity, comma", ItemKind::StorageMedium, "capacity_bytes", "1,5", "!15 or as 1.5");
        row("capacity, point", ItemKind::StorageMedium, "capacity_bytes", "2.5", "!25 or as 2.5");
        row("capacity, thousands", ItemKind::StorageMedium, "capacity_bytes", "1.000",
            "!1000 or as 1.000");
        row("capacity, groups", ItemKind::StorageMedium, "capacity_bytes", "1,000,204,886,016",
            "1000204886016");
        row("capacity, blanks", ItemKind::StorageMedium, "capacity_bytes", "1 000 204 886 016",
            "1000204886016");
        row("pages, two numbers", ItemKind::Script, "pages", "1 5", "!no whole number");
        row("pages, full width", ItemKind::Script, "pages", "１２", "12");
        row("quantity, too long", ItemKind::Phone, "quantity", "1234567890123456", "!15 digits");
    }
    void quantities() { judge(); }

    void twoSlotsWithOneNumberAreWarnedOf()
    {
        const QString imei = QStringLiteral("490154203237518");
        const auto checked =
            domain::checkFields(ItemKind::Phone, {{"imei", imei}, {"imei2", imei}}, std::nullopt);
        QVERIFY(checked);
        QCOMPARE(checked->warnings.size(), 1);
        QVERIFY(!checked->warnings.front().contains(imei));
    }

    void noMessageTellsACardNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("short") << "41111111111";
        QTest::newRow("wrong digit") << "4111111111111112";
        QTest::newRow("cut") << "6222021234567890000";
        QTest::newRow("letters") << "4111-1111-1111-111A";
        QTest::newRow("scientific") << "6.22202E+18";
        QTest::newRow("invisible") << QStringLiteral("411111111\u200B1111111");
    }

    void noMessageTellsACardNumber()
    {
        QFETCH(QString, typed);
        const auto refused =
            domain::checkFields(ItemKind::BankCard, {{"number", typed}}, std::nullopt);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.contains(typed.left(8)));
    }

    void phoneNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isDoubted");
        QTest::addColumn<bool>("isWarned");
        const auto row = [](const char *typed, const char *value, bool isDoubted = false,
                            bool isWarned = false) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(value)
                                 << isDoubted << isWarned;
        };
        row("+86 138 0013 8000", "+8613800138000");
        row("0086-138-0013-8000", "+8613800138000");
        row("＋８６ １３８００１３８０００", "+8613800138000");
        row("+86 (0)138-0013-8000", "+8613800138000", false, true);
        row("+86（0）138-0013-8000", "+8613800138000", false, true);
        row("+86 010-12345678", "+861012345678", false, true);
        row("+86 10 12345678", "+861012345678");
        row("tel:+86-138-0013-8000", "+8613800138000");
        row("+86 010-12345678-801", "+8601012345678801", true);
        row("+86 138 0013 800", "+861380013800", true);
        row("+86 138 0013 80001",
            "+8613800138000"
            "1",
            true);
        row("+44 (0)20 7946 0958", "+442079460958", false, true);
        row("+44 020 7946 0958", "+4402079460958", true);
        row("+39 06 1234567", "+39061234567");
        row("+855 012 345 678", "+855012345678", true);
        row("+86 0000 0000 000", "+860000000000", false, true);
        row("+855 00 000 000", "+85500000000", false, true);
        row("+1 800 FLOWERS", "+1800FLOWERS", true);
        row("+86 138OO138000", "+86138OO138000", true);
        row("+86 13800138000/13900139000", "+861380013800013900139000", true);
        row("13800138000", "13800138000", true);
        row("110", "110", true);
    }

    void phoneNumbers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, value);
        QFETCH(bool, isDoubted);
        QFETCH(bool, isWarned);
        const auto checked = domain::checkedPhoneNumber(label, typed);
        QVERIFY(checked);
        QCOMPARE(checked->value, value);
        QCOMPARE(!checked->doubt.isEmpty(), isDoubted);
        QCOMPARE(!checked->warning.isEmpty(), isWarned);
    }

    void identityNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("warning");
        const auto row = [](const char *typed, const char *value, const char *warning = "") {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(value)
                                 << QString::fromUtf8(warning);
        };
        row("99010119010203019X", "99010119010203019X");
        row("99010119010203019x", "99010119010203019X");
        row("９９０１０１１９０１０２０３０１９ｘ", "99010119010203019X");
        row("990101 19010203 019X", "99010119010203019X");
        row("990101190102030195", "990101190102030195", "X would be right");
        row("990101190113010010", "990101190113010010", "date of birth");
        row("222222222222222222", "222222222222222222", "date of birth");
        row("990101209901010014", "990101209901010014", "date of birth");
        row("E12345678", "E12345678");
        row("PA 0940443", "PA 0940443");
        row("110101800101001", "110101800101001");
        row("000000000", "000000000", "repeated character");
        row("99010119010203019", "99010119010203019", "17 digits");
        row("9901011901020301955", "9901011901020301955", "19 digits");
        row("'99010119010203019X", "99010119010203019X");
        row("'E12345678", "E12345678");
        row("#N/A", "#N/A", "error message");
        row("1.10101E+17", "1.10101E+17", "spreadsheet");
    }

    void identityNumbers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, value);
        QFETCH(QString, warning);
        const auto checked = domain::checkedIdentityNumber(label, typed, QDate(2026, 3, 1));
        QVERIFY(checked);
        QCOMPARE(checked->value, value);
        QVERIFY(warning.isEmpty() ? checked->warning.isEmpty()
                                  : checked->warning.contains(warning));
        QVERIFY(!checked->warning.contains(value));
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected"); // minor units and currency, or "!" and words
        const auto row = [](const char *typed, const char *expected) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
        };
        row("12000", "1200000 CNY");
        row("12000.5", "1200050 CNY");
        row("12,000.50 CNY", "1200050 CNY");
        row("1,234,567", "123456700 CNY");
        row("12 000.50", "1200050 CNY");
        row("12.50 usd", "1250 USD");
        row("12000元", "1200000 CNY");
        row("１２．５０", "1250 CNY");
        row("12,50", "!1250 or as 12.50");
        row("1,2,3", "!123 or as 12.3");
        row("12,000", "!12000 or as 12.000");
        row("1.234,56", "!123456 or as 1234.56");
        row("1.234.567", "!1234567 or as 1234.567");
        row("１２，５０", "!1250 or as 12.50");
        row("1.005", "!1005 or as 1.005");
        row("12 50", "!no number");
        row("-5", "!no number");
        row("5.", "!no amount");
        row("0.00", "!no amount");
        row("twelve", "!no amount");
        row("1e3", "!no number");
        row("12345678901234", "!no amount");
    }

    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const auto money = domain::parseMoney(typed);
        if (expected.startsWith(u'!')) {
            QVERIFY(!money);
            QVERIFY2(money.error().message.contains(expected.mid(1)),
                     qPrintable(money.error().message));
            return;
        }
        QVERIFY2(money, money ? "" : qPrintable(money.error().message));
        QCOMPARE(QStringLiteral("%1 %2").arg(money->minorUnits).arg(money->currency), expected);
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
