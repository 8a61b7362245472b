// A lot is answered by its receiver, who signs in addition to the officer whose session is open.

#include "actions/answer_lot.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

using domain::CustodyState;

// Three sealed phones released to the second officer, who has no session yet.
struct Scene {
    TempRegistry registry;
    QStringList phones{registry.addPhone(), registry.addPhone(), registry.addPhone()};
    QString lot;

    Scene()
    {
        const QString receiver =
            value(registry::OfficerTable(registry.connection()).byName(secondOfficer)).id;
        for (const QString &phone : phones) {
            domain::CustodyStep seal;
            seal.sealNumber = QStringLiteral("NP-") + phone;
            value(actions::takeCustodyStep(registry.first(),
                                           {domain::CustodyVerb::Seal, {phone}, seal}));
        }
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer, receiver};
        stated.reason = QStringLiteral("flight home");
        lot = value(actions::takeCustodyStep(registry.first(),
                                             {domain::CustodyVerb::Release, phones, stated}))
                  .front()
                  .custody.lot;
    }

    actions::LotAnswer answer()
    {
        actions::LotAnswer answer;
        answer.lot = lot;
        answer.place = QStringLiteral("Airport");
        answer.accepted = {
            {phones[0], QStringLiteral("as listed"), QStringLiteral("NP-") + phones[0], false, {}},
            {phones[1], QStringLiteral("wet"), {}, true, QStringLiteral("torn in the hold")}};
        answer.refused = {{phones[2], QStringLiteral("not on the list")}};
        return answer;
    }

    qint64 entries()
    {
        return value(registry.registry().ledger().size(registry.first().station().id));
    }
};

} // namespace

class TestAnswerLot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anyone who can write to the tables can hide an item of the lot from its receiver.
    void aLotWithAHiddenItemIsNotAnswered()
    {
        Scene scene;
        auto answer = scene.answer();
        answer.refused.clear();
        value(scene.registry.connection()
                  .prepare("UPDATE item SET lot = 'elsewhere' WHERE exhibit_number = $1")
                  .bind(scene.phones[2])
                  .run());
        const qint64 before = scene.entries();
        const auto refused = actions::answerLot(scene.registry.second(), answer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY2(refused.error().message.contains(u"has 3 items in the lot"),
                 qUtf8Printable(refused.error().message));
        QCOMPARE(scene.entries(), before);
    }

    void someIsReceivedAndTheRestRefused()
    {
        Scene scene;
        auto receiver = value(actions::Session::signIn(scene.registry.registry(), secondOfficer,
                                                       password, scene.registry.environment()));
        const auto items = value(actions::answerLot(receiver, scene.answer()));

        QCOMPARE(items.size(), std::size_t(3));
        QCOMPARE(items[0].exhibitNumber, scene.phones[0]);
        QCOMPARE(items[0].custody.holder.id, receiver.officer().id);
        QCOMPARE(items[0].custody.place, QStringLiteral("Airport"));
        QCOMPARE(items[0].custody.sealNumber,
                 std::optional(QStringLiteral("NP-") + scene.phones[0]));
        QCOMPARE(items[1].custody.sealNumber, std::optional<QString>());
        QCOMPARE(items[2].custody.state, CustodyState::Held);
        QCOMPARE(items[2].custody.holder.id, scene.registry.first().officer().id);
        const auto steps = value(registry::custodySteps(scene.registry.connection(), items[1].id));
        QCOMPARE(steps.back().stated.condition, QStringLiteral("wet"));
        QCOMPARE(steps.back().stated.actor, receiver.officer().id);
        QVERIFY(scene.registry.verify().sound());
    }

    void bothSessionsGoOnSideBySide()
    {
        Scene scene;
        auto receiver = value(actions::Session::signIn(scene.registry.registry(), secondOfficer,
                                                       password, scene.registry.environment()));
        value(actions::answerLot(receiver, scene.answer()));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("back on the shelf");
        value(actions::takeCustodyStep(scene.registry.first(),
                                       {domain::CustodyVerb::Move, {scene.phones[2]}, stated}));
        value(actions::takeCustodyStep(receiver,
                                       {domain::CustodyVerb::Move, {scene.phones[0]}, stated}));
        QVERIFY(scene.registry.verify().sound());
    }

    void oneThatCannotBeAnsweredUndoesAll_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("no reason for refusing") << 0 << int(ErrorCode::Invalid);
        QTest::newRow("another seal was seen") << 1 << int(ErrorCode::Conflict);
        QTest::newRow("named twice") << 2 << int(ErrorCode::Invalid);
        QTest::newRow("not in this lot") << 3 << int(ErrorCode::Conflict);
        QTest::newRow("no such item") << 4 << int(ErrorCode::NotFound);
        QTest::newRow("no place") << 5 << int(ErrorCode::Invalid);
        QTest::newRow("nothing named") << 6 << int(ErrorCode::Invalid);
    }

    void oneThatCannotBeAnsweredUndoesAll()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        Scene scene;
        auto answer = scene.answer();
        if (what == 0)
            answer.refused[0].reason.clear();
        else if (what == 1)
            answer.accepted[0].sealSeen = QStringLiteral("NP-9");
        else if (what == 2)
            answer.refused[0].exhibitNumber = answer.accepted[0].exhibitNumber;
        else if (what == 3)
            answer.refused[0].exhibitNumber = scene.registry.addPhone();
        else if (what == 4)
            answer.refused[0].exhibitNumber = QStringLiteral("SITE3-2026-99999");
        else if (what == 5)
            answer.place.clear();
        else
            answer = {scene.lot, {}, {}, QStringLiteral("Airport"), {}, {}};
        const qint64 before = scene.entries();
        const auto refused = actions::answerLot(scene.registry.second(), answer);
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), code);
        QCOMPARE(scene.entries(), before);
        for (const QString &phone : scene.phones)
            QCOMPARE(scene.registry.item(phone).custody.state, CustodyState::InTransit);
    }

    void onlyTheReceiverAnswers()
    {
        Scene scene;
        const auto refused = actions::answerLot(scene.registry.first(), scene.answer());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

    void whatIsNotNamedStaysUnderWay()
    {
        Scene scene;
        auto answer = scene.answer();
        answer.refused.clear();
        value(actions::answerLot(scene.registry.second(), answer));
        QCOMPARE(scene.registry.item(scene.phones[2]).custody.state, CustodyState::InTransit);
        QCOMPARE(scene.registry.item(scene.phones[0]).custody.state, CustodyState::Held);
        const auto again = actions::answerLot(scene.registry.second(), answer);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestAnswerLot)
#include "test_answer_lot.moc"
