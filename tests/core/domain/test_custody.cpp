// The one rule of custody: every state with every verb, by whom, and what each step needs.

#include "domain/custody.h"

#include <QTest>

using namespace domain;

namespace {

const Party holder{Party::Kind::Officer, QStringLiteral("holder")};
const Party receiver{Party::Kind::Officer, QStringLiteral("receiver")};
const Party person{Party::Kind::Person, QStringLiteral("person")};
constexpr qint64 later = 1000;

enum Start { Seized, SeizedSealed, Held, HeldSealed, InTransit, Out };

Custody custodyAt(Start start)
{
    Custody custody;
    custody.holder = holder;
    custody.place = QStringLiteral("Villa 12");
    custody.state = start == InTransit         ? CustodyState::InTransit
        : start == Out                         ? CustodyState::Out
        : start == Held || start == HeldSealed ? CustodyState::Held
                                               : CustodyState::Seized;
    if (start == SeizedSealed || start == HeldSealed)
        custody.sealNumber = QStringLiteral("NP-1");
    if (start == InTransit) {
        custody.receiver = receiver;
        custody.lot = QStringLiteral("lot");
    }
    if (start == Out)
        custody.outcome = QStringLiteral("destroyed");
    return custody;
}

bool answers(CustodyVerb verb)
{
    return verb == CustodyVerb::Receive || verb == CustodyVerb::Refuse;
}

// A step with every field that any verb needs, by the responsible party.
CustodyStep fullStep(CustodyVerb verb)
{
    CustodyStep step;
    step.verb = verb;
    step.actor = answers(verb) ? receiver.id : holder.id;
    step.timeMs = later;
    step.to = receiver;
    step.lot = QStringLiteral("lot");
    step.place = QStringLiteral("Evidence room");
    step.sealNumber = verb == CustodyVerb::Seal ? QStringLiteral("NP-2") : QString();
    step.reason = QStringLiteral("because");
    step.authority = QStringLiteral("decision 7");
    step.paper = QString(64, u'a');
    return step;
}

struct Case {
    CustodyVerb verb;
    const char *name;
    // Of the state after it for each start, in their order: a state's first letter (s, h, t, o), or
    // - for a refusal.
    const char *after;
};

constexpr Case table[] = {
    //                                        seized  +seal  held  +seal  transit  out
    {CustodyVerb::Seal, "seal", "s-h---"},          {CustodyVerb::Open, "open", "-s-h--"},
    {CustodyVerb::Release, "release", "tttt--"},    {CustodyVerb::Receive, "receive", "----h-"},
    {CustodyVerb::Refuse, "refuse", "----h-"},      {CustodyVerb::Recall, "recall", "----h-"},
    {CustodyVerb::Move, "move", "hhhh--"},          {CustodyVerb::Return, "return", "oooo--"},
    {CustodyVerb::Destroy, "destroy", "oooo--"},    {CustodyVerb::Forfeit, "forfeit", "oooo--"},
    {CustodyVerb::HandOver, "hand over", "oooo--"},
};

CustodyState stateOf(char letter)
{
    return letter == 's' ? CustodyState::Seized
        : letter == 'h'  ? CustodyState::Held
        : letter == 't'  ? CustodyState::InTransit
                         : CustodyState::Out;
}

} // namespace

class TestCustody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateTakesTheVerbsItMay_data()
    {
        constexpr const char *starts[] = {"seized",          "seized and sealed", "held",
                                          "held and sealed", "in transit",        "out"};
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("verb");
        QTest::addColumn<char>("after");
        for (const auto &one : table) {
            for (int start = Seized; start <= Out; ++start)
                QTest::addRow("%s, %s", starts[start], one.name)
                    << start << int(one.verb) << one.after[start];
        }
    }

    void everyStateTakesTheVerbsItMay()
    {
        QFETCH(int, start);
        QFETCH(int, verb);
        QFETCH(char, after);
        const auto then = next(custodyAt(Start(start)), fullStep(CustodyVerb(verb)));
        if (after == '-') {
            QVERIFY(!then);
            QCOMPARE(then.error().code, ErrorCode::Conflict);
        } else {
            QVERIFY2(then, then ? "" : qPrintable(then.error().message));
            QCOMPARE(then->state, stateOf(after));
            QCOMPARE(then->sinceMs, later);
        }
    }

    void onlyWhoMustActMay_data()
    {
        QTest::addColumn<int>("verb");
        for (const auto &one : table)
            QTest::newRow(one.name) << int(one.verb);
    }

    void onlyWhoMustActMay()
    {
        QFETCH(int, verb);
        const auto start = answers(CustodyVerb(verb)) || CustodyVerb(verb) == CustodyVerb::Recall
            ? InTransit
            : CustodyVerb(verb) == CustodyVerb::Open ? HeldSealed
                                                     : Held;
        auto step = fullStep(CustodyVerb(verb));
        QVERIFY(next(custodyAt(start), step));
        step.actor = QStringLiteral("somebody else");
        const auto refused = next(custodyAt(start), step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

    void whatAStepNeedsCannotBeLeftOut_data()
    {
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("part");
        const auto needs = [](CustodyVerb verb, const QStringList &parts) {
            for (const QString &part : parts)
                QTest::addRow("%s without %s", qUtf8Printable(pastTense(verb)),
                              qUtf8Printable(part))
                    << int(verb) << part;
        };
        needs(CustodyVerb::Seal, {"seal"});
        needs(CustodyVerb::Open, {"reason"});
        needs(CustodyVerb::Release, {"to", "lot", "reason"});
        needs(CustodyVerb::Receive, {"place"});
        needs(CustodyVerb::Refuse, {"reason"});
        needs(CustodyVerb::Recall, {"reason"});
        needs(CustodyVerb::Move, {"place"});
        needs(CustodyVerb::Return, {"to", "reason", "authority", "paper"});
        needs(CustodyVerb::HandOver, {"to", "reason", "authority", "paper"});
        needs(CustodyVerb::Destroy, {"reason", "authority", "paper"});
        needs(CustodyVerb::Forfeit, {"reason", "authority", "paper"});
    }

    void whatAStepNeedsCannotBeLeftOut()
    {
        QFETCH(int, verb);
        QFETCH(QString, part);
        auto step = fullStep(CustodyVerb(verb));
        if (part == QStringLiteral("to"))
            step.to.reset();
        QString &text = part == QStringLiteral("seal") ? step.sealNumber
            : part == QStringLiteral("lot")            ? step.lot
            : part == QStringLiteral("place")          ? step.place
            : part == QStringLiteral("authority")      ? step.authority
            : part == QStringLiteral("paper")          ? step.paper
                                                       : step.reason;
        if (part != QStringLiteral("to"))
            text = QStringLiteral("  ");
        const auto start = answers(CustodyVerb(verb)) || CustodyVerb(verb) == CustodyVerb::Recall
            ? InTransit
            : CustodyVerb(verb) == CustodyVerb::Open ? HeldSealed
                                                     : Held;
        const auto refused = next(custodyAt(start), step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
    }

    void whoHasNoKeySignsOnPaper()
    {
        auto custody = custodyAt(Held);
        custody.holder = person;
        auto step = fullStep(CustodyVerb::Move);
        step.actor = QStringLiteral("any officer");
        QVERIFY(next(custody, step));
        step.paper.clear();
        QCOMPARE(next(custody, step).error().code, ErrorCode::Invalid);
    }

    void aReleaseGoesToSomebodyElse()
    {
        auto step = fullStep(CustodyVerb::Release);
        step.to = holder;
        QCOMPARE(next(custodyAt(Held), step).error().code, ErrorCode::Conflict);
        step.to = receiver;
        const auto under = next(custodyAt(HeldSealed), step);
        QCOMPARE(under->receiver, std::optional(receiver));
        QCOMPARE(under->holder, holder); // still answers for it
        QCOMPARE(under->lot, QStringLiteral("lot"));
        QCOMPARE(under->sealNumber, std::optional(QStringLiteral("NP-1")));
    }

    void onReceiptTheSealMustBeTheOneOnRecord()
    {
        auto custody = custodyAt(InTransit);
        custody.sealNumber = QStringLiteral("NP-1");
        auto step = fullStep(CustodyVerb::Receive);
        QCOMPARE(next(custody, step)->sealNumber, custody.sealNumber);
        step.sealNumber = QStringLiteral("NP-1");
        QCOMPARE(next(custody, step)->sealNumber, custody.sealNumber);
        step.sealNumber = QStringLiteral("NP-9");
        QCOMPARE(next(custody, step).error().code, ErrorCode::Conflict);
        step.sealBroken = true;
        QCOMPARE(next(custody, step)->sealNumber, std::optional<QString>());
        step.reason.clear();
        QCOMPARE(next(custody, step).error().code, ErrorCode::Invalid);
    }

    void anAnswerSettlesWhoHoldsIt()
    {
        const auto received = next(custodyAt(InTransit), fullStep(CustodyVerb::Receive));
        QCOMPARE(received->holder, receiver);
        QCOMPARE(received->place, QStringLiteral("Evidence room"));
        QVERIFY(!received->receiver && received->lot.isEmpty());
        for (const auto verb : {CustodyVerb::Refuse, CustodyVerb::Recall}) {
            const auto back = next(custodyAt(InTransit), fullStep(verb));
            QCOMPARE(back->holder, holder);
            QCOMPARE(back->place, QStringLiteral("Villa 12"));
            QVERIFY(!back->receiver && back->lot.isEmpty());
        }
    }

    void whatLeftCustodyStaysOut()
    {
        const auto out = next(custodyAt(Held), fullStep(CustodyVerb::Forfeit));
        QCOMPARE(out->outcome, QStringLiteral("forfeited"));
        for (const auto &one : table)
            QVERIFY(!next(*out, fullStep(one.verb)));
    }

    void wordsAreReadBack()
    {
        for (const auto &one : table)
            QCOMPARE(custodyVerb(pastTense(one.verb)), std::optional(one.verb));
        for (const auto state : allCustodyStates())
            QCOMPARE(custodyState(name(state)), std::optional(state));
        QVERIFY(!custodyVerb(QStringLiteral("lost")));
        QVERIFY(!custodyState(QStringLiteral("lost")));
    }

    void whatMayFollowIsReportedBeforeAStepIsFilledIn()
    {
        for (const auto &one : table) {
            for (int start = Seized; start <= Out; ++start) {
                const auto custody = custodyAt(Start(start));
                const QString actor = answers(one.verb) ? receiver.id : holder.id;
                QCOMPARE(mayFollow(custody, one.verb, actor).has_value(), one.after[start] != '-');
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCustody)
#include "test_custody.moc"
