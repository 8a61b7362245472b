// Somebody altered rows or disclosures: what is revealed, counted in a stock-take, printed or
// numbered by them is refused, or made by what the entries say.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/record_stocktake.h"
#include "actions/reveal_fields.h"
#include "exchange/record/write/agreed_items.h"
#include "registry/change.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

class TestAlteredDeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The revealed value is the sealed one, whatever row or disclosure was altered.
    void noAlteredSecretIsRevealed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const QByteArray row = "UPDATE item_field SET value = '9999' WHERE name = 'passcode'";
        // ["c2FsdA","passcode","9999"]
        const QByteArray disclosure =
            "UPDATE disclosure SET text = 'WyJjMkZzZEEiLCJwYXNzY29kZSIsIjk5OTkiXQ' WHERE "
            "field = 'passcode'";
        QTest::newRow("the row") << row;
        QTest::newRow("the disclosure") << disclosure;
        QTest::newRow("both") << QByteArray(row + "; " + disclosure);
    }

    void noAlteredSecretIsRevealed()
    {
        QFETCH(QByteArray, sql);
        Scene scene;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{QStringLiteral("passcode"), QStringLiteral("1232")}};
        const auto number =
            value(actions::registerItem(scene.registry.first(), phone)).item.exhibitNumber;
        const auto reveal = [&] {
            return actions::revealFields(scene.registry.first(), number,
                                         {QStringLiteral("passcode")}, QStringLiteral("Court"));
        };
        QVERIFY(reveal());
        scene.registry.tamper(sql);
        const auto before = value(registry::newestPosition(scene.registry.registry()));

        const auto refused = reveal();

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QCOMPARE(value(registry::newestPosition(scene.registry.registry())), before);
        const auto entries = value(
            scene.registry.registry().ledger().entriesOfKinds({QStringLiteral("item.registered")}));
        if (sql.contains("disclosure"))
            QCOMPARE(scene.registry.registry().ledger().disclosures(entries.back()).error().code,
                     ErrorCode::Corrupt);
    }

    // Rows that somebody altered decide nothing that is signed.
    void alteredRowsDecideNoStocktake_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a place") << QByteArray("UPDATE item SET place = 'gone' WHERE number = 1");
        QTest::newRow("a state") << QByteArray(
            "UPDATE item SET custody_state = 'out' WHERE number = 1");
        QTest::newRow("a container")
            << QByteArray("UPDATE item SET parent = (SELECT id FROM item WHERE number = 2) WHERE "
                          "number = 1");
        QTest::newRow("a number that another item has") << QByteArray(
            "UPDATE item_field SET value = (SELECT value FROM item_field AS other WHERE other.name "
            "= 'imei' AND other.item <> item_field.item) WHERE name = 'imei'");
        QTest::newRow("a number that is hidden")
            << QByteArray("UPDATE item_field SET value = 'x' WHERE name = 'imei'");
        QTest::newRow("a case that hides an item")
            << QByteArray("INSERT INTO case_file (id, number, title, restricted) VALUES ('c', "
                          "'Z', 'T', 1); INSERT INTO item_case SELECT id, 'c' FROM item");
        QTest::newRow("a row that is gone") << QByteArray("DELETE FROM item WHERE number = 2");
    }

    void alteredRowsDecideNoStocktake()
    {
        QFETCH(QByteArray, sql);
        Scene scene;
        const actions::Stocktake stocktake{scene.registry.item(scene.phone).custody.place,
                                           {scene.other},
                                           {},
                                           scene.registry.environment().now(),
                                           scene.registry.environment().now(),
                                           QStringLiteral("Yearly")};
        QVERIFY(actions::recordStocktake(scene.registry.first(), stocktake));

        scene.registry.tamper(sql);

        const auto refused = actions::recordStocktake(scene.registry.first(), stocktake);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }

    // Forms name the victims of an item's case.
    void noAlteredVictimIsPrinted()
    {
        Scene scene;
        auto &session = scene.registry.first();
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-1");
        opened.title = QStringLiteral("Brushing");
        value(actions::openCase(session, opened));
        domain::Person person;
        person.name = QStringLiteral("Wang Wei");
        const auto recorded = value(actions::recordPerson(session, person));
        value(actions::addVictim(session, opened.number, recorded.id));
        value(actions::assignItems(session, {scene.phone}, opened.number));
        const QStringList items{scene.registry.item(scene.phone).id};
        const auto view = [&] {
            return exchange::AgreedView::open(scene.registry.registry(), items,
                                              session.officer().id);
        };
        QVERIFY(view().has_value());

        scene.registry.tamper("DELETE FROM case_victim");

        const auto refused = view();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }

    void aNumberIsNotGivenOutAgain()
    {
        Scene scene;
        scene.registry.tamper("DELETE FROM item WHERE number = 2");
        QVERIFY(scene.registry.addPhone() != scene.other);
        QVERIFY(scene.registry.addPhone() != scene.other);
    }

    // Only the length of an endless text is read.
    void aTextWithoutEndIsSaid()
    {
        Scene scene;
        scene.registry.tamper("UPDATE officer_key SET pem = printf('%.*c', 2000000, 'x') WHERE "
                              "key_id = (SELECT key_id FROM officer WHERE name = 'Maria Lopez')");
        const auto report = scene.registry.verify();
        QVERIFY(!report.sound());
        QCOMPARE(codes(report),
                 QStringList({QStringLiteral("database_text"), QStringLiteral("database_key")}));
    }

    void aSlotThatIsLackingIsSaid()
    {
        Scene scene;
        scene.registry.tamper("DELETE FROM key_slot WHERE key_id = (SELECT key_id FROM officer "
                              "WHERE name = 'Maria Lopez')");
        const auto report = scene.registry.verify();
        QVERIFY(report.sound());
        QCOMPARE(codes(report), QStringList{QStringLiteral("key_slot")});
    }
};

QTEST_GUILESS_MAIN(TestAlteredDeeds)
#include "test_altered_deeds.moc"
