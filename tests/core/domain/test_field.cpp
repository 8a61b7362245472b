// What is typed into a field is normalised, or refused with what was expected.

#include "domain/exhibit_number.h"
#include "domain/field.h"
#include "domain/masking.h"
#include "domain/money.h"
#include "domain/payment_card.h"

#include <QTest>

using domain::ItemKind;

class TestField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreNormalisedOrRefused_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected"); // a value, or after "!" a piece of the refusal
        const auto row = [](const char *what, ItemKind kind, const char *field, const char *typed,
                            const char *expected) {
            QTest::newRow(what) << int(kind) << QString::fromLatin1(field)
                                << QString::fromUtf8(typed) << QString::fromUtf8(expected);
        };
        row("IMEI with dashes", ItemKind::Phone, "imei", "49-015420-323751-8", "490154203237518");
        row("IMEI, wrong digit", ItemKind::Phone, "imei", "490154203237517", "!8 would be right");
        row("IMEI, 16 digits", ItemKind::Phone, "imei", "4901542032375188", "!15 digits");
        row("IMEI, Arabic digits", ItemKind::Phone, "imei", "٤٩٠١٥٤٢٠٣٢٣٧٥١٨", "!15 digits");
        row("IMEISV", ItemKind::Phone, "imeisv", "4901542032375188", "4901542032375188");
        row("MEID, too short", ItemKind::Phone, "meid", "a0 0000 0000 2ba", "!14 hexadecimal");
        row("MEID right", ItemKind::Phone, "meid", "a000000000 2bad", "A0000000002BAD");
        row("ICCID, wrong digit", ItemKind::SimCard, "iccid", "8999900000000000001",
            "!would be right");
        row("ICCID, not 89", ItemKind::SimCard, "iccid", "7999900000000000001", "!begin with 89");
        row("IMSI", ItemKind::SimCard, "imsi", "999990000000001", "999990000000001");
        row("phone number", ItemKind::Phone, "phone_number", "0044 7700 900123", "+447700900123");
        row("national number", ItemKind::Phone, "phone_number", "13800138000", "!international");
        row("card", ItemKind::BankCard, "number", "4111 1111 1111 1111", "4111111111111111");
        row("card, wrong digit", ItemKind::BankCard, "number", "4111111111111112",
            "!1 would be right");
        row("card, too short", ItemKind::BankCard, "number", "41111111111", "!12 to 19 digits");
        row("UnionPay card that fails Luhn", ItemKind::BankCard, "number", "6200000000000006",
            "6200000000000006");
        row("expiry", ItemKind::BankCard, "expiry", "08/29", "2029-08");
        row("MAC", ItemKind::Computer, "mac", "00-00-5e-00-53-2a", "00:00:5E:00:53:2A");
        row("choice", ItemKind::Phone, "power_state", "On", "on");
        row("not a choice", ItemKind::Phone, "power_state", "glowing", "!is not one of");
        row("control character", ItemKind::Phone, "make", "Hua\x1bwei", "!not text");
        row("empty", ItemKind::Phone, "make", "  ", "!is missing");
        row("unknown field", ItemKind::Phone, "imee", "1", "!did you mean “imei”");
        row("field of one's own", ItemKind::Phone, "x_sticker", "blue star", "blue star");
    }

    void valuesAreNormalisedOrRefused()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const auto checked = domain::checkFields(ItemKind(kind), {{field, typed}}, std::nullopt);
        if (expected.startsWith(u'!')) {
            QVERIFY(!checked);
            QCOMPARE(checked.error().code, ErrorCode::Invalid);
            QVERIFY2(checked.error().message.contains(expected.mid(1)),
                     qPrintable(checked.error().message));
        } else {
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
            QCOMPARE(checked->values.value(field), expected);
        }
    }

    void insistingTakesWhatALabelCanBear()
    {
        const QString reason = QStringLiteral("the label says so");
        const auto taken =
            domain::checkFields(ItemKind::Phone, {{"imei", "490154203237517"}}, reason);
        QVERIFY(taken);
        QCOMPARE(taken->asFound, QStringList{"imei"});
        const auto shorter =
            domain::checkFields(ItemKind::Phone, {{"imei", "49015420323751"}}, reason);
        QVERIFY(shorter);
        QCOMPARE(shorter->asFound, QStringList{"imei"});
        for (const char *blank : {"", "  ", "\u3000", "\u200b\n"})
            QVERIFY(!domain::checkFields(ItemKind::Phone, {{"imei", "490154203237517"}},
                                         QString::fromUtf8(blank)));
        QVERIFY(!domain::checkFields(ItemKind::Phone, {{"quantity", "many"}}, reason));
        QVERIFY(!domain::checkFields(ItemKind::Phone, {{"power_state", "glowing"}}, reason));
    }

    void aRefusalNeverTellsACardNumber()
    {
        const auto refused =
            domain::checkFields(ItemKind::BankCard, {{"number", "4111111111111112"}}, std::nullopt);
        QVERIFY(!refused.error().message.contains(QStringLiteral("4111111111111112")));
    }

    void cardsAreShownMasked()
    {
        QCOMPARE(domain::masked(ItemKind::BankCard, QStringLiteral("number"),
                                QStringLiteral("6200000000000005")),
                 QStringLiteral("620000******0005"));
        QVERIFY(!domain::masked(ItemKind::Phone, QStringLiteral("passcode"), QStringLiteral("1234"))
                     .contains(u'1'));
        QCOMPARE(domain::cardIssuer(QStringLiteral("6228480000000000"))->scheme,
                 QStringLiteral("UnionPay"));
    }

    void exhibitNumbersAndMoneyReadBack()
    {
        QCOMPARE(domain::exhibitNumber(QStringLiteral("SITE3"), 2026, 42),
                 QStringLiteral("SITE3-2026-00042"));
        QVERIFY(domain::parseExhibitNumber(QStringLiteral("SITE3-2026-00042")));
        QVERIFY(!domain::parseExhibitNumber(QStringLiteral("SITE3-2026-42")));
        QCOMPARE(*domain::parseMoney(QStringLiteral("12,000.5")),
                 (domain::Money{1200050, QStringLiteral("CNY")}));
        QVERIFY(!domain::parseMoney(QStringLiteral("0.00")));
        QVERIFY(!domain::parseMoney(QStringLiteral("1.005")));
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "test_field.moc"
