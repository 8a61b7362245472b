// An officer who has a password, the sources and a program of their own signs what the program
// refuses: the verification names it.

#include "actions/erase_disclosure.h"
#include "actions/rebuild_tables.h"
#include "actions/record_stocktake.h"
#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_record.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QJsonArray>
#include <QTest>

using namespace tests;

namespace {

constexpr qint64 minute = 60'000;
const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

using Forgery = std::function<void(Scene &)>;

ForgedEntry operation(qint64 laterMs, bool saysThatItIsBehind)
{
    static int number = 16;
    return {QStringLiteral("operation.opened"),
            somethingNew.chopped(2) + QString::number(++number, 16), // each is another
            {{"name", "Sting"}},
            laterMs,
            [=](ledger::Entry &entry) { entry.clockBehind = saysThatItIsBehind; }};
}

ForgedEntry operationNamed(const QString &name)
{
    return {QStringLiteral("operation.opened"), somethingNew, {{"name", name}}};
}

// Of the phone whose photograph is attached.
ForgedEntry custodyStep(Scene &scene, const char *verb, const QJsonObject &body)
{
    return {QStringLiteral("custody.") + QLatin1String(verb),
            scene.registry.item(scene.phone).id,
            body,
            0,
            {},
            secondOfficer}; // who does not hold it
}

// By the officer who is no administrator: of the first officer, or of the station.
ForgedEntry newKey(Scene &scene, const char *kind)
{
    const auto key = crypto::PrivateKey::generate(scene.registry.environment().random);
    const registry::OfficerTable officers(scene.registry.connection());
    const bool isOfficer = QLatin1String(kind) == QLatin1String("officer.key_changed");
    return {QLatin1String(kind),
            isOfficer ? value(officers.byName(firstOfficer)).id
                      : scene.registry.first().station().id,
            {{"public_key", QString::fromLatin1(key.publicKey().raw().toHex())},
             {"reason", "I say so"}},
            0,
            {},
            secondOfficer};
}

ForgedEntry suspension(Scene &scene)
{
    const registry::OfficerTable officers(scene.registry.connection());
    return {QStringLiteral("officer.suspended"),
            value(officers.byName(firstOfficer)).id,
            {{"reason", "I say so"}},
            0,
            {},
            secondOfficer}; // who is no administrator
}

Forgery forges(std::vector<ForgedEntry> entries)
{
    return [entries = std::move(entries)](Scene &scene) {
        for (const auto &entry : entries)
            forge(scene.registry, entry);
    };
}

} // namespace

class TestInsider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheyForgeIsNamed_data()
    {
        QTest::addColumn<Forgery>("forgery");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const Forgery &forgery, const char *code) {
            QTest::newRow(what) << forgery << QString::fromLatin1(code);
        };
        row("a time set back", forges({operation(-60 * minute, false)}), "clock");
        row("a time that is not set back and says so", forges({operation(0, true)}), "clock");
        row("a time set back behind an entry that says so",
            forges({operation(-60 * minute, true), operation(-30 * minute, false)}), "clock");
        row("a time that is not set back after one that is, and says so",
            forges({operation(-60 * minute, true), operation(minute, true)}), "clock");
        const auto named = [&](const char *what, const QString &name) {
            row(what, forges({operationNamed(name)}), "entry_text");
        };
        named("a text with a character of no width", QStringLiteral("St\u200Bing"));
        named("a text that is not composed", QStringLiteral("Cafe\u0301"));
        named("a text with a filler", QStringLiteral("Sting\u3164"));
        named("a text with a variation selector", QStringLiteral("Sting\uFE0F"));
        named("a text with a code point that nothing is assigned to",
              QStringLiteral("Sting\u0378"));
        named("a text with a line end where there is none", QStringLiteral("Sting\nOp"));
        named("a text of blanks", QStringLiteral(" "));
        row(
            "a custody step by who does not hold the item",
            [](Scene &scene) {
                forge(scene.registry, custodyStep(scene, "moved", {{"place", "my desk"}}));
            },
            "not_permitted");
        row(
            "a custody step that the state forbids",
            [](Scene &scene) {
                forge(scene.registry,
                      custodyStep(scene, "received",
                                  {{"place", "my desk"}, {"lot", QString(somethingNew)}}));
            },
            "rule");
        row(
            "a suspension by who is no administrator",
            [](Scene &scene) { forge(scene.registry, suspension(scene)); }, "not_permitted");
        row(
            "a destruction that a suspended officer saw",
            [](Scene &scene) {
                const registry::OfficerTable officers(scene.registry.connection());
                const auto second = value(officers.byName(secondOfficer)).id;
                value(actions::suspendOfficer(scene.registry.first(), secondOfficer,
                                              QStringLiteral("leave")));
                auto destruction = custodyStep(scene, "destroyed",
                                               {{"authority", "Order 1"},
                                                {"reason", "closed"},
                                                {"paper", scene.photo.sha256},
                                                {"witness", QJsonObject{{"officer", second}}}});
                destruction.officer = firstOfficer;
                forge(scene.registry, destruction);
            },
            "not_permitted");
        row("a kind that there is not",
            forges({{QStringLiteral("item.vanished"), somethingNew, {}}}), "entry_schema");
    }

    void whatTheyForgeIsNamed()
    {
        QFETCH(Forgery, forgery);
        QFETCH(QString, code);
        Scene scene;
        forgery(scene);

        const auto report = scene.registry.verify();
        QVERIFY(!report.sound());
        QVERIFY2(codes(report).contains(code), qPrintable(codes(report).join(u' ')));
    }

    void whatIsSignedRightlyIsNotNamed()
    {
        Scene scene;
        forge(scene.registry, operation(-60 * minute, true));
        forge(scene.registry, operation(-30 * minute, true)); // less behind, and still behind
        forge(scene.registry, operation(0, false));

        const auto report = scene.registry.verify();
        for (const auto &fault : report.faults)
            QVERIFY2(fault.code != QLatin1String("clock"), qPrintable(fault.what));
    }

    // Nobody who signs what a rule forbids stops the work of others.
    void theRestGoesOn_data()
    {
        QTest::addColumn<Forgery>("forgery");
        QTest::addColumn<bool>("isNamed"); // in every record
        const auto row = [](const char *what, const Forgery &forgery, bool isNamed = false) {
            QTest::newRow(what) << forgery << isNamed;
        };
        row("a custody step by who does not hold the item", [](Scene &scene) {
            forge(scene.registry, custodyStep(scene, "moved", {{"place", "my desk"}}));
        });
        row("a custody step that the state forbids", [](Scene &scene) {
            forge(scene.registry,
                  custodyStep(scene, "received",
                              {{"place", "my desk"}, {"lot", QString(somethingNew)}}));
        });
        row("a correction of a step that there is not", [](Scene &scene) {
            forge(
                scene.registry,
                custodyStep(scene, "corrected",
                            {{"corrects", QString(64, u'0')}, {"mistake", true}, {"reason", "x"}}));
        });
        row("an item put where it cannot be", [](Scene &scene) {
            forge(scene.registry,
                  {QStringLiteral("item.put_in"),
                   scene.registry.item(scene.phone).id,
                   {{"parent", scene.registry.item(scene.other).id}},
                   0,
                   {},
                   secondOfficer});
        });
        row("an item of a number that there is", [](Scene &scene) {
            const auto there = value(
                scene.registry.registry().ledger().entriesOf(scene.registry.item(scene.other).id));
            forge(scene.registry,
                  {QStringLiteral("item.registered"), somethingNew, there.front().body});
        });
        row(
            "a suspension by who is no administrator",
            [](Scene &scene) { forge(scene.registry, suspension(scene)); }, true);
        row(
            "another's key by who is no administrator",
            [](Scene &scene) { forge(scene.registry, newKey(scene, "officer.key_changed")); },
            true);
        row(
            "another key of the station by who is no administrator",
            [](Scene &scene) { forge(scene.registry, newKey(scene, "station.key_changed")); },
            true);
        const auto about = [&](const char *what, const char *kind, const QJsonObject &body,
                               bool isOfStation = false, const QString &by = secondOfficer) {
            row(
                what,
                [=](Scene &scene) {
                    auto forged = suspension(scene);
                    forged.kind = QLatin1String(kind);
                    forged.body = body;
                    forged.officer = by;
                    if (isOfStation)
                        forged.subject = scene.registry.first().station().id;
                    forge(scene.registry, forged);
                },
                true);
        };
        about("a kind that there is not", "officer.promoted", {{"reason", "I say so"}});
        about("a body that its kind has not", "officer.suspended", {{"why", "I say so"}});
        about("a text that nobody sees", "officer.suspended", {{"reason", "\u3164"}});
        about("another kind about an officer", "item.review_set",
              {{"review_on", "2030-01-01"}, {"reason", "x"}});
        about("a case under an officer's id", "case.opened",
              {{"number", "1"}, {"title", "x"}, {"restricted", false}, {"officers", QJsonArray()}});
        about("a person under the station's id", "person.recorded", {{"category", "witness"}},
              true);
        about("a clock set by who is no administrator", "station.clock_set", {{"reason", "x"}},
              true);
        about("the last administrator suspended", "officer.suspended", {{"reason", "x"}}, false,
              firstOfficer);
        const auto rules = [&](const char *what, int number) {
            row(
                what,
                [=](Scene &scene) {
                    const auto id = value(registry::identity(scene.registry.connection())).registry;
                    forge(scene.registry,
                          {QStringLiteral("rules.adopted"),
                           id,
                           {{"rules", number}},
                           0,
                           {},
                           secondOfficer});
                },
                true);
        };
        rules("rules of an absurd number by who is no administrator", 99);
        rules("rules in force, adopted by who is no administrator", domain::newestRules);
        row("a friend enrolled", [](Scene &scene) {
            auto forged = newKey(scene, "officer.key_changed");
            forged.kind = QStringLiteral("officer.enrolled");
            forged.subject = somethingNew;
            forged.body = {{"name", "Friend"},
                           {"organisation", ""},
                           {"public_key", forged.body.value(QStringLiteral("public_key"))},
                           {"roles", QJsonArray{"administrator"}}};
            forge(scene.registry, forged);
        });
        row("a suspension about an item that is not exported", [](Scene &scene) {
            auto forged = suspension(scene);
            forged.subject = scene.registry.item(scene.phone).id;
            forge(scene.registry, forged);
        });
        row(
            "a suspension in the year 9999, not marked behind",
            [](Scene &scene) {
                auto forged = suspension(scene);
                forged.spoilt = [](ledger::Entry &entry) { entry.timeMs = 253402300799999; };
                forge(scene.registry, forged);
            },
            true);
        row(
            "a suspension of long ago, not marked behind",
            [](Scene &scene) {
                auto forged = suspension(scene);
                forged.spoilt = [](ledger::Entry &entry) { entry.timeMs -= 86'400'000; };
                forge(scene.registry, forged);
            },
            true);
        row(
            "a second opening",
            [](Scene &scene) {
                auto forged = suspension(scene);
                const auto opening = value(scene.registry.registry().ledger().entry(
                    scene.registry.first().station().id, 0));
                forged.kind = opening.kind;
                forged.subject = opening.subject;
                forged.body = opening.body;
                forge(scene.registry, forged);
            },
            true);
    }

    void theRestGoesOn()
    {
        QFETCH(Forgery, forgery);
        QFETCH(bool, isNamed);
        Scene scene;
        auto &registry = scene.registry.registry();
        const qint64 number = value(registry.ledger().size(scene.registry.first().station().id));
        forgery(scene);
        base::Progress progress;

        const auto rebuilt = value(actions::replayTables(registry, progress));
        QCOMPARE(rebuilt.changed, QStringList());
        QCOMPARE(rebuilt.passedOver.size(), std::size_t(1));
        QCOMPARE(rebuilt.passedOver.front().seq, std::optional(number));
        QVERIFY(rebuilt.passedOver.front().what.contains(QString::number(number)));

        value(actions::eraseDisclosures(scene.registry.first(), scene.other,
                                        {QStringLiteral("imei")}, QStringLiteral("over"),
                                        QStringLiteral("Order 9"), progress));
        domain::CustodyStep move;
        move.place = QStringLiteral("Room 2");
        for (const QString &item : {scene.other, scene.phone})
            value(actions::takeCustodyStep(scene.registry.first(),
                                           {domain::CustodyVerb::Move, {item}, move}));
        value(exchange::AgreedView::open(registry, {scene.registry.item(scene.other).id},
                                         scene.registry.first().officer().id));

        exchange::ExportRequest request;
        request.recipient = QStringLiteral("Court");
        request.reason = QStringLiteral("Trial");
        request.exhibitNumbers = {scene.other};
        request.target = scene.registry.path(QStringLiteral("other"));
        value(exchange::exportRecord(scene.registry.first(), request, progress));
        const auto record = value(exchange::checkReceived(request.target, {}, nullptr, progress));
        QVERIFY(record.isGood());
        QCOMPARE(std::count_if(record.faults.begin(), record.faults.end(),
                               [](const auto &fault) {
                                   return fault.code == QLatin1String("record_void_entry");
                               }),
                 isNamed ? 1 : 0);

        const auto report = scene.registry.verify();
        QCOMPARE(std::count_if(report.faults.begin(), report.faults.end(),
                               [](const auto &fault) {
                                   return fault.severity == domain::Fault::Severity::Broken;
                               }),
                 1);
        const auto broken =
            std::find_if(report.faults.begin(), report.faults.end(), [](const auto &fault) {
                return fault.severity == domain::Fault::Severity::Broken;
            });
        QCOMPARE(broken->seq, std::optional(number));
    }

    void whatHoldsTheEntryIsNotHandedOut()
    {
        Scene scene;
        forge(scene.registry, custodyStep(scene, "moved", {{"place", "my desk"}}));
        base::Progress progress;
        exchange::ExportRequest request;
        request.recipient = QStringLiteral("Court");
        request.reason = QStringLiteral("Trial");
        request.exhibitNumbers = {scene.phone};
        request.target = scene.registry.path(QStringLiteral("phone"));

        const auto refused = exchange::exportRecord(scene.registry.first(), request, progress);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        for (const auto &said :
             {QStringLiteral("Entry 6"), QStringLiteral("custody.moved"), secondOfficer})
            QVERIFY2(refused.error().message.contains(said), qPrintable(refused.error().message));
        QVERIFY(!QFileInfo::exists(request.target));
    }

    // What was signed against the rules moves nothing, neither by itself nor as a difference.
    void aStocktakePassesOverWhatBreaksARule()
    {
        Scene scene;
        forge(scene.registry, custodyStep(scene, "moved", {{"place", "my desk"}}));
        const actions::Stocktake stocktake{scene.registry.item(scene.phone).custody.place,
                                           {scene.other},
                                           {},
                                           scene.registry.environment().now(),
                                           scene.registry.environment().now(),
                                           QStringLiteral("Yearly")};
        QVERIFY(actions::recordStocktake(scene.registry.first(), stocktake));
    }

    void aSlotThatIsLeftIsSaid()
    {
        Scene scene;
        auto honest = suspension(scene);
        const registry::OfficerTable officers(scene.registry.connection());
        honest.subject = value(officers.byName(secondOfficer)).id;
        honest.officer = firstOfficer;
        forge(scene.registry, honest); // a program of one's own leaves the slot
        base::Progress progress;
        value(actions::replayTables(scene.registry.registry(), progress));
        const auto report = scene.registry.verify();
        QVERIFY(report.sound());
        QCOMPARE(codes(report), QStringList{QStringLiteral("key_slot")});
    }

    // Anyone who adopts the rules that are in force changes nothing.
    void rulesAdoptedOnceMoreRuinNothing()
    {
        Scene scene;
        const auto id = value(registry::identity(scene.registry.connection())).registry;
        forge(scene.registry,
              {QStringLiteral("rules.adopted"), id, {{"rules", domain::newestRules}}});
        scene.registry.addPhone();
        base::Progress progress;
        const auto rebuilt = value(actions::replayTables(scene.registry.registry(), progress));
        QCOMPARE(rebuilt.passedOver.size(), std::size_t(0));
        QCOMPARE(codes(scene.registry.verify()), QStringList());
    }

    // Of rules that only a newer version knows, this one judges nothing and writes nothing.
    void rulesOfANewerVersionAreNotPassedOver()
    {
        Scene scene;
        const auto id = value(registry::identity(scene.registry.connection())).registry;
        forge(scene.registry,
              {QStringLiteral("rules.adopted"), id, {{"rules", domain::newestRules + 1}}});
        base::Progress progress;
        const auto rebuilt = actions::replayTables(scene.registry.registry(), progress);
        QVERIFY(!rebuilt);
        QCOMPARE(rebuilt.error().code, ErrorCode::Unsupported);
        QVERIFY(!scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestInsider)
#include "test_insider.moc"
