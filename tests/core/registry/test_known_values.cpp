// KnownValues: values in the registry are offered, but none from a case that the officer may not
// see.

#include "actions/open_case.h"
#include "domain/luhn.h"
#include "registry/known_values.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const auto tac = QStringLiteral("86012345");

actions::NewItem phone(const QString &make, const QString &model, const QString &serial)
{
    actions::NewItem item;
    item.kind = domain::ItemKind::Phone;
    const QString body = tac + serial;
    item.fields = {{QStringLiteral("make"), make},
                   {QStringLiteral("model"), model},
                   {QStringLiteral("imei"), body + domain::luhnDigit(body)}};
    item.seizedPlace = QStringLiteral("desk of ") + make;
    return item;
}

} // namespace

class TestKnownValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostFrequentValueComesFirst()
    {
        TempRegistry registry;
        value(actions::registerItems(registry.first(),
                                     {phone("Oppo", "A1", "000001"), phone("Vivo", "Y1", "000002"),
                                      phone("Vivo", "Y2", "000003")}));

        QCOMPARE(value(registry::knownValues(registry.connection(), domain::ItemKind::Phone,
                                             QStringLiteral("make"), {})),
                 (QStringList{"Vivo", "Oppo"}));
        QCOMPARE(value(registry::knownSeizurePlaces(registry.connection(), {})),
                 (QStringList{"desk of Vivo", "desk of Oppo"}));
        QVERIFY(value(registry::knownAuthorities(registry.connection(), {})).isEmpty());
    }

    void theNewestPhoneOfATypeTellsMakeAndModel()
    {
        TempRegistry registry;
        value(actions::registerItems(
            registry.first(),
            {phone("Huawei", "P50", "000001"), phone("Huawei", "P60", "000002")}));

        QCOMPARE(value(registry::makeAndModelOf(registry.connection(),
                                                tac + QStringLiteral("9999990"), {})),
                 (std::optional<registry::MakeAndModel>({"Huawei", "P60"})));
        QVERIFY(!value(registry::makeAndModelOf(registry.connection(),
                                                QStringLiteral("860123460000000"), {})));
        QVERIFY(
            !value(registry::makeAndModelOf(registry.connection(), QStringLiteral("8601"), {})));
    }

    void whatServesARestrictedCaseIsNotOfferedToOthers()
    {
        TempRegistry registry;
        value(actions::openCase(registry.first(),
                                {{},
                                 QStringLiteral("Z-1"),
                                 QStringLiteral("Brushing"),
                                 std::nullopt,
                                 true,
                                 {registry.first().officer().id}}));
        auto secret = phone("Honor", "X9", "000001");
        secret.cases = {QStringLiteral("Z-1")};
        value(actions::registerItem(registry.first(), secret));
        const auto stranger = registry.second().officer().id;

        QVERIFY(!value(registry::makeAndModelOf(registry.connection(),
                                                tac + QStringLiteral("9999990"), stranger)));
        QVERIFY(value(registry::knownValues(registry.connection(), domain::ItemKind::Phone,
                                            QStringLiteral("make"), stranger))
                    .isEmpty());
        QCOMPARE(value(registry::knownValues(registry.connection(), domain::ItemKind::Phone,
                                             QStringLiteral("make"), registry.first().officer().id))
                     .size(),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestKnownValues)
#include "test_known_values.moc"
