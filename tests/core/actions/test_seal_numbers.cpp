// A seal is used once: two items never have the same number, and no item gets the same number
// twice.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

using domain::CustodyVerb;

struct Scene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    QString other = registry.addPhone();

    Result<std::vector<registry::ItemRecord>> seal(const QString &number, const QString &seal,
                                                   actions::Session &session)
    {
        domain::CustodyStep stated;
        stated.sealNumber = seal;
        return actions::takeCustodyStep(session, {CustodyVerb::Seal, {number}, stated});
    }
    Result<std::vector<registry::ItemRecord>> seal(const QString &number, const QString &seal)
    {
        return this->seal(number, seal, registry.first());
    }

    void open(const QString &number)
    {
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("to look inside");
        value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Open, {number}, stated}));
    }
};

} // namespace

class TestSealNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealThatIsOnAnotherItemIsRefused()
    {
        Scene scene;
        value(scene.seal(scene.phone, QStringLiteral("NP-1")));
        const auto refused = scene.seal(scene.other, QStringLiteral(" NP-1 "));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().message.contains(scene.phone));
        QVERIFY(!scene.registry.item(scene.other).custody.sealNumber);
    }

    void twoItemsOfOneStepCannotShareASeal()
    {
        Scene scene;
        domain::CustodyStep stated;
        stated.sealNumber = QStringLiteral("NP-1");
        const auto refused = actions::takeCustodyStep(
            scene.registry.first(), {CustodyVerb::Seal, {scene.phone, scene.other}, stated});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!scene.registry.item(scene.phone).custody.sealNumber);
    }

    void theSameSealIsNotPutOnAgain()
    {
        Scene scene;
        value(scene.seal(scene.phone, QStringLiteral("NP-1")));
        scene.open(scene.phone);
        const auto refused = scene.seal(scene.phone, QStringLiteral("NP-1"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        value(scene.seal(scene.phone, QStringLiteral("NP-2")));
    }

    void theSealOfWhatLeftCustodyMayComeAgain()
    {
        Scene scene;
        value(scene.seal(scene.phone, QStringLiteral("NP-1")));
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("the court said so");
        stated.authority = QStringLiteral("decision 7");
        stated.paper = scene.registry.attach(scene.phone, QStringLiteral("decision.pdf")).sha256;
        stated.witness =
            domain::Party{domain::Party::Kind::Officer, scene.registry.second().officer().id};
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {CustodyVerb::Destroy, {scene.phone}, stated}));
        value(scene.seal(scene.other, QStringLiteral("NP-1")));
        QCOMPARE(scene.registry.item(scene.other).custody.sealNumber,
                 std::optional(QStringLiteral("NP-1")));
    }

    void anItemThatOneMayNotSeeIsNotNamed()
    {
        Scene scene;
        const QString hidden = scene.registry.addPhone();
        value(scene.seal(hidden, QStringLiteral("NP-1")));
        value(actions::openCase(scene.registry.first(),
                                {{},
                                 QStringLiteral("A-1"),
                                 QStringLiteral("Leak"),
                                 std::nullopt,
                                 true,
                                 {scene.registry.first().officer().id}}));
        value(actions::assignItem(scene.registry.first(), hidden, QStringLiteral("A-1")));
        domain::CustodyStep stated;
        stated.to =
            domain::Party{domain::Party::Kind::Officer, scene.registry.second().officer().id};
        stated.reason = QStringLiteral("handed on");
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {CustodyVerb::Release, {scene.other}, stated}));
        stated = {};
        stated.place = QStringLiteral("desk");
        value(actions::takeCustodyStep(scene.registry.second(),
                                       {CustodyVerb::Receive, {scene.other}, stated}));
        const auto refused =
            scene.seal(scene.other, QStringLiteral("NP-1"), scene.registry.second());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!refused.error().message.contains(hidden));
    }

    void numbersAreFoundInAnyCase()
    {
        Scene scene;
        value(scene.seal(scene.phone.toLower(), QStringLiteral("NP-1")));
        QCOMPARE(scene.registry.item(scene.phone).custody.sealNumber,
                 std::optional(QStringLiteral("NP-1")));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("desk");
        const auto twice = actions::takeCustodyStep(
            scene.registry.first(),
            {CustodyVerb::Move, {scene.phone, scene.phone.toLower()}, stated});
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestSealNumbers)
#include "test_seal_numbers.moc"
