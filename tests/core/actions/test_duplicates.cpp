// A value that another item also has is accepted with a warning; a correction that changes nothing
// is refused.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/take_custody_step.h"
#include "registry/duplicates.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

using domain::ItemKind;

const QString imei = QStringLiteral("490154203237518");

actions::Registered add(TempRegistry &registry, ItemKind kind, const domain::Fields &fields)
{
    actions::NewItem item;
    item.kind = kind;
    item.fields = fields;
    return value(actions::registerItem(registry.first(), item));
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherItemIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("otherKind");
        QTest::addColumn<QString>("otherField");
        QTest::addColumn<QString>("second");
        const auto row = [](const char *what, ItemKind kind, const char *field, const char *first,
                            ItemKind otherKind, const char *otherField, const char *second) {
            QTest::newRow(what) << int(kind) << QString::fromLatin1(field)
                                << QString::fromUtf8(first) << int(otherKind)
                                << QString::fromLatin1(otherField) << QString::fromUtf8(second);
        };
        const auto phone = ItemKind::Phone;
        const auto computer = ItemKind::Computer;
        const char *const one = "490154203237518";
        row("IMEI", phone, "imei", one, phone, "imei", one);
        row("IMEI of the other slot", phone, "imei", one, phone, "imei2", one);
        row("IMEI, other spelling", phone, "imei2", one, phone, "imei", "49-015420-323751-8");
        row("IMEI, full width", phone, "imei", one, phone, "imei",
            "４９０１５４２０３２３７５１８");
        row("IMEISV of the same phone", phone, "imei", one, phone, "imeisv", "4901542032375188");
        row("IMEI of the same phone", phone, "imeisv", "4901542032375101", phone, "imei2", one);
        row("serial number", computer, "serial", "PF-1", computer, "serial", "PF-1");
        row("serial number, case", computer, "serial", "PF-1a", computer, "serial", "pf-1A");
        row("serial number, full width", computer, "serial", "PF-1", computer, "serial",
            "ＰＦ－１");
        row("serial number of another kind", computer, "serial", "PF-1", phone, "serial", "PF-1");
        row("serial number, marks at its end", computer, "serial", "ABC123", computer, "serial",
            "ABC123\u200B");
        row("MAC of the other slot", computer, "mac", "00:00:5E:00:53:2A", computer, "mac2",
            "0000.5e00.532a");
        row("card", ItemKind::BankCard, "number", "6200000000000005", ItemKind::BankCard, "number",
            "6200 0000 0000 0005");
        row("ICCID", ItemKind::SimCard, "iccid", "8986001000000000019", phone, "iccid",
            "8986001000000000019F");
    }

    void theOtherItemIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, first);
        QFETCH(int, otherKind);
        QFETCH(QString, otherField);
        QFETCH(QString, second);
        TempRegistry registry;
        const auto one = add(registry, ItemKind(kind), {{field, first}});
        QVERIFY(one.warnings.isEmpty());
        const auto two = add(registry, ItemKind(otherKind), {{otherField, second}});
        QCOMPARE(two.warnings.size(), 1);
        QVERIFY(two.warnings.front().contains(one.item.exhibitNumber));
        QVERIFY(!two.warnings.front().contains(first));
    }

    void rowsOfOneTableAreHeldAgainstEachOtherBySameKeys()
    {
        registry::RowDuplicates rows;
        QVERIFY(rows.of({{"imei", imei}, {"serial", "A1"}}, 2).empty());
        QVERIFY(rows.of({{"make", "A1"}}, 3).empty());
        const auto found = rows.of({{"imeisv", imei.left(14) + "01"}, {"serial", "a1"}}, 4);
        QCOMPARE(found.size(), std::size_t(2));
        for (const auto &duplicate : found)
            QCOMPARE(duplicate.row, 2);
        QVERIFY(registry::sentence(found.front(), ItemKind::Phone).contains(u"row 2"));
    }

    void aSealOfTheSameTextHidesNothing()
    {
        TempRegistry registry;
        const auto one = add(registry, ItemKind::Computer, {{"serial", "S-77"}});
        domain::CustodyStep step;
        step.sealNumber = QStringLiteral("S-77");
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Seal, {registry.addPhone()}, step}));
        const auto two = add(registry, ItemKind::Computer, {{"serial", "S-77"}});
        QCOMPARE(two.warnings.size(), 1);
        QVERIFY(two.warnings.front().contains(one.item.exhibitNumber));
    }

    void whatNamesNoThingIsNoDuplicate()
    {
        TempRegistry registry;
        add(registry, ItemKind::Computer, {{"serial", "PF-1"}});
        QVERIFY(add(registry, ItemKind::Computer, {{"make", "PF-1"}}).warnings.isEmpty());
    }

    void aCorrectionTellsItToo()
    {
        TempRegistry registry;
        const auto one = add(registry, ItemKind::Phone, {{"imei", imei}});
        const QString two = registry.addPhone();
        const auto warnings = value(actions::correctItem(
            registry.first(), two,
            {{{"imei", imei}}, {}, {}, std::nullopt, QStringLiteral("misread")}));
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings.front().contains(one.item.exhibitNumber));
    }

    void anItemIsNotItsOwnDuplicate()
    {
        TempRegistry registry;
        const auto one = add(registry, ItemKind::Phone, {{"imei", imei}});
        const auto warnings = value(actions::correctItem(registry.first(), one.item.exhibitNumber,
                                                         {{{"imei", imei}, {"make", "Huawei"}},
                                                          {},
                                                          {},
                                                          std::nullopt,
                                                          QStringLiteral("more is known")}));
        QVERIFY(warnings.isEmpty());
    }

    void whatOneMayNotSeeIsNoDuplicate()
    {
        TempRegistry registry;
        const auto one = add(registry, ItemKind::Phone, {{"imei", imei}});
        value(actions::openCase(registry.first(),
                                {{},
                                 QStringLiteral("A-1"),
                                 QStringLiteral("Leak"),
                                 std::nullopt,
                                 true,
                                 {registry.first().officer().id}}));
        value(actions::assignItem(registry.first(), one.item.exhibitNumber, QStringLiteral("A-1")));
        const auto seenBy = [&](actions::Session &session) {
            return value(registry::duplicatesOf(registry.connection(), {{"imei", imei}}, {},
                                                session.officer().id))
                .size();
        };
        QCOMPARE(seenBy(registry.second()), std::size_t(0));
        QCOMPARE(seenBy(registry.first()), std::size_t(1));
    }

    void aCorrectionThatCorrectsNothingIsRefused()
    {
        TempRegistry registry;
        const auto one = add(registry, ItemKind::Phone, {{"imei", imei}, {"make", "Huawei"}});
        const auto correct = [&](const domain::Fields &fields, const QStringList &removed) {
            return actions::correctItem(
                registry.first(), one.item.exhibitNumber,
                {fields, removed, {}, std::nullopt, QStringLiteral("misread")});
        };
        for (const auto &fields : {domain::Fields{}, domain::Fields{{"make", " Huawei "}},
                                   domain::Fields{{"imei", imei}, {"make", "Huawei"}}}) {
            const auto refused = correct(fields, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
        }
        QCOMPARE(registry.item(one.item.exhibitNumber).lastStep, qint64(1));
        value(correct({{"make", "Huawei"}, {"model", "P60"}}, {}));
        value(correct({}, {"model"}));
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
