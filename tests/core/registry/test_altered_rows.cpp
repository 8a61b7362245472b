// Somebody altered rows that an honest officer's deed rests on: it is refused, or made by what the
// entries say.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/record_stocktake.h"
#include "exchange/record/write/agreed_items.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

class TestAlteredRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_GUILESS_MAIN(TestAlteredRows)
#include "test_altered_rows.moc"
