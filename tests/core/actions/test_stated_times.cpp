// Times that a person states, at every door that takes one; and a clock that goes back.

#include "actions/amend_item.h"
#include "actions/answer_lot.h"
#include "actions/clock_ahead.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "base/clock.h"
#include "registry/history.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;
using domain::CustodyVerb;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
const QString why = QStringLiteral("because");

qint64 at(const char *time)
{
    return *base::fromRfc3339(QString::fromLatin1(time));
}

struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();

    Result<void> move(std::optional<qint64> occurredAt, bool isMeant = true)
    {
        domain::CustodyStep stated;
        stated.place = QStringLiteral("shelf");
        stated.occurredAtMs = occurredAt;
        TRY(actions::takeCustodyStep(registry.first(),
                                     {CustodyVerb::Move, {phone}, stated, {}, isMeant}));
        return {};
    }

    QString seize(qint64 when)
    {
        actions::NewItem item;
        item.seizedAtMs = when;
        phone = value(actions::registerItem(registry.first(), item)).item.exhibitNumber;
        return phone;
    }
};

using Door = Result<void> (*)(Scene &, qint64);

Result<void> seizure(Scene &scene, qint64 when)
{
    actions::NewItem item;
    item.seizedAtMs = when;
    TRY(actions::registerItem(scene.registry.first(), item));
    return {};
}

Result<void> step(Scene &scene, qint64 when)
{
    return scene.move(when);
}

Result<void> answer(Scene &scene, qint64 when)
{
    domain::CustodyStep stated;
    stated.to = domain::Party{domain::Party::Kind::Officer, scene.registry.second().officer().id};
    stated.reason = why;
    TRY(const auto released,
        actions::takeCustodyStep(scene.registry.first(),
                                 {CustodyVerb::Release, {scene.phone}, stated}));
    actions::LotAnswer answer;
    answer.lot = released.front().custody.lot;
    answer.accepted = {{scene.phone, {}, {}, false, {}}};
    answer.place = QStringLiteral("shelf");
    answer.occurredAtMs = when;
    answer.isMeant = true;
    TRY(actions::answerLot(scene.registry.second(), answer));
    return {};
}

Result<void> review(Scene &scene, qint64 when)
{
    return actions::setReview(scene.registry.first(), scene.phone, base::toRfc3339(when).left(10),
                              why);
}

Result<void> payment(Scene &scene, qint64 when)
{
    domain::CaseFile caseFile;
    caseFile.number = QStringLiteral("ZJ-1");
    caseFile.title = QStringLiteral("Brushing");
    TRY(actions::openCase(scene.registry.first(), caseFile));
    domain::Person person;
    person.category = domain::PersonCategory::Victim;
    person.name = QStringLiteral("李娜");
    TRY(const auto victim, actions::recordPerson(scene.registry.first(), person));
    TRY(actions::addVictim(scene.registry.first(), caseFile.number, victim.id));
    TRY(actions::recordPayment(
        scene.registry.first(), caseFile.number,
        {victim.id, 100, QStringLiteral("CNY"), when, std::nullopt, QStringLiteral("1")}));
    return {};
}

// The machine's clock itself.
Result<void> clock(Scene &scene, qint64 when)
{
    scene.registry.setClock(when - dayMs); // each reading is a second later
    return scene.move(std::nullopt);
}

} // namespace

class TestStatedTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noDoorTakesYearsBefore1990_data()
    {
        QTest::addColumn<Door>("door");
        QTest::newRow("seizure") << Door(seizure);
        QTest::newRow("custody step") << Door(step);
        QTest::newRow("answer to a lot") << Door(answer);
        QTest::newRow("review") << Door(review);
        QTest::newRow("payment") << Door(payment);
        QTest::newRow("clock") << Door(clock);
    }

    void noDoorTakesYearsBefore1990()
    {
        QFETCH(Door, door);
        Scene scene;
        const auto refused = door(scene, at("1989-12-31T23:59:59.999Z"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
    }

    void aReviewIsToCome()
    {
        Scene scene;
        const qint64 now = scene.registry.environment().now();
        for (const qint64 day : {-1, 0, 1}) {
            const auto set = review(scene, now + day * dayMs);
            QCOMPARE(set.has_value(), day >= 0);
        }
        for (const char *date : {"2097-02-30", "2097-3-1", "1.3.2097", "2097-03-01T00:00:00Z", ""})
            QVERIFY(!actions::setReview(scene.registry.first(), scene.phone,
                                        QString::fromLatin1(date), why));
    }

    void aStepHasItsPlaceInTime_data()
    {
        QTest::addColumn<qint64>("when"); // after the seizure; the step before it is at one day
        QTest::addColumn<bool>("insists");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *what, qint64 when, bool insists, bool taken) {
            QTest::newRow(what) << when << insists << taken;
        };
        row("before the seizure", -1, true, false);
        row("before the step before it", dayMs - 1, true, false);
        row("at the step before it", dayMs, true, true);
        row("long ago", 2 * dayMs, false, false);
        row("long ago, and meant", 2 * dayMs, true, true);
        row("not long ago", 10 * dayMs, false, true);
        row("in the future", 20 * dayMs, true, false);
    }

    void aStepHasItsPlaceInTime()
    {
        QFETCH(qint64, when);
        QFETCH(bool, insists);
        QFETCH(bool, taken);
        Scene scene;
        const qint64 seized = scene.registry.environment().now();
        scene.seize(seized);
        scene.registry.setClock(seized + dayMs + dayMs / 2);
        value(scene.move(seized + dayMs));
        scene.registry.setClock(seized + 10 * dayMs + dayMs / 2);

        const auto moved = scene.move(seized + when, insists);
        QCOMPARE(moved.has_value(), taken);
        if (!taken)
            QCOMPARE(moved.error().code, ErrorCode::Invalid);
        QVERIFY(scene.registry.verify().sound());
    }

    void aClockThatGoesBackIsNoticed()
    {
        Scene scene;
        QCOMPARE(scene.registry.first().clockBehindMs(), 0);
        QVERIFY(actions::clockWarning(0).isEmpty());
        scene.registry.setClock(at("2026-02-26T02:00:00.000Z"));
        value(scene.move(std::nullopt));
        const qint64 behind = scene.registry.first().clockBehindMs();
        QVERIFY(behind > 2 * dayMs && behind < 4 * dayMs);
        QVERIFY(actions::clockWarning(behind).contains(QStringLiteral("3 days")));

        const auto item = scene.registry.item(scene.phone);
        const auto steps = value(registry::custodySteps(scene.registry.connection(), item.id));
        QVERIFY(steps.back().clockBehind);
        const auto history = value(registry::historyOf(scene.registry.connection(), item.id,
                                                       scene.registry.first().officer().id));
        QCOMPARE(history.back().clockBehindMs, behind);
        QCOMPARE(history.front().clockBehindMs, 0);
    }

    void aClockFarAheadIsNoticedAtSignIn_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QString>("warning"); // words of it; empty: none
        QTest::newRow("a day") << QByteArray("2026-03-02T02:00:00.000Z") << QString();
        QTest::newRow("behind") << QByteArray("2016-03-01T02:00:00.000Z") << QString();
        QTest::newRow("ten years") << QByteArray("2036-03-01T02:00:00.000Z") << "3652 days";
    }

    void aClockFarAheadIsNoticedAtSignIn()
    {
        QFETCH(QByteArray, now);
        QFETCH(QString, warning);
        Scene scene;
        scene.registry.setClock(at(now.constData()));
        const auto said = value(actions::clockAheadWarning(scene.registry.first()));
        QCOMPARE(said.isEmpty(), warning.isEmpty());
        QVERIFY2(said.contains(warning), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestStatedTimes)
#include "test_stated_times.moc"
