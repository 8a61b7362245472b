// The statements about an item are confirmed, corrected, completed and erased by further entries,
// which keep the earlier values.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "registry/search.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestAmendItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionKeepsWhatWasBefore()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        actions::Correction correction;
        correction.fields = {{QStringLiteral("make"), QStringLiteral("Xiaomi")}};
        QVERIFY(!actions::correctItem(registry.first(), number, correction)); // no reason
        correction.reason = QStringLiteral("misread");
        value(actions::correctItem(registry.first(), number, correction));

        const auto item = registry.item(number);
        QCOMPARE(item.fields.value(QStringLiteral("make")).value, QStringLiteral("Xiaomi"));
        const auto entries = value(registry.registry().ledger().entriesOf(item.id));
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0]
                     .body.value(QStringLiteral("fields"))
                     .toObject()
                     .value(QStringLiteral("make"))
                     .toString(),
                 QStringLiteral("Huawei"));
        QCOMPARE(entries[1].after, entries[0].leafHex());
    }

    void severalItemsAreAmendedAllOrNone()
    {
        TempRegistry registry;
        const QStringList both{registry.addPhone(), registry.addPhone()};
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        value(actions::openCase(registry.first(), caseFile));
        const auto casesOf = [&](const QString &number) {
            return value(
                       registry::ItemTable(registry.connection()).casesOf(registry.item(number).id))
                .size();
        };

        value(actions::assignItem(registry.first(), both.last(), caseFile.number));
        const auto refused = actions::assignItems(registry.first(), both, caseFile.number);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(casesOf(both.first()), 0);

        value(actions::unassignItem(registry.first(), both.last(), caseFile.number,
                                    QStringLiteral("by mistake")));
        value(actions::assignItems(registry.first(), both, caseFile.number));
        QCOMPARE(casesOf(both.first()), 1);
        QCOMPARE(casesOf(both.last()), 1);
        value(actions::setReviews(registry.first(), both, QStringLiteral("2027-03-31"),
                                  QStringLiteral("trial")));
        QCOMPARE(registry.item(both.last()).reviewOn, std::optional(QStringLiteral("2027-03-31")));
    }

    void anErasedValueIsGoneFromEverywhereAndTheChainIsWhole()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        const auto imei =
            registry.item(number).fields.value(QStringLiteral("imei")).value.value_or(QString());
        QVERIFY(!imei.isEmpty());
        base::Progress progress;

        value(actions::eraseDisclosures(registry.first(), number, {QStringLiteral("imei")},
                                        QStringLiteral("court order"), QStringLiteral("Order 9"),
                                        progress));

        QVERIFY(!registry.item(number).fields.value(QStringLiteral("imei")).value);
        QVERIFY(value(registry::search(registry.connection(), imei, {}, 10)).empty());
        QVERIFY(registry.verify().sound());
    }

    void theSecondOfficerConfirmsAndNotTheFirst()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        QVERIFY(!actions::confirmSeizure(registry.first(), number, {}));
        actions::Confirmation confirmation;
        confirmation.noWitnessReason = QStringLiteral("nobody else was in the house");
        value(actions::confirmSeizure(registry.second(), number, confirmation));
        QCOMPARE(registry.item(number).seizure.confirmedBy, registry.second().officer().id);
        QVERIFY(!actions::confirmSeizure(registry.second(), number, {}));
    }
};

QTEST_GUILESS_MAIN(TestAmendItem)
#include "test_amend_item.moc"
