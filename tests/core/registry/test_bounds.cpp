// Bounds: no number, value or time that an officer signs with a modified program keeps others from
// working, and everything shown or signed agrees with the entries.

#include "actions/amend_item.h"
#include "actions/change_key.h"
#include "actions/take_custody_step.h"
#include "actions/rebuild_tables.h"
#include "registry/stated/shown_thing.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QJsonArray>
#include <QTest>

using namespace tests;

namespace {

const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

ForgedEntry registrationOf(Scene &scene, const QString &number)
{
    const auto there =
        value(scene.registry.registry().ledger().entriesOf(scene.registry.item(scene.other).id));
    auto body = there.front().body;
    body.insert(QStringLiteral("exhibit_number"), number);
    return {QStringLiteral("item.registered"), somethingNew, body};
}

template <typename T>
ErrorCode refusal(const Result<T> &done)
{
    return done ? ErrorCode::Cancelled : done.error().code;
}

} // namespace

class TestBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastNumberOfAllBlocksNothing_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the largest") << QStringLiteral("SITE3-2026-9999999") << false;
        QTest::newRow("a larger one") << QStringLiteral("SITE3-2026-10000000") << true;
        QTest::newRow("of nine digits") << QStringLiteral("SITE3-2026-999999999") << true;
    }

    void theLastNumberOfAllBlocksNothing()
    {
        QFETCH(QString, number);
        QFETCH(bool, isRefused);
        Scene scene;
        forge(scene.registry, registrationOf(scene, number));
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));

        QCOMPARE(scene.registry.addPhone(), QStringLiteral("SITE3-2026-00003"));
        QCOMPARE(scene.registry.addPhone(), QStringLiteral("SITE3-2026-00004"));
        QCOMPARE(codes(scene.registry.verify()).contains(QStringLiteral("entry_schema")),
                 isRefused);
    }

    void aSealedValueIsATextOfSomeLength_data()
    {
        QTest::addColumn<QJsonValue>("sealed");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a text") << QJsonValue("490154203237518") << true;
        QTest::newRow("a number") << QJsonValue(5) << false;
        QTest::newRow("a list") << QJsonValue(QJsonArray{"a"}) << false;
        QTest::newRow("a long text") << QJsonValue(QString(4001, u'x')) << false;
        QTest::newRow("a text of five million letters")
            << QJsonValue(QString(5'000'000, u'x')) << false;
        QTest::newRow("a text that is not composed")
            << QJsonValue(QStringLiteral("e\u0301")) << false;
        QTest::newRow("a text that turns the direction")
            << QJsonValue(QStringLiteral("a\u202eb")) << false;
    }

    void aSealedValueIsATextOfSomeLength()
    {
        QFETCH(QJsonValue, sealed);
        QFETCH(bool, isTaken);
        Scene scene;
        const auto item = scene.registry.item(scene.other);
        const auto disclosure = value(
            ledger::disclose(QStringLiteral("imei"), sealed, scene.registry.environment().random));
        const auto entry =
            forge(scene.registry,
                  {QStringLiteral("item.corrected"),
                   item.id,
                   {{"fields", QJsonObject()}, {"reason", "misread"}},
                   0,
                   [&](ledger::Entry &forged) {
                       forged.sealed.insert(QStringLiteral("imei"), disclosure.digest());
                   }});
        value(scene.registry.connection()
                  .prepare("INSERT INTO disclosure (entry, field, text) VALUES ($1, $2, $3)")
                  .bind(entry.leafHex(), disclosure.field, QString::fromLatin1(disclosure.text))
                  .run());
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));

        const auto shown =
            scene.registry.item(scene.other).fields.value(QStringLiteral("imei")).value;
        QCOMPARE(shown.has_value(), isTaken);
        const auto named = codes(scene.registry.verify());
        QCOMPARE(named, isTaken ? QStringList() : QStringList{QStringLiteral("disclosure_text")});
    }

    void nothingIsSignedOverAnAlteredTree_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *what, const char *sql) {
            QTest::newRow(what) << QByteArray(sql);
        };
        row("all nodes", "UPDATE tree_node SET hash = zeroblob(32)");
        row("the largest subtree",
            "UPDATE tree_node SET hash = zeroblob(32) WHERE level = "
            "(SELECT max(level) FROM tree_node)");
        row("an entry's bytes",
            "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), "
            "'S-0001', 'S-0002') AS BLOB)");
        row("a signature",
            "UPDATE entry SET signature = zeroblob(64) WHERE seq = (SELECT max(seq) FROM entry)");
    }

    void nothingIsSignedOverAnAlteredTree()
    {
        QFETCH(QByteArray, sql);
        Scene scene;
        const auto count = [&] {
            return *value(scene.registry.connection()
                              .prepare("SELECT count(*) FROM checkpoint")
                              .first([](const db::Row &row) { return row.integer(0); }));
        };
        const auto before = count();
        scene.registry.tamper(sql);

        const auto made = scene.registry.first().checkpoint();

        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Corrupt);
        QCOMPARE(count(), before);
    }

    void whatIsShownOfAnItemIsItsEntries_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("differs");
        const auto row = [](const char *what, const char *sql, bool differs = true) {
            QTest::newRow(what) << QByteArray(sql) << differs;
        };
        row("nothing", "SELECT 1", false);
        row("another item's place", "UPDATE item SET place = 'gone' WHERE number = 2", false);
        row("its place", "UPDATE item SET place = 'gone' WHERE number = 1");
        row("its state",
            "UPDATE item SET custody_state = 'out', outcome = 'destroyed' WHERE number = 1");
        row("its seal", "UPDATE item SET seal_number = 'S-9' WHERE number = 1");
        row("a field", "UPDATE item_field SET value = 'Nokia' WHERE name = 'make'");
        row("a sealed field", "UPDATE item_field SET value = '1' WHERE name = 'imei'");
        row("a step", "UPDATE custody_step SET seal_number = 'S-9'");
        row("a step too few", "DELETE FROM custody_step");
        row("an entry under another id",
            "UPDATE entry SET subject = (SELECT id FROM item WHERE number = 2), step = 9 WHERE "
            "kind "
            "= 'custody.sealed'");
        row("a case",
            "PRAGMA foreign_keys = OFF; INSERT INTO item_case (item, case_file) SELECT id, "
            "'x' FROM item WHERE number = 1");
    }

    void whatIsShownOfAnItemIsItsEntries()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, differs);
        Scene scene;
        const auto item = scene.registry.item(scene.phone);
        scene.registry.tamper(sql);
        const auto warning =
            value(registry::warningAbout(scene.registry.registry(), item.id, item.exhibitNumber));
        QCOMPARE(warning.has_value(), differs);
    }

    void aTimeFarOffIsEndedByAnAdministrator()
    {
        Scene scene;
        const auto item = scene.registry.item(scene.other).id;
        forge(scene.registry,
              {QStringLiteral("item.review_set"),
               item,
               {{"review_on", "2030-01-01"}, {"reason", "x"}},
               0,
               [](ledger::Entry &entry) { entry.timeMs = 253402300799999; }});
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));
        const auto isNewestBehind = [&] {
            scene.registry.addPhone();
            const QString log = scene.registry.first().station().id;
            auto &ledger = scene.registry.registry().ledger();
            return value(ledger.entry(log, value(ledger.size(log)) - 1)).clockBehind;
        };
        QVERIFY(isNewestBehind());
        QVERIFY(!actions::setStationClock(scene.registry.second(), QStringLiteral("wrong year")));
        value(actions::setStationClock(scene.registry.first(), QStringLiteral("wrong year")));
        QVERIFY(!isNewestBehind());
        QVERIFY(!isNewestBehind());

        const auto report = scene.registry.verify();
        QVERIFY(report.sound());
        QVERIFY(codes(report).contains(QStringLiteral("clock_ahead")));
        QCOMPARE(codes(report).count(QStringLiteral("clock_behind")), 2); // with the setting itself
    }

    void anItemRegisteredByMistakeIsWithdrawn()
    {
        Scene scene;
        auto &first = scene.registry.first();
        const auto why = QStringLiteral("registered twice");
        const auto mistaken = scene.registry.addPhone();
        QVERIFY(!actions::withdrawItems(first, {mistaken}, QString()));
        value(actions::withdrawItems(first, {mistaken}, why));

        const auto item = scene.registry.item(mistaken);
        QCOMPARE(item.custody.state, domain::CustodyState::Out);
        QCOMPARE(item.custody.outcome, QStringLiteral("withdrawn"));
        domain::CustodyStep move;
        move.place = QStringLiteral("Room 2");
        const actions::CustodyRequest moved{domain::CustodyVerb::Move, {mistaken}, move};
        QCOMPARE(refusal(actions::takeCustodyStep(first, moved)), ErrorCode::Conflict);
        QCOMPARE(refusal(actions::withdrawItems(first, {mistaken}, why)), ErrorCode::Conflict);
        QCOMPARE(refusal(actions::putItemIn(first, scene.other, mistaken, why)),
                 ErrorCode::Conflict);
        QVERIFY(scene.registry.addPhone() != mistaken);
        QVERIFY(scene.registry.verify().sound());
        QVERIFY(codes(scene.registry.verify()).isEmpty());
    }

    void whatWasHandedOnOrHoldsSomethingIsNotWithdrawn()
    {
        Scene scene;
        auto &first = scene.registry.first();
        const auto why = QStringLiteral("registered twice");
        value(actions::putItemIn(first, scene.other, scene.registry.addPhone(), why));
        QCOMPARE(refusal(actions::withdrawItems(first, {scene.other}, why)), ErrorCode::Conflict);
        const auto container = scene.registry.item(scene.other).parent;
        const auto number =
            value(registry::ItemTable(scene.registry.connection()).byId(*container)).exhibitNumber;
        QCOMPARE(refusal(actions::withdrawItems(first, {number}, why)), ErrorCode::Conflict);
        value(actions::takeItemOut(first, scene.other, why));
        QCOMPARE(refusal(actions::withdrawItems(first, {number}, why)), ErrorCode::Conflict);
        value(actions::withdrawItems(scene.registry.second(), {scene.other}, why)); // a custodian
        QVERIFY(scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestBounds)
#include "test_bounds.moc"
