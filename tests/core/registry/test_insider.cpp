// An officer who has a password, the sources and a program of their own signs what the program
// refuses: the verification names it.

#include "actions/erase_disclosure.h"
#include "actions/rebuild_tables.h"
#include "actions/record_stocktake.h"
#include "exchange/record/write/agreed_items.h"
#include "exchange/record/write/export_record.h"
#include "support/forged_entry.h"
#include "support/tampering_scene.h"

#include <QTest>

using namespace tests;

namespace {

constexpr qint64 minute = 60'000;
const auto somethingNew = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

using Forgery = std::function<void(Scene &)>;

ForgedEntry operation(qint64 laterMs, bool saysThatItIsBehind)
{
    return {QStringLiteral("operation.opened"),
            somethingNew,
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
        auto honest = operation(-60 * minute, true);
        forge(scene.registry, honest);
        honest.laterMs = -30 * minute; // less behind, and still behind
        forge(scene.registry, honest);
        forge(scene.registry, operation(0, false));

        const auto report = scene.registry.verify();
        for (const auto &fault : report.faults)
            QVERIFY2(fault.code != QLatin1String("clock"), qPrintable(fault.what));
    }

    // Nobody who signs what a rule forbids stops the work of others.
    void theRestGoesOn_data()
    {
        QTest::addColumn<Forgery>("forgery");
        QTest::addColumn<bool>("isInEachRecord");
        const auto row = [](const char *what, const Forgery &forgery, bool isInEachRecord = false) {
            QTest::newRow(what) << forgery << isInEachRecord;
        };
        row("a custody step by who does not hold the item", [](Scene &scene) {
            forge(scene.registry, custodyStep(scene, "moved", {{"place", "my desk"}}));
        });
        row("a custody step that the state forbids", [](Scene &scene) {
            forge(scene.registry,
                  custodyStep(scene, "received",
                              {{"place", "my desk"}, {"lot", QString(somethingNew)}}));
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
    }

    void theRestGoesOn()
    {
        QFETCH(Forgery, forgery);
        QFETCH(bool, isInEachRecord);
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
        const auto other = exchange::exportRecord(scene.registry.first(), request, progress);
        QCOMPARE(other.has_value(), !isInEachRecord);

        const auto report = scene.registry.verify();
        QCOMPARE(std::count_if(report.faults.begin(), report.faults.end(),
                               [](const auto &fault) {
                                   return fault.severity == domain::Fault::Severity::Broken;
                               }),
                 1);
        QCOMPARE(report.faults.front().seq, std::optional(number));
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
