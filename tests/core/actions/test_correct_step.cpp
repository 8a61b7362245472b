// A slip in the newest step is corrected by an entry that says so: what was recorded stays, what
// counts is what is right, and nothing else becomes possible.

#include "actions/amend_item.h"
#include "actions/correct_step.h"
#include "actions/rebuild_tables.h"
#include "exchange/record/check/received_bag.h"
#include "exchange/record/write/export_record.h"
#include "registry/history.h"
#include "registry/whereabouts.h"
#include "support/forged_entry.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;
using domain::CustodyVerb;
using domain::StepValue;

namespace {

constexpr qint64 minute = 60'000;

struct Desk {
    TempRegistry registry;
    QString phone = registry.addPhone();

    void take(CustodyVerb verb, const QString &number, domain::CustodyStep stated)
    {
        value(actions::takeCustodyStep(registry.first(), {verb, {number}, std::move(stated)}));
    }

    void seal(const QString &number, const QString &seal, bool isMeant = false)
    {
        domain::CustodyStep stated;
        stated.sealNumber = seal;
        stated.reason = QStringLiteral("this is its number");
        value(actions::takeCustodyStep(registry.first(),
                                       {CustodyVerb::Seal, {number}, stated, {}, isMeant}));
    }

    void open(const QString &number, bool isBroken = false)
    {
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("look");
        stated.sealBroken = isBroken;
        take(CustodyVerb::Open, number, stated);
    }

    void move(const QString &number, const QString &place)
    {
        domain::CustodyStep stated;
        stated.place = place;
        take(CustodyVerb::Move, number, stated);
    }

    auto correct(const QString &number, StepValue what, const QString &right)
    {
        return actions::correctSteps(
            registry.first(), {{number}, false, {{what, right}}, {}, QStringLiteral("slip")});
    }

    auto mistake(const QString &number)
    {
        return actions::correctSteps(registry.first(),
                                     {{number}, true, {}, {}, QStringLiteral("wrong item")});
    }

    QString inside(const QString &number)
    {
        actions::NewItem sim;
        sim.kind = domain::ItemKind::SimCard;
        sim.parent = number;
        return value(actions::registerItem(registry.first(), sim)).item.exhibitNumber;
    }

    std::vector<registry::HistoryEntry> history(const QString &number)
    {
        return value(registry::historyOf(registry.registry(), registry.item(number).id,
                                         registry.first().officer().id));
    }

    // The tables are those of the entries, and nothing is wrong with these.
    bool isSound()
    {
        base::Progress progress;
        return registry.verify().sound()
            && value(actions::replayTables(registry.registry(), progress)).changed.isEmpty();
    }
};

} // namespace

class TestCorrectStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealNumberIsCorrected()
    {
        Desk desk;
        desk.seal(desk.phone, QStringLiteral("S-1"));

        value(desk.correct(desk.phone, StepValue::SealNumber, QStringLiteral("S-7")));

        QCOMPARE(desk.registry.item(desk.phone).custody.sealNumber,
                 std::optional(QStringLiteral("S-7")));
        const auto steps = value(
            registry::custodySteps(desk.registry.connection(), desk.registry.item(desk.phone).id));
        QCOMPARE(steps.size(), std::size_t(1)); // no opening and no second sealing
        QCOMPARE(steps.front().stated.sealNumber, QStringLiteral("S-1"));
        QCOMPARE(steps.front().asCounted().sealNumber, QStringLiteral("S-7"));
        QVERIFY(desk.isSound());
    }

    void historyAndTimelineShowWhatCounts()
    {
        Desk desk;
        const QString desked = desk.registry.item(desk.phone).custody.place;
        desk.move(desk.phone, QStringLiteral("Room 1"));
        value(desk.correct(desk.phone, StepValue::Place, QStringLiteral("Room 2")));

        const auto history = desk.history(desk.phone);

        const auto &step = history[history.size() - 2];
        const auto &correction = history.back();
        QCOMPARE(step.kind, QStringLiteral("custody.moved"));
        QVERIFY(step.correctedBy);
        QCOMPARE(step.correctedBy->reason, QStringLiteral("slip"));
        QCOMPARE(step.changes.back().after, std::optional(QStringLiteral("Room 1")));
        QCOMPARE(correction.kind, QStringLiteral("custody.corrected"));
        QCOMPARE(correction.corrects, step.leaf);
        const auto picture = value(registry::custodyPicture(desk.registry.registry(),
                                                            desk.registry.item(desk.phone).id, {},
                                                            desk.registry.first().officer().id));
        QStringList places;
        for (const auto &segment : picture.segments)
            places.append(segment.place);
        QCOMPARE(places, (QStringList{desked, QStringLiteral("Room 2")}));
    }

    void aStepThatDidNotTakePlaceLeavesNoTrace()
    {
        Desk desk;
        const auto before = desk.registry.item(desk.phone).custody;
        const QString sim = desk.inside(desk.phone);
        const auto simBefore = desk.registry.item(sim).custody;
        desk.move(desk.phone, QStringLiteral("Room 1"));
        QCOMPARE(desk.registry.item(sim).custody.place, QStringLiteral("Room 1"));

        value(desk.mistake(desk.phone));

        QCOMPARE(desk.registry.item(desk.phone).custody, before);
        auto simAfter = desk.registry.item(sim).custody;
        simAfter.happenedMs = simBefore.happenedMs; // a later step of it is not dated before that
        QCOMPARE(simAfter, simBefore);
        QVERIFY(desk.history(desk.phone).end()[-2].correctedBy->isMistake);
        const auto picture = value(registry::custodyPicture(desk.registry.registry(),
                                                            desk.registry.item(desk.phone).id, {},
                                                            desk.registry.first().officer().id));
        QCOMPARE(picture.segments.size(), std::size_t(1));
        QVERIFY(!desk.mistake(desk.phone)); // nothing is left to correct
        QVERIFY(desk.isSound());
    }

    void aTimeIsCorrected()
    {
        Desk desk;
        const qint64 now = desk.registry.environment().now();
        desk.registry.setClock(now + 20 * minute);
        desk.move(desk.phone, QStringLiteral("Room 1"));

        value(actions::correctSteps(
            desk.registry.first(),
            {{desk.phone}, false, {}, now + 10 * minute, QStringLiteral("from my notes")}));
        QCOMPARE(desk.registry.item(desk.phone).custody.happenedMs, now + 10 * minute);
        const auto tooEarly = actions::correctSteps(
            desk.registry.first(),
            {{desk.phone}, false, {}, now - 3000 * minute, QStringLiteral("from my notes"), true});
        QVERIFY(!tooEarly);

        value(desk.correct(desk.phone, StepValue::OccurredAt, {}));
        const auto &custody = desk.registry.item(desk.phone).custody;
        QCOMPARE(custody.happenedMs, custody.sinceMs);
        QVERIFY(desk.isSound());
    }

    // A seal is on one item at a time, whatever is corrected.
    void aSealIsUsedOnce()
    {
        Desk desk;
        const QString other = desk.registry.addPhone();
        desk.seal(desk.phone, QStringLiteral("S-1"));
        desk.seal(other, QStringLiteral("S-2"));
        QVERIFY(!desk.correct(desk.phone, StepValue::SealNumber, QStringLiteral("S-2")));

        desk.open(desk.phone);
        desk.open(other);
        desk.seal(other, QStringLiteral("S-1"), true); // it is on no other item now
        const auto back = desk.mistake(desk.phone);
        QVERIFY(!back);
        QVERIFY(back.error().message.contains(other));

        const QString third = desk.registry.addPhone();
        desk.seal(third, QStringLiteral("S-3"));
        value(desk.correct(third, StepValue::SealNumber, QStringLiteral("S-4")));
        const QString fourth = desk.registry.addPhone();
        domain::CustodyStep stated;
        stated.sealNumber = QStringLiteral("S-4");
        QVERIFY(!actions::takeCustodyStep(desk.registry.first(),
                                          {CustodyVerb::Seal, {fourth}, stated}));
        desk.seal(fourth, QStringLiteral("S-3"), true); // was never on the other
        QVERIFY(desk.isSound());
    }

    void onlyTheNewestStepIsCorrected()
    {
        Desk desk;
        QVERIFY(!desk.mistake(desk.phone)); // only registered
        const QString sim = desk.inside(desk.phone);
        desk.seal(desk.phone, QStringLiteral("S-1"));
        desk.open(desk.phone);
        value(actions::takeItemsOut(desk.registry.first(), {sim}, QStringLiteral("to read")));

        const auto refused = desk.mistake(desk.phone);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void anotherOfficerNeedsTheRole()
    {
        Desk desk;
        desk.move(desk.phone, QStringLiteral("Room 1"));
        value(actions::correctSteps(desk.registry.second(),
                                    {{desk.phone},
                                     false,
                                     {{StepValue::Place, QStringLiteral("Room 2")}},
                                     {},
                                     QStringLiteral("the keeper looked")}));
        QVERIFY(desk.isSound());
    }

    void aBrokenSealStays()
    {
        Desk desk;
        desk.seal(desk.phone, QStringLiteral("S-1"));
        desk.open(desk.phone, true);

        QVERIFY(!desk.mistake(desk.phone));
        QVERIFY(!desk.registry.item(desk.phone).custody.sealNumber);
        value(desk.correct(desk.phone, StepValue::Condition, QStringLiteral("cut at the side")));
        QVERIFY(desk.isSound());
    }

    // What an insider signs against the rule is named, counts for nothing, and stops nobody.
    void aForgedCorrectionCountsForNothing()
    {
        Desk desk;
        const QString sim = desk.inside(desk.phone);
        desk.seal(desk.phone, QStringLiteral("S-1"));
        desk.open(desk.phone);
        value(actions::takeItemsOut(desk.registry.first(), {sim}, QStringLiteral("to read")));
        const auto id = desk.registry.item(desk.phone).id;
        const auto entries = value(desk.registry.registry().ledger().entriesOf(id));
        forge(desk.registry,
              {QStringLiteral("custody.corrected"),
               id,
               {{"corrects", entries.back().leafHex()}, {"mistake", true}, {"reason", "x"}}});
        base::Progress progress;
        value(actions::replayTables(desk.registry.registry(), progress));

        QVERIFY(!desk.registry.item(desk.phone).custody.sealNumber);
        QVERIFY(!desk.registry.verify().sound());
        QVERIFY(!desk.history(desk.phone).back().countsForNothing.isEmpty());
        desk.move(desk.phone, QStringLiteral("Room 2")); // work goes on
    }

    void aRecordShowsBoth()
    {
        Desk desk;
        desk.seal(desk.phone, QStringLiteral("S-1"));
        value(desk.correct(desk.phone, StepValue::SealNumber, QStringLiteral("S-7")));
        exchange::ExportRequest request;
        request.recipient = QStringLiteral("Court");
        request.reason = QStringLiteral("Trial");
        request.exhibitNumbers = {desk.phone};
        request.target = desk.registry.path(QStringLiteral("record"));
        base::Progress progress;
        value(exchange::exportRecord(desk.registry.first(), request, progress));

        QVERIFY(value(exchange::checkReceived(request.target, {}, nullptr, progress)).isGood());
        QFile page(request.target + QStringLiteral("/data/record.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        QVERIFY(text.contains(QStringLiteral("<s>sealed 已封存, S-1</s>")));
        QVERIFY(text.contains(QStringLiteral("Correction of No. 2 更正第2项")));
        QVERIFY(!text.contains(QStringLiteral("Seal opened")));
    }
};

QTEST_GUILESS_MAIN(TestCorrectStep)
#include "test_correct_step.moc"
