// A case keeps its victims and their payments, and a restricted one is hidden from officers whom it
// does not name.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "registry/origin_table.h"
#include "registry/search.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestOpenCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestrictedCaseHidesItsItems()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        caseFile.restricted = true;
        value(actions::openCase(registry.first(), caseFile));
        value(actions::assignItem(registry.first(), number, caseFile.number));

        const auto hidden = value(
            registry::search(registry.connection(), number, registry.second().officer().id, 10));
        QVERIFY(hidden.empty());
        const auto refused = actions::confirmSeizure(registry.second(), number, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);

        value(actions::changeCaseAccess(registry.first(), caseFile.number, true,
                                        {registry.second().officer().id},
                                        QStringLiteral("joins the case")));
        QCOMPARE(value(registry::search(registry.connection(), number,
                                        registry.second().officer().id, 10))
                     .size(),
                 std::size_t(1));
    }

    void aPaymentNeedsAVictimOfTheCase()
    {
        TempRegistry registry;
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        value(actions::openCase(registry.first(), caseFile));
        domain::Person victim;
        victim.category = domain::PersonCategory::Victim;
        victim.name = QStringLiteral("李娜");
        victim = value(actions::recordPerson(registry.first(), victim));
        domain::Payment payment{victim.id,    1'200'000,    QStringLiteral("CNY"),
                                std::nullopt, std::nullopt, QStringLiteral("6200000000000005")};

        QVERIFY(!actions::recordPayment(registry.first(), caseFile.number, payment));
        value(actions::addVictim(registry.first(), caseFile.number, victim.id));
        value(actions::recordPayment(registry.first(), caseFile.number, payment));

        const auto caseId = value(registry::OriginTable(registry.connection())
                                      .caseByNumber(caseFile.number, registry.first().officer().id))
                                .id;
        const auto recorded =
            value(registry::OriginTable(registry.connection()).paymentsOf(caseId)).front();
        payment.entry = recorded.entry;
        QCOMPARE(payment.entry.size(), 64);
        QCOMPARE(recorded, payment);
    }
};

QTEST_GUILESS_MAIN(TestOpenCase)
#include "test_open_case.moc"
