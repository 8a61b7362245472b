// ScannedCode: the field that a code fits by its form.

#include "domain/luhn.h"
#include "fields/scanned_code.h"

#include <QTest>

using namespace desktop;
using domain::ItemKind;

namespace {

QString withCheckDigit(const QString &body)
{
    return body + domain::luhnDigit(body);
}

const QString imei = withCheckDigit(QStringLiteral("35145120600861"));
const QString otherImei = withCheckDigit(QStringLiteral("35145120600862"));
const QString iccid = withCheckDigit(QStringLiteral("8986001234567890123"));

} // namespace

class TestScannedCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeGoesIntoTheFieldOfItsForm_data()
    {
        QTest::addColumn<ItemKind>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("focused");
        QTest::addColumn<domain::Fields>("filled");
        QTest::addColumn<QString>("field"); // empty: refused
        const auto row = [](const char *name, ItemKind kind, const QString &code,
                            const char *focused, const domain::Fields &filled, const char *field) {
            QTest::newRow(name) << kind << code << QString(focused) << filled << QString(field);
        };
        const auto phone = ItemKind::Phone;
        row("an IMEI, in Make", phone, imei, "make", {}, "imei");
        row("an IMEI, nowhere", phone, imei, "", {}, "imei");
        row("with a caption", phone, "IMEI1: " + imei, "model", {}, "imei");
        row("with a wrong digit", phone,
            imei.chopped(1) + QString::number((imei.back().digitValue() + 1) % 10), "make", {},
            "imei");
        row("the same again", phone, imei, "make", {{"imei", imei}}, "imei");
        row("a second IMEI", phone, otherImei, "make", {{"imei", imei}}, "imei2");
        row("a third IMEI", phone, otherImei, "make", {{"imei", imei}, {"imei2", "x"}}, "");
        row("an ICCID of a phone", phone, iccid, "imei", {}, "iccid");
        row("an ICCID of a card", ItemKind::SimCard, iccid, "carrier", {}, "iccid");
        row("a MAC address", ItemKind::Computer, "00:00:5E:00:53:2A", "make", {}, "mac");
        row("a card number", ItemKind::BankCard, "4111111111111111", "bank", {}, "number");
        row("a serial number in its field", phone, "F17-XK2", "serial", {}, "serial");
        row("a serial number in Make", phone, "F17-XK2", "make", {}, "");
        row("a serial number of a computer", ItemKind::Computer, "PF-2A77", "make", {}, "serial");
        row("another serial number", ItemKind::Computer, "PF-2A77", "make", {{"serial", "A"}}, "");
        row("an exhibit number", phone, "SITE3-2026-00035", "make", {}, "");
        row("free text of a script", ItemKind::Script, "4006381333931", "title", {}, "");
    }

    void aCodeGoesIntoTheFieldOfItsForm()
    {
        QFETCH(ItemKind, kind);
        QFETCH(QString, code);
        QFETCH(QString, focused);
        QFETCH(domain::Fields, filled);
        QFETCH(QString, field);

        const auto fit = fieldOfCode(kind, code, focused, filled);

        QCOMPARE(fit.field, field);
        QCOMPARE(fit.sentence.isEmpty(), !field.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScannedCode)
#include "test_scanned_code.moc"
