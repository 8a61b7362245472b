// A cell of a table is judged as the same value is in the form: no more, no less.

#include "exchange/table/intake_rows.h"

#include <QTest>

using domain::ItemKind;

class TestIntakeValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellIsJudgedAsTheFormJudgesIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        const auto row = [](ItemKind kind, const char *field, const char *typed) {
            QTest::addRow("%s %s", field, typed)
                << int(kind) << QString::fromLatin1(field) << QString::fromUtf8(typed);
        };
        row(ItemKind::Computer, "serial", "ABC\u200B123");
        row(ItemKind::Computer, "serial", "ABC123\u200B");
        row(ItemKind::Computer, "serial", "ＡＢＣ１２３");
        row(ItemKind::Computer, "serial", "8.93901E+18");
        row(ItemKind::Computer, "serial", "XYZ\n789");
        row(ItemKind::Computer, "serial", "АBC123");
        row(ItemKind::Computer, "remarks", "one\r\ntwo");
        row(ItemKind::Computer, "mac", "0000.5e00.532a");
        row(ItemKind::Phone, "imei", "490154203237517");
        row(ItemKind::Phone, "imei", "000000000000000");
        row(ItemKind::Phone, "imei", "４９０１５４２０３２３７５１８");
        row(ItemKind::Phone, "imei", "4.90154E+14");
        row(ItemKind::Phone, "phone_number", "+86 010-12345678");
        row(ItemKind::Phone, "quantity", "1,5");
        row(ItemKind::StorageMedium, "capacity_bytes", "1.000");
        row(ItemKind::BankCard, "number", "6222021234567890123");
        row(ItemKind::BankCard, "number", "6222021234567890000");
        row(ItemKind::SimCard, "iccid", "89860012345678901234");
        row(ItemKind::SimCard, "iccid", "898600B5112345678901");
        row(ItemKind::SimCard, "iccid", "898600123456789012");
    }

    void aCellIsJudgedAsTheFormJudgesIt()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        for (const auto &insist :
             {std::optional<QString>(), std::optional(QString("so printed"))}) {
            const auto form = domain::checkFields(ItemKind(kind), {{field, typed}}, insist);
            const auto cells = exchange::intakeRow(
                {field, "insist"}, {typed, insist.value_or(QString())}, ItemKind(kind));
            QCOMPARE(cells.faults.empty(), form.has_value());
            if (form)
                QCOMPARE(cells.warnings, form->warnings);
            else
                QCOMPARE(cells.faults.front().what, form.error().message);
        }
    }
};

QTEST_GUILESS_MAIN(TestIntakeValues)
#include "test_intake_values.moc"
