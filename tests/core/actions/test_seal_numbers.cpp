// A seal is used once: two items never have the same number, and no item gets the same number
// twice.

#include "actions/amend_item.h"
#include "actions/correct_step.h"
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

    // Of the phone's newest step; with no number, that it did not take place.
    void correct(const QString &seal)
    {
        actions::CorrectStepRequest request;
        request.exhibitNumbers = {phone};
        request.isMistake = seal.isEmpty();
        request.reason = QStringLiteral("slip of the hand");
        if (!seal.isEmpty())
            request.values.insert(domain::StepValue::SealNumber, seal);
        value(actions::correctSteps(registry.first(), request));
    }

    void open(const QString &number)
    {
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("to look inside");
        value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Open, {number}, stated}));
    }
};

using Past = std::function<void(Scene &)>;

QStringList codes(const registry::VerificationReport &report)
{
    QStringList list;
    for (const auto &fault : report.faults)
        list.append(fault.code);
    return list;
}

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

    // A number that was ever stated for one item comes on another only where an officer says why,
    // and a verification names it.
    void aNumberThatWasStatedBeforeHasToBeConfirmed_data()
    {
        QTest::addColumn<Past>("past");
        const auto row = [](const char *what, const Past &past) { QTest::newRow(what) << past; };
        row("opened", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-1")));
            scene.open(scene.phone);
        });
        row("mistyped and corrected", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-1")));
            scene.correct(QStringLiteral("NP-2"));
        });
        row("corrected, and corrected again", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-0")));
            scene.correct(QStringLiteral("NP-1"));
            scene.correct(QStringLiteral("NP-2"));
        });
        row("the correction of a number, opened", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-0")));
            scene.correct(QStringLiteral("NP-1"));
            scene.open(scene.phone);
        });
        row("of a step that did not take place", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-1")));
            scene.correct({});
        });
        row("of what left custody", [](Scene &scene) {
            value(scene.seal(scene.phone, QStringLiteral("NP-1")));
            domain::CustodyStep stated;
            stated.reason = QStringLiteral("the court said so");
            stated.authority = QStringLiteral("decision 7");
            stated.paper =
                scene.registry.attach(scene.phone, QStringLiteral("decision.pdf")).sha256;
            stated.witness =
                domain::Party{domain::Party::Kind::Officer, scene.registry.second().officer().id};
            value(actions::takeCustodyStep(scene.registry.first(),
                                           {CustodyVerb::Destroy, {scene.phone}, stated}));
        });
    }

    void aNumberThatWasStatedBeforeHasToBeConfirmed()
    {
        QFETCH(Past, past);
        Scene scene;
        past(scene);
        const auto seal = [&](bool isMeant, const QString &reason) {
            domain::CustodyStep stated;
            stated.sealNumber = QStringLiteral("NP-1");
            stated.reason = reason;
            actions::CustodyRequest request{CustodyVerb::Seal, {scene.other}, stated};
            request.isMeant = isMeant;
            return actions::takeCustodyStep(scene.registry.first(), request);
        };
        const QString why = QStringLiteral("typed for the other phone by mistake");
        for (const auto &[isMeant, reason] :
             {std::pair(false, QString()), std::pair(false, why), std::pair(true, QString())}) {
            const auto refused = seal(isMeant, reason);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Conflict);
            QVERIFY(refused.error().message.contains(scene.phone));
        }
        QCOMPARE(codes(scene.registry.verify()), QStringList());

        value(seal(true, why));

        QCOMPARE(scene.registry.item(scene.other).custody.sealNumber,
                 std::optional(QStringLiteral("NP-1")));
        const auto report = scene.registry.verify();
        QVERIFY(report.sound());
        QCOMPARE(codes(report), QStringList(QStringLiteral("seal_reused")));
        QCOMPARE(report.faults.front().subject, scene.registry.item(scene.other).id);
    }

    // The same of a number that a correction states.
    void aCorrectedNumberHasToBeConfirmed()
    {
        Scene scene;
        value(scene.seal(scene.phone, QStringLiteral("NP-1")));
        scene.open(scene.phone);
        value(scene.seal(scene.other, QStringLiteral("NP-2")));
        actions::CorrectStepRequest request;
        request.exhibitNumbers = {scene.other};
        request.values.insert(domain::StepValue::SealNumber, QStringLiteral("NP-1"));
        request.reason = QStringLiteral("misread");
        const auto refused = actions::correctSteps(scene.registry.first(), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        request.isMeant = true;
        value(actions::correctSteps(scene.registry.first(), request));
        QCOMPARE(codes(scene.registry.verify()), QStringList(QStringLiteral("seal_reused")));
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
