// What is so of another item too is accepted and told; a correction that corrects nothing is
// refused.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "registry/twins.h"
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

class TestTwinItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherItemIsNamed_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("shown");
        QTest::newRow("IMEI") << int(ItemKind::Phone) << QStringLiteral("imei") << imei;
        QTest::newRow("IMEI of the other slot")
            << int(ItemKind::Phone) << QStringLiteral("imei2") << imei;
        QTest::newRow("serial number")
            << int(ItemKind::Computer) << QStringLiteral("serial") << QStringLiteral("PF-1");
        QTest::newRow("card") << int(ItemKind::BankCard) << QStringLiteral("number")
                              << QStringLiteral("6200000000000005");
    }

    void theOtherItemIsNamed()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, shown);
        TempRegistry registry;
        const QString first = field == QStringLiteral("imei2") ? QStringLiteral("imei") : field;
        const auto one = add(registry, ItemKind(kind), {{first, shown}});
        QVERIFY(one.warnings.isEmpty());
        const auto two = add(registry, ItemKind(kind), {{field, shown}});
        QCOMPARE(two.warnings.size(), 1);
        QVERIFY(two.warnings.front().contains(one.item.exhibitNumber));
        QVERIFY(!two.warnings.front().contains(shown));
    }

    void theSameSerialOfAnotherKindIsNoTwin()
    {
        TempRegistry registry;
        add(registry, ItemKind::Computer, {{"serial", "PF-1"}});
        QVERIFY(add(registry, ItemKind::Phone, {{"serial", "PF-1"}}).warnings.isEmpty());
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

    void anItemIsNotItsOwnTwin()
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

    void whatOneMayNotSeeIsNobodysTwin()
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
        const auto twins =
            value(registry::twinsOf(registry.connection(), ItemKind::Phone, {{"imei", imei}}, {},
                                    registry.second().officer().id));
        QVERIFY(twins.empty());
        QCOMPARE(value(registry::twinsOf(registry.connection(), ItemKind::Phone, {{"imei", imei}},
                                         {}, registry.first().officer().id))
                     .size(),
                 std::size_t(1));
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

QTEST_GUILESS_MAIN(TestTwinItems)
#include "test_twin_items.moc"
