// StepCandidates: items that cannot take a step are reported beforehand, by the same rule as the
// step itself.

#include "actions/amend_item.h"
#include "actions/record_origin.h"
#include "registry/step_candidates.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;
using domain::CustodyVerb;

namespace {

std::vector<registry::StepCandidate> candidates(TempRegistry &registry, CustodyVerb verb,
                                                const QStringList &numbers)
{
    return value(registry::stepCandidates(registry.connection(), verb, numbers,
                                          registry.first().officer().id));
}

void seal(TempRegistry &registry, const QMap<QString, QString> &seals)
{
    value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Seal, seals.keys(), {}, seals}));
}

domain::CustodyStep to(const domain::Party &receiver)
{
    domain::CustodyStep stated;
    stated.to = receiver;
    stated.reason = QStringLiteral("to the evidence room");
    return stated;
}

} // namespace

class TestStepCandidates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSealedCannotBeSealedAgain()
    {
        TempRegistry registry;
        const auto open = registry.addPhone();
        const auto sealed = registry.addPhone();
        seal(registry, {{sealed, QStringLiteral("S-1")}});

        const auto found = candidates(registry, CustodyVerb::Seal, {sealed, open});

        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].row.exhibitNumber, sealed);
        QVERIFY(found[0].obstacle.contains(QStringLiteral("S-1")));
        QVERIFY(found[1].obstacle.isEmpty());
    }

    void eachItemGetsItsOwnSeal()
    {
        TempRegistry registry;
        const auto a = registry.addPhone();
        const auto b = registry.addPhone();

        seal(registry, {{a, QStringLiteral("S-1")}, {b, QStringLiteral("S-2")}});

        QCOMPARE(registry.item(a).custody.sealNumber, QStringLiteral("S-1"));
        QCOMPARE(registry.item(b).custody.sealNumber, QStringLiteral("S-2"));
    }

    void anItemInsideAnotherCanOnlyBeSealed()
    {
        TempRegistry registry;
        const auto bag = registry.addPhone();
        const auto card = registry.addPhone();
        value(actions::putItemIn(registry.first(), card, bag, QStringLiteral("found in it")));

        QVERIFY(candidates(registry, CustodyVerb::Seal, {card}).front().obstacle.isEmpty());
        QVERIFY(!candidates(registry, CustodyVerb::Move, {card}).front().obstacle.isEmpty());
    }

    void whoHoldsItIsNamed()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone(); // the first officer has it
        const auto found = value(registry::stepCandidates(registry.connection(), CustodyVerb::Move,
                                                          {phone}, registry.second().officer().id));
        QVERIFY2(found.front().obstacle.contains(firstOfficer),
                 qUtf8Printable(found.front().obstacle));
    }

    void whoHasNoKeyNeedsPaper()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone();
        domain::Person courier;
        courier.name = QStringLiteral("J. Pérez");
        const auto person = value(actions::recordPerson(registry.first(), courier));
        value(actions::takeCustodyStep(
            registry.first(),
            {CustodyVerb::Release, {phone}, to({domain::Party::Kind::Person, person.id}), {}}));

        const auto answer = candidates(registry, CustodyVerb::Receive, {phone}).front();
        const auto move = candidates(registry, CustodyVerb::Move, {phone}).front();

        QVERIFY(answer.obstacle.isEmpty() && answer.onPaper);
        QVERIFY(!move.obstacle.isEmpty() && !move.onPaper);
    }

    void whatNobodyKnowsIsLeftOut()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone();

        QCOMPARE(
            candidates(registry, CustodyVerb::Move, {QStringLiteral("SITE9-2026-00001"), phone})
                .size(),
            std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestStepCandidates)
#include "test_step_candidates.moc"
