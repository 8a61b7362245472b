// An item is registered with a unique number; a batch is registered completely or not at all.

#include "actions/open_case.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestRegisterItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exhibitNumbersRunOn()
    {
        TempRegistry registry;
        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-00001"));
        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-00002"));
    }

    void aSixthDigitFollowsFive()
    {
        TempRegistry registry;
        const auto first = registry.item(registry.addPhone());
        // What a program of an officer's own may sign: the greatest number of five digits.
        value(registry.first().write([&](actions::Writer &writer) -> Result<void> {
            TRY(const auto entries, registry.registry().ledger().entriesOf(first.id));
            QJsonObject body = entries.front().body;
            body.insert(QStringLiteral("exhibit_number"), QStringLiteral("SITE3-2026-99999"));
            TRY(writer.append(
                {QStringLiteral("item.registered"), writer.newId(), body,
                 QJsonObject{{QStringLiteral("imei"), QStringLiteral("001010000099999")}}}));
            return {};
        }));

        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-100000"));
        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-100001"));
    }

    void aWrongCheckDigitIsRefusedWithTheRightOne()
    {
        TempRegistry registry;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{QStringLiteral("imei"), QStringLiteral("490154203237517")}};

        const auto refused = actions::registerItem(registry.first(), phone);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(QStringLiteral("8 would be right")));

        phone.insistReason = QStringLiteral("the label really says 7");
        const auto item = value(actions::registerItem(registry.first(), phone)).item;
        QVERIFY(item.fields.value(QStringLiteral("imei")).asFound);
        QCOMPARE(item.asFoundReason, phone.insistReason);
    }

    void aBatchIsAllOrNothing()
    {
        TempRegistry registry;
        actions::NewItem good;
        good.kind = domain::ItemKind::Other;
        good.fields = {{QStringLiteral("description"), QStringLiteral("notebook")}};
        actions::NewItem bad = good;
        bad.fields = {{QStringLiteral("descripton"), QStringLiteral("notebook")}};

        const auto refused = actions::registerItems(registry.first(), {good, bad});

        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("Item 2")));
        QVERIFY(refused.error().message.contains(QStringLiteral("description")));
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 0);
    }

    void anItemIsRegisteredAndAssignedInOneTransactionOrNotAtAll()
    {
        TempRegistry registry;
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        const auto opened = value(actions::openCase(registry.first(), caseFile));
        actions::NewItem item;
        item.cases = {caseFile.number};
        const auto registered = value(actions::registerItem(registry.first(), item));
        QCOMPARE(value(registry::ItemTable(registry.connection()).casesOf(registered.item.id)),
                 QStringList{opened.id});

        item.cases.append(QStringLiteral("no such case"));
        const auto refused = actions::registerItem(registry.first(), item);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 1);
    }

    void aBatchThatIsStoppedRegistersNothing()
    {
        TempRegistry registry;
        base::Progress progress;
        progress.cancel();

        const auto stopped =
            actions::registerItems(registry.first(), std::vector<actions::NewItem>(3), progress);

        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 0);
    }
};

QTEST_GUILESS_MAIN(TestRegisterItem)
#include "test_register_item.moc"
