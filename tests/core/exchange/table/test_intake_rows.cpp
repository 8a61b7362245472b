// IntakeRows: each fault in a spreadsheet's row is reported at its cell.

#include "exchange/table/intake_rows.h"

#include "exchange/table/csv_columns.h"

#include <QTest>

using namespace exchange;
using domain::ItemKind;

class TestIntakeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedRowsArePartedByTabsThoughACellHasAComma()
    {
        const auto cells = parseCsv(QStringLiteral("make, as printed\timei\nHuawei\t1\n"), u'\t');

        QVERIFY(cells);
        QCOMPARE(cells->at(0), (QStringList{"make, as printed", "imei"}));
        QCOMPARE(cells->at(1), (QStringList{"Huawei", "1"}));
    }

    void aHeadIsKnownInEnglishAndChinese()
    {
        QVERIFY(isHead({"No", "IMEI"}));
        QVERIFY(isHead({"编号", "串号"}));
        QVERIFY(!isHead({"1", "490154203237518"}));
    }

    void aColumnMayBeCalledWhatTheScreenCallsIt()
    {
        QCOMPARE(columnNamed(" Serial number "), QStringLiteral("serial"));
        QCOMPARE(columnNamed("How the passcode became known"), QStringLiteral("passcode_source"));
        QCOMPARE(columnNamed("照实登记的理由"), QStringLiteral("insist"));
    }

    void aChoiceMayBeWrittenAsTheScreenShowsIt()
    {
        const auto row =
            intakeRow({"isolation", "power_now"}, {"Faraday bag", "off"}, ItemKind::Phone);

        QVERIFY(row.faults.empty());
        QCOMPARE(row.item.fields.value("isolation"), QStringLiteral("faraday_bag"));
        QCOMPARE(row.item.fields.value("power_now"), QStringLiteral("off"));
    }

    void everyFaultIsReportedAtItsCell()
    {
        const Columns columns{"make", "imei", "", "pages"};

        const auto row =
            intakeRow(columns, {"Huawei", "490154203237517", "left out", "3"}, ItemKind::Phone);

        QCOMPARE(row.faults.size(), std::size_t(2));
        QCOMPARE(row.faults[0].column, 1);
        QVERIFY(row.faults[0].what.contains(QStringLiteral("8 would be right")));
        QCOMPARE(row.faults[1].column, 3);
        QVERIFY(row.faults[1].what.contains(QStringLiteral("pages")));
    }

    void aRowMayInsistOnItsWrongDigit()
    {
        const auto row = intakeRow({"kind", "imei", "insist"},
                                   {"手机", "490154203237517", "so printed"}, std::nullopt);

        QVERIFY(row.faults.empty());
        QCOMPARE(row.item.kind, ItemKind::Phone);
        QCOMPARE(row.item.insistReason, std::optional(QStringLiteral("so printed")));
    }

    void whatBelongsToTheSeizureIsNoField()
    {
        const auto row = intakeRow({"place", "authority", "no_witness", "title"},
                                   {"desk 3", "W-7", "all had fled", "Hello"}, ItemKind::Script);

        QVERIFY(row.faults.empty());
        QCOMPARE(row.item.seizedPlace, QStringLiteral("desk 3"));
        QCOMPARE(row.item.authority, std::optional(QStringLiteral("W-7")));
        QCOMPARE(row.item.noWitnessReason, std::optional(QStringLiteral("all had fled")));
        QCOMPARE(row.item.fields, (domain::Fields{{"title", "Hello"}}));
    }

    void anOverlongPlaceIsReportedBeforeAnythingIsRegistered()
    {
        const auto row = intakeRow({"place"}, {QString(401, u'x')}, ItemKind::Phone);

        QCOMPARE(row.faults.size(), std::size_t(1));
        QCOMPARE(row.faults[0].column, 0);
    }

    void aRowThatIsTooLongAndOneWithoutAKindAreRefused()
    {
        QCOMPARE(intakeRow({"make"}, {"a", "b"}, ItemKind::Phone).faults.size(), std::size_t(1));
        QCOMPARE(intakeRow({"kind", "make"}, {"fone", "a"}, ItemKind::Phone).faults.size(),
                 std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestIntakeRows)
#include "test_intake_rows.moc"
