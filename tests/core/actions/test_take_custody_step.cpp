// Only the holder of an item can transfer it, with two signatures or a paper.

#include "actions/record_origin.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

actions::CustodyRequest request(domain::CustodyVerb verb, const QStringList &numbers,
                                domain::CustodyStep stated = {})
{
    return {verb, numbers, std::move(stated)};
}

domain::CustodyStep reason(const QString &why)
{
    domain::CustodyStep stated;
    stated.reason = why;
    return stated;
}

domain::Party officer(const actions::Session &session)
{
    return {domain::Party::Kind::Officer, session.officer().id};
}

} // namespace

class TestTakeCustodyStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHandOverTakesTwoSignatures()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto stated = reason(QStringLiteral("to the evidence room"));
        stated.to = officer(registry.second());
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Release, {number}, stated)));
        QCOMPARE(registry.item(number).custody.state, domain::CustodyState::InTransit);

        domain::CustodyStep receive;
        receive.place = QStringLiteral("Evidence room 1");
        const auto notMine = actions::takeCustodyStep(
            registry.first(), request(domain::CustodyVerb::Receive, {number}, receive));
        QVERIFY(!notMine);
        QCOMPARE(notMine.error().code, ErrorCode::Denied);

        value(actions::takeCustodyStep(registry.second(),
                                       request(domain::CustodyVerb::Receive, {number}, receive)));
        const auto item = registry.item(number);
        QCOMPARE(item.custody.state, domain::CustodyState::Held);
        QCOMPARE(item.custody.holder, officer(registry.second()));
        QCOMPARE(item.custody.place, receive.place);
        QVERIFY(registry.verify().sound());
    }

    void whatIsNotHeldCannotBeHandedOn()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto stated = reason(QStringLiteral("mine now"));
        stated.to = officer(registry.first());

        const auto refused = actions::takeCustodyStep(
            registry.second(), request(domain::CustodyVerb::Release, {number}, stated));

        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(number));
    }

    void aLotIsAllOrNothing()
    {
        TempRegistry registry;
        const auto free = registry.addPhone();
        const auto sealed = registry.addPhone();
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-1");
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Seal, {sealed}, seal)));

        seal.sealNumber = QStringLiteral("S-2");
        const auto refused = actions::takeCustodyStep(
            registry.first(), request(domain::CustodyVerb::Seal, {free, sealed}, seal));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!registry.item(free).custody.sealNumber);
    }

    void somebodyWithNoKeySignsOnPaper()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        domain::Person courier;
        courier.name = QStringLiteral("王伟");
        courier.organisation = QStringLiteral("Charter Air");
        const auto person = value(actions::recordPerson(registry.first(), courier));
        auto stated = reason(QStringLiteral("flight 1"));
        stated.to = domain::Party{domain::Party::Kind::Person, person.id};
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Release, {number}, stated)));

        domain::CustodyStep receive;
        receive.place = QStringLiteral("aboard");
        QVERIFY(!actions::takeCustodyStep(
            registry.second(), request(domain::CustodyVerb::Receive, {number}, receive)));

        receive.paper =
            registry.attach(number, QStringLiteral("receipt.txt"), "signed by Wang Wei").sha256;
        value(actions::takeCustodyStep(registry.second(),
                                       request(domain::CustodyVerb::Receive, {number}, receive)));
        QCOMPARE(registry.item(number).custody.holder,
                 (domain::Party{domain::Party::Kind::Person, person.id}));
        QVERIFY(registry.verify().sound());
    }

    void destructionNeedsAuthorityPaperAndAnotherWitness()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto stated = reason(QStringLiteral("case closed"));
        QVERIFY(!actions::takeCustodyStep(registry.first(),
                                          request(domain::CustodyVerb::Destroy, {number}, stated)));
        stated.authority = QStringLiteral("Order 2026-17");
        QVERIFY(!actions::takeCustodyStep(registry.first(),
                                          request(domain::CustodyVerb::Destroy, {number}, stated)));
        stated.paper = registry.attach(number, QStringLiteral("order.pdf"), "%PDF order").sha256;
        const auto refused = actions::takeCustodyStep(
            registry.first(), request(domain::CustodyVerb::Destroy, {number}, stated));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        stated.witness = officer(registry.first());
        const auto alone = actions::takeCustodyStep(
            registry.first(), request(domain::CustodyVerb::Destroy, {number}, stated));
        QVERIFY(!alone);
        QCOMPARE(alone.error().code, ErrorCode::Denied);
        stated.witness = officer(registry.second());
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Destroy, {number}, stated)));
        QCOMPARE(registry.item(number).custody.state, domain::CustodyState::Out);
        const auto steps =
            value(registry::custodySteps(registry.connection(), registry.item(number).id));
        QCOMPARE(steps.back().stated.witness, stated.witness);
        QVERIFY(registry.verify().sound());
        QVERIFY(!actions::takeCustodyStep(registry.first(),
                                          request(domain::CustodyVerb::Move, {number}, stated)));
    }

    void theWitnessIsSomebodyElse_data()
    {
        QTest::addColumn<QString>("person"); // empty: the second officer, suspended
        QTest::addColumn<bool>("mayBe");
        QTest::newRow("a suspended officer") << QString() << false;
        QTest::newRow("the signer's name") << firstOfficer << false;
        QTest::newRow("the signer's name in other cases") << QStringLiteral("CHEN hao") << false;
        QTest::newRow("the signer's name in full width")
            << QStringLiteral("Ｃｈｅｎ Ｈａｏ") << false;
        QTest::newRow("the signer's name in letters of Cyrillic")
            << QStringLiteral("Сhеn Hао") << false;
        QTest::newRow("the signer's name without its blank") << QStringLiteral("ChenHao") << false;
        QTest::newRow("somebody else") << QStringLiteral("Chen Hua") << true;
    }

    void theWitnessIsSomebodyElse()
    {
        QFETCH(QString, person);
        QFETCH(bool, mayBe);
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto stated = reason(QStringLiteral("case closed"));
        stated.authority = QStringLiteral("Order 2026-17");
        stated.paper = registry.attach(number, QStringLiteral("order.pdf"), "%PDF order").sha256;
        stated.witness = officer(registry.second());
        if (person.isEmpty()) {
            value(
                actions::suspendOfficer(registry.first(), secondOfficer, QStringLiteral("leave")));
        } else {
            domain::Person recorded;
            recorded.name = person;
            recorded.category = domain::PersonCategory::Witness;
            stated.witness = {domain::Party::Kind::Person,
                              value(actions::recordPerson(registry.first(), recorded)).id};
        }

        const auto destroyed = request(domain::CustodyVerb::Destroy, {number}, stated);
        QCOMPARE(actions::checkCustodyStep(registry.first(), destroyed, false).has_value(), mayBe);
        const auto taken = actions::takeCustodyStep(registry.first(), destroyed);

        QCOMPARE(taken.has_value(), mayBe);
        if (!mayBe)
            QCOMPARE(taken.error().code, ErrorCode::Denied);
        QVERIFY(registry.verify().sound());
    }

    // What an officer saw before they were suspended stays so.
    void aWitnessMayBeSuspendedLater()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto stated = reason(QStringLiteral("case closed"));
        stated.authority = QStringLiteral("Order 2026-17");
        stated.paper = registry.attach(number, QStringLiteral("order.pdf"), "%PDF order").sha256;
        stated.witness = officer(registry.second());
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Destroy, {number}, stated)));
        value(actions::suspendOfficer(registry.first(), secondOfficer, QStringLiteral("leave")));

        registry.attach(number, QStringLiteral("ashes.jpg"));

        QVERIFY(registry.verify().sound());
    }

    void whatIsInsideGoesAlong()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone();
        actions::NewItem sim;
        sim.kind = domain::ItemKind::SimCard;
        sim.parent = phone;
        const auto inside = value(actions::registerItem(registry.first(), sim)).item.exhibitNumber;
        auto stated = reason(QStringLiteral("to the laboratory"));
        stated.to = officer(registry.second());

        QVERIFY(!actions::takeCustodyStep(registry.first(),
                                          request(domain::CustodyVerb::Release, {inside}, stated)));
        value(actions::takeCustodyStep(registry.first(),
                                       request(domain::CustodyVerb::Release, {phone}, stated)));

        QCOMPARE(registry.item(inside).custody.state, domain::CustodyState::InTransit);
        QVERIFY(registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestTakeCustodyStep)
#include "test_take_custody_step.moc"
