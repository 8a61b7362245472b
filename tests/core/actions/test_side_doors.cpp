// No side door around custody: nothing is registered in, put into, taken out of or stepped with
// inside a container that is out of custody, in transit, with somebody else, sealed, or inside
// something sealed. Tried through the actions, and as an entry that an officer signs with a program
// of their own: the fold refuses it, and a verification names it.

#include "actions/amend_item.h"
#include "actions/record_origin.h"
#include "registry/fold/fold.h"
#include "support/temp_registry.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace tests;
using domain::CustodyVerb;

namespace {

const QString why = QStringLiteral("because");
enum State { Mine, Out, InTransit, WithAnother, WithPerson, Sealed, InsideSealed };
enum Way { RegisterIn, PutIn, SealInside, OpenInside, TakeOut }; // in this order all can follow

constexpr const char *stateNames[] = {"mine",          "out",    "in transit",   "with another",
                                      "with a person", "sealed", "inside sealed"};
constexpr const char *wayNames[] = {"register in", "put in", "seal inside", "open inside",
                                    "take out"};
// A container with a sealed item in it, and a loose item next to it.
struct Scene {
    TempRegistry registry;
    QString container = registry.addPhone();
    QString inner = registry.addPhone();
    QString bare = registry.addPhone();   // inside, without a seal
    QString packed = registry.addPhone(); // the same
    QString loose = registry.addPhone();
    QString outer = registry.addPhone();

    explicit Scene(State state)
    {
        seal(inner, QStringLiteral("S-inner"));
        value(actions::putItemsIn(registry.first(), {inner, bare, packed}, container, why));
        bringTo(state);
    }

    void seal(const QString &number, const QString &with)
    {
        domain::CustodyStep stated;
        stated.sealNumber = with;
        value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Seal, {number}, stated}));
    }

    void handTo(const domain::Party &to, bool answered)
    {
        domain::CustodyStep stated;
        stated.to = to;
        stated.reason = why;
        value(actions::takeCustodyStep(registry.first(),
                                       {CustodyVerb::Release, {container}, stated}));
        if (!answered)
            return;
        domain::CustodyStep receipt;
        receipt.place = QStringLiteral("elsewhere");
        const bool onPaper = to.kind == domain::Party::Kind::Person;
        if (onPaper)
            receipt.paper = registry.attach(container, QStringLiteral("receipt.pdf")).sha256;
        value(actions::takeCustodyStep(onPaper ? registry.first() : registry.second(),
                                       {CustodyVerb::Receive, {container}, receipt}));
    }

    void bringTo(State state)
    {
        const domain::Party another{domain::Party::Kind::Officer, registry.second().officer().id};
        if (state == Out) {
            domain::CustodyStep stated;
            stated.reason = stated.authority = why;
            stated.paper = registry.attach(container, QStringLiteral("order.pdf")).sha256;
            stated.witness = another;
            value(actions::takeCustodyStep(registry.first(),
                                           {CustodyVerb::Destroy, {container}, stated}));
        }
        if (state == InTransit || state == WithAnother)
            handTo(another, state == WithAnother);
        if (state == WithPerson) {
            domain::Person person;
            person.category = domain::PersonCategory::Outsider;
            person.name = QStringLiteral("J. Perez");
            person.organisation = QStringLiteral("National Police");
            const auto recorded = value(actions::recordPerson(registry.first(), person));
            handTo({domain::Party::Kind::Person, recorded.id}, true);
        }
        if (state == Sealed)
            seal(container, QStringLiteral("S-container"));
        if (state == InsideSealed) {
            value(actions::putItemIn(registry.first(), container, outer, why));
            seal(outer, QStringLiteral("S-outer"));
        }
    }

    Result<void> act(Way way)
    {
        auto &session = registry.first();
        domain::CustodyStep stated;
        actions::NewItem item;
        switch (way) {
        case RegisterIn:
            item.parent = container;
            item.fields = {{QStringLiteral("description"), QStringLiteral("a note")}};
            TRY(actions::registerItem(session, item));
            return {};
        case PutIn:
            return actions::putItemIn(session, loose, container, why);
        case TakeOut:
            return actions::takeItemOut(session, packed, why);
        case SealInside:
            stated.sealNumber = QStringLiteral("S-new");
            TRY(actions::takeCustodyStep(session, {CustodyVerb::Seal, {bare}, stated}));
            return {};
        case OpenInside:
            stated.reason = why;
            TRY(actions::takeCustodyStep(session, {CustodyVerb::Open, {inner}, stated}));
            return {};
        }
        return {};
    }

    QString id(const QString &number) { return registry.item(number).id; }

    // What the same would be as an entry.
    ledger::Draft draft(Way way)
    {
        const QJsonObject intoContainer{{"parent", id(container)}, {"reason", why}};
        switch (way) {
        case RegisterIn: {
            auto body = registration();
            body.insert("parent", id(container));
            return {"item.registered", newId(), body, {}};
        }
        case PutIn:
            return {"item.put_in", id(loose), intoContainer, {}};
        case TakeOut:
            return {"item.taken_out", id(packed), intoContainer, {}};
        case SealInside:
            return {"custody.sealed", id(bare), {{"seal_number", "S-new"}}, {}};
        case OpenInside:
            return {"custody.opened", id(inner), {{"reason", why}}, {}};
        }
        return {};
    }

    // Different at each call, since a forged entry stays in the log.
    QString newId()
    {
        return QStringLiteral("01890a5d-ac97-7000-8000-00000000%1").arg(0xab00 + m_ids++, 0, 16);
    }

    QJsonObject registration()
    {
        const QJsonObject by{{"officer", registry.first().officer().id}};
        return {{"exhibit_number", "SITE3-2026-00099"},
                {"kind", "other"},
                {"fields", QJsonObject{{"description", "a note"}}},
                {"seizure",
                 QJsonObject{{"at", "2026-03-01T02:00:00.000Z"},
                             {"place", "desk"},
                             {"by", QJsonArray{by}}}}};
    }

    // Signs with the first officer's key what the actions would refuse, and folds it.
    Result<void> sign(const ledger::Draft &draft)
    {
        auto transaction = value(db::Transaction::begin(registry.connection()));
        const auto entry = registry.appendUnchecked(draft);
        TRY(registry::fold(registry.connection(), entry, {}));
        return transaction.commit();
    }

    // The same without the fold: what only a verification sees.
    QStringList verdict(const ledger::Draft &draft)
    {
        auto transaction = value(db::Transaction::begin(registry.connection()));
        const auto entry = registry.appendUnchecked(draft);
        value(transaction.commit());
        QStringList codes;
        for (const auto &fault : registry.verify().faults) {
            if (fault.seq == entry.seq)
                codes.append(fault.code);
        }
        return codes;
    }

private:
    int m_ids = 0;
};

} // namespace

class TestSideDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScenesThemselvesAreSound()
    {
        for (int state = Mine; state <= InsideSealed; ++state) {
            QVERIFY2(sceneOf(State(state)).registry.verify().sound(), stateNames[state]);
        }
    }

    void noWayAroundAContainer_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("state");
        for (int way = RegisterIn; way <= TakeOut; ++way) {
            for (int state = Mine; state <= InsideSealed; ++state)
                QTest::addRow("%s, %s", wayNames[way], stateNames[state]) << way << state;
        }
    }

    void noWayAroundAContainer()
    {
        QFETCH(int, way);
        QFETCH(int, state);
        // A refusal changes nothing in it; the entry signed by hand spoils its subject, which is
        // another item for each way.
        auto &scene = sceneOf(State(state));
        const auto draft = scene.draft(Way(way));
        const bool allowed = state == Mine;

        const auto acted = scene.act(Way(way));
        QVERIFY2(acted.has_value() == allowed, acted ? "" : qPrintable(acted.error().message));
        if (allowed)
            return;
        QCOMPARE(acted.error().code, codeOf(Way(way), State(state)));

        const auto signedByHand = scene.sign(draft);
        QVERIFY(!signedByHand);
        QCOMPARE(signedByHand.error().code, acted.error().code);
        QCOMPARE(scene.verdict(draft).size(), qsizetype(1));
    }

    // What an entry may not say, with or without the actions.
    void aForgedEntryIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *what, const char *kind, const QByteArray &body) {
            QTest::newRow(what) << QString::fromLatin1(kind) << body;
        };
        row("seized by another officer", "item.registered",
            R"({"seizure": {"by": [{"officer": "ANOTHER"}, {"officer": "ACTOR"}]}})");
        row("seized before 1990", "item.registered",
            R"({"seizure": {"at": "1989-12-31T23:59:59.999Z"}})");
        row("seized in the future", "item.registered",
            R"({"seizure": {"at": "2027-01-01T00:00:00.000Z"}})");
        row("under a number that is there", "item.registered",
            R"({"exhibit_number": "SITE3-2026-00001"})");
        row("under an id that there is", "station item.registered", "{}");
        row("in an item that is not there", "item.registered",
            R"({"parent": "01890a5d-ac97-7000-8000-00000000abce"})");
        row("put into itself", "item.put_in", R"({"parent": "loose", "reason": "x"})");
        row("put in where it is already", "inner item.put_in",
            R"({"parent": "container", "reason": "x"})");
        row("taken out of something else", "inner item.taken_out",
            R"({"parent": "loose", "reason": "x"})");
        row("moved by itself while inside", "inner custody.moved", R"({"place": "pocket"})");
        row("before the seizure", "custody.moved",
            R"({"place": "x", "occurred_at": "2026-02-28T00:00:00.000Z"})");
        row("before the step before it", "inner custody.opened",
            R"({"reason": "x", "occurred_at": "SEIZED"})");
        row("in the future", "custody.moved",
            R"({"place": "x", "occurred_at": "2027-01-01T00:00:00.000Z"})");
        row("on a paper that nobody attached", "custody.moved",
            R"({"place": "x", "paper": "PAPER"})");
        row("confirmed by who registered it", "seizure.confirmed", "{}");
        row("out of a case that it does not serve", "item.unassigned",
            R"({"case": "01890a5d-ac97-7000-8000-00000000abce", "reason": "x"})");
        row("a review of what is not there", "nothing item.review_set",
            R"({"review_on": "2027-01-01", "reason": "x"})");
    }

    void aForgedEntryIsRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, body);
        auto &scene = m_forged ? *m_forged : *(m_forged = std::make_unique<Scene>(Mine));
        const auto draft = forged(scene, kind, body);

        const auto refused = scene.sign(draft);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Denied
                || refused.error().code == ErrorCode::Conflict
                || refused.error().code == ErrorCode::Invalid
                || refused.error().code == ErrorCode::NotFound);
        QCOMPARE(scene.verdict(draft).size(), qsizetype(1));
    }

    // A broken seal is recorded first, in the chain of the item that had it.
    void aBrokenSealOpensTheWay_data()
    {
        QTest::addColumn<int>("way");
        for (const auto way : {RegisterIn, PutIn, TakeOut})
            QTest::addRow("%s", wayNames[way]) << int(way);
    }

    void aBrokenSealOpensTheWay()
    {
        QFETCH(int, way);
        Scene scene(Sealed);
        auto &session = scene.registry.first();
        if (way == RegisterIn) {
            actions::NewItem item;
            item.parent = scene.container;
            item.parentSealBroken = QStringLiteral("torn in the hold");
            value(actions::registerItem(session, item));
        } else if (way == PutIn) {
            value(actions::putItemsIn(session, {scene.loose, scene.outer}, scene.container, why,
                                      true));
        } else {
            value(actions::takeItemsOut(session, {scene.inner, scene.bare}, why, true));
        }
        QVERIFY(!scene.registry.item(scene.container).custody.sealNumber);
        const auto steps =
            value(registry::custodySteps(scene.registry.connection(), scene.id(scene.container)));
        QCOMPARE(steps.back().stated.verb, CustodyVerb::Open);
        QVERIFY(steps.back().stated.sealBroken);
        QVERIFY(scene.registry.verify().sound());
    }

    void aSealAroundTheContainerIsNotItsOwn()
    {
        auto &scene = sceneOf(InsideSealed);
        const auto refused =
            actions::takeItemsOut(scene.registry.first(), {scene.inner}, why, true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void theSignerAnswersForWhatTheySeizedTogether()
    {
        TempRegistry registry;
        const domain::Party first{domain::Party::Kind::Officer, registry.first().officer().id};
        const domain::Party second{domain::Party::Kind::Officer, registry.second().officer().id};
        actions::NewItem item;
        item.seizedBy = {second, first};
        const auto registered = value(actions::registerItem(registry.first(), item)).item;
        QCOMPARE(registered.custody.holder, first);
        QCOMPARE(registered.seizure.by, (std::vector{first, second}));

        item.seizedBy = {second};
        const auto refused = actions::registerItem(registry.first(), item);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
    }

private:
    Scene &sceneOf(State state)
    {
        auto &scene = m_scenes[state];
        if (!scene)
            scene = std::make_unique<Scene>(state);
        return *scene;
    }

    // Somebody else must act, or the state does not allow it; a person's paper is missing.
    static ErrorCode codeOf(Way way, State state)
    {
        const bool isStep = way == SealInside || way == OpenInside;
        if (state == WithPerson)
            return isStep ? ErrorCode::Invalid : ErrorCode::Denied;
        return state == WithAnother ? ErrorCode::Denied : ErrorCode::Conflict;
    }

    static ledger::Draft forged(Scene &scene, const QString &kind, QByteArray body)
    {
        const auto seizedAt = scene.registry.item(scene.inner).seizure.atMs;
        body.replace("\"loose\"", '"' + scene.id(scene.loose).toLatin1() + '"');
        body.replace("\"container\"", '"' + scene.id(scene.container).toLatin1() + '"');
        body.replace("ACTOR", scene.registry.first().officer().id.toLatin1());
        body.replace("ANOTHER", scene.registry.second().officer().id.toLatin1());
        body.replace("SEIZED", base::toRfc3339(seizedAt).toLatin1());
        body.replace("PAPER", QByteArray(64, 'a'));
        const auto given = QJsonDocument::fromJson(body).object();
        const QString verb = kind.section(u' ', -1);
        if (verb != QLatin1String("item.registered")) {
            const QString subject = kind.startsWith(QLatin1String("inner")) ? scene.id(scene.inner)
                : kind.startsWith(QLatin1String("nothing"))                 ? scene.newId()
                                                                            : scene.id(scene.loose);
            return {verb, subject, given, {}};
        }
        auto whole = scene.registration();
        for (auto member = given.begin(); member != given.end(); ++member) {
            auto merged = whole.value(member.key()).toObject();
            const auto inside = member->toObject();
            for (auto one = inside.begin(); one != inside.end(); ++one)
                merged.insert(one.key(), *one);
            whole.insert(member.key(), member->isObject() ? QJsonValue(merged) : *member);
        }
        const bool isStation = kind.startsWith(QLatin1String("station"));
        return {verb, isStation ? scene.registry.first().station().id : scene.newId(), whole, {}};
    }

    std::map<State, std::unique_ptr<Scene>> m_scenes;
    std::unique_ptr<Scene> m_forged;

    // A seal counts however deep something lies below it.
    void depthIsNoSideDoor()
    {
        TempRegistry registry;
        const QString box = registry.addPhone();
        QString innermost = box;
        for (int depth = 0; depth < 120; ++depth) {
            actions::NewItem item;
            item.parent = innermost;
            item.fields = {{QStringLiteral("description"), QStringLiteral("a box")}};
            innermost = value(actions::registerItem(registry.first(), item)).item.exhibitNumber;
        }
        domain::CustodyStep stated;
        stated.sealNumber = QStringLiteral("S-1");
        value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Seal, {box}, stated}));

        QVERIFY(!actions::takeItemOut(registry.first(), innermost, why));
        stated = {};
        stated.reason = why;
        value(actions::takeCustodyStep(registry.first(), {CustodyVerb::Open, {box}, stated}));
        QVERIFY(!actions::putItemIn(registry.first(), box, innermost, why)); // a circle
        value(actions::takeItemOut(registry.first(), innermost, why));
        QVERIFY(registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestSideDoors)
#include "test_side_doors.moc"
