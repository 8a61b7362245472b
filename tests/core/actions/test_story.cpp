// What officers do, from the opening of a registry to the disposal of an item, on a real one.

#include "actions/amend_item.h"
#include "actions/erase_disclosure.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "registry/origin_table.h"
#include "registry/search.h"
#include "registry/tables.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

actions::CustodyRequest request(domain::CustodyVerb verb, const QStringList &numbers, domain::CustodyStep told = {})
{
    return {verb, numbers, std::move(told)};
}

domain::CustodyStep reason(const QString &why)
{
    domain::CustodyStep told;
    told.reason = why;
    return told;
}

domain::Party officer(const actions::Session &session)
{
    return {domain::Party::Kind::Officer, session.officer().id};
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRegistryIsSound()
    {
        TempRegistry registry;
        const auto report = registry.verify();
        QVERIFY(report.sound());
        QCOMPARE(report.entries, 2);
    }

    void exhibitNumbersRunOn()
    {
        TempRegistry registry;
        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-00001"));
        QCOMPARE(registry.addPhone(), QStringLiteral("SITE3-2026-00002"));
    }

    void aWrongPasswordSignsNobodyIn()
    {
        TempRegistry registry;
        const auto session = actions::Session::signIn(registry.registry(), firstOfficer, QStringLiteral("guessed it"), registry.environment());
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::Denied);
    }

    void aSuspendedOfficerSignsNothing()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        registry.second();
        value(actions::suspendOfficer(registry.first(), secondOfficer, QStringLiteral("under investigation")));

        const auto confirmed = actions::confirmSeizure(registry.second(), number, {});

        QVERIFY(!confirmed);
        QCOMPARE(confirmed.error().code, ErrorCode::Denied);
        QVERIFY(registry.verify().sound());
    }

    void theLastAdministratorCannotBeSuspended()
    {
        TempRegistry registry;
        const auto suspended = actions::suspendOfficer(registry.first(), firstOfficer, QStringLiteral("leaves"));
        QVERIFY(!suspended);
        QCOMPARE(suspended.error().code, ErrorCode::Conflict);
    }

    void aWrongCheckDigitIsRefusedWithTheRightOne()
    {
        TempRegistry registry;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.fields = {{QStringLiteral("imei"), QStringLiteral("490154203237517")}};

        const auto refused = actions::registerItem(registry.first(), phone);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(QStringLiteral("8 would be right")));

        phone.insistReason = QStringLiteral("the label really says 7");
        const auto item = value(actions::registerItem(registry.first(), phone)).item;
        QVERIFY(item.fields.value(QStringLiteral("imei")).asFound);
        QCOMPARE(item.asFoundReason, phone.insistReason);
    }

    void aBatchIsAllOrNothing()
    {
        TempRegistry registry;
        actions::NewItem good;
        good.kind = domain::ItemKind::Other;
        good.fields = {{QStringLiteral("description"), QStringLiteral("notebook")}};
        actions::NewItem bad = good;
        bad.fields = {{QStringLiteral("descripton"), QStringLiteral("notebook")}};

        const auto refused = actions::registerItems(registry.first(), {good, bad});

        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("Item 2")));
        QVERIFY(refused.error().message.contains(QStringLiteral("description")));
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 0);
    }

    void anItemIsRegisteredAndAssignedInOneTransactionOrNotAtAll()
    {
        TempRegistry registry;
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        const auto opened = value(actions::openCase(registry.first(), caseFile));
        actions::NewItem item;
        item.cases = {caseFile.number};
        const auto registered = value(actions::registerItem(registry.first(), item));
        QCOMPARE(value(registry::ItemTable(registry.connection()).casesOf(registered.item.id)), QStringList{opened.id});

        item.cases.append(QStringLiteral("no such case"));
        const auto refused = actions::registerItem(registry.first(), item);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 1);
    }

    void aBatchThatIsStoppedRegistersNothing()
    {
        TempRegistry registry;
        base::Progress progress;
        progress.cancel();

        const auto stopped = actions::registerItems(registry.first(), std::vector<actions::NewItem>(3), progress);

        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(value(registry::ItemTable(registry.connection()).count({})), 0);
    }

    void aHandOverTakesTwoSignatures()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto told = reason(QStringLiteral("to the evidence room"));
        told.to = officer(registry.second());
        value(actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Release, {number}, told)));
        QCOMPARE(registry.item(number).custody.state, domain::CustodyState::InTransit);

        domain::CustodyStep receive;
        receive.place = QStringLiteral("Evidence room 1");
        const auto notMine = actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Receive, {number}, receive));
        QVERIFY(!notMine);
        QCOMPARE(notMine.error().code, ErrorCode::Denied);

        value(actions::takeCustodyStep(registry.second(), request(domain::CustodyVerb::Receive, {number}, receive)));
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
        auto told = reason(QStringLiteral("mine now"));
        told.to = officer(registry.first());

        const auto refused = actions::takeCustodyStep(registry.second(), request(domain::CustodyVerb::Release, {number}, told));

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
        value(actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Seal, {sealed}, seal)));

        seal.sealNumber = QStringLiteral("S-2");
        const auto refused = actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Seal, {free, sealed}, seal));

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
        auto told = reason(QStringLiteral("flight 1"));
        told.to = domain::Party{domain::Party::Kind::Person, person.id};
        value(actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Release, {number}, told)));

        domain::CustodyStep receive;
        receive.place = QStringLiteral("aboard");
        QVERIFY(!actions::takeCustodyStep(registry.second(), request(domain::CustodyVerb::Receive, {number}, receive)));

        receive.paper = registry.attach(number, QStringLiteral("receipt.txt"), "signed by Wang Wei").sha256;
        value(actions::takeCustodyStep(registry.second(), request(domain::CustodyVerb::Receive, {number}, receive)));
        QCOMPARE(registry.item(number).custody.holder, (domain::Party{domain::Party::Kind::Person, person.id}));
        QVERIFY(registry.verify().sound());
    }

    void disposalNeedsAuthorityAndPaper()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        auto told = reason(QStringLiteral("case closed"));
        QVERIFY(!actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Destroy, {number}, told)));
        told.authority = QStringLiteral("Order 2026-17");
        QVERIFY(!actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Destroy, {number}, told)));
        told.paper = registry.attach(number, QStringLiteral("order.pdf"), "%PDF order").sha256;
        value(actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Destroy, {number}, told)));
        QCOMPARE(registry.item(number).custody.state, domain::CustodyState::Out);
        QVERIFY(!actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Move, {number}, told)));
    }

    void whatIsInsideGoesAlong()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone();
        actions::NewItem sim;
        sim.kind = domain::ItemKind::SimCard;
        sim.parent = phone;
        const auto inside = value(actions::registerItem(registry.first(), sim)).item.exhibitNumber;
        auto told = reason(QStringLiteral("to the laboratory"));
        told.to = officer(registry.second());

        QVERIFY(!actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Release, {inside}, told)));
        value(actions::takeCustodyStep(registry.first(), request(domain::CustodyVerb::Release, {phone}, told)));

        QCOMPARE(registry.item(inside).custody.state, domain::CustodyState::InTransit);
        QVERIFY(registry.verify().sound());
    }

    void theSecondOfficerConfirmsAndNotTheFirst()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        QVERIFY(!actions::confirmSeizure(registry.first(), number, {}));
        actions::Confirmation confirmation;
        confirmation.noWitnessReason = QStringLiteral("nobody else was in the house");
        value(actions::confirmSeizure(registry.second(), number, confirmation));
        QCOMPARE(registry.item(number).seizure.confirmedBy, registry.second().officer().id);
        QVERIFY(!actions::confirmSeizure(registry.second(), number, {}));
    }

    void severalItemsAreAmendedAllOrNone()
    {
        TempRegistry registry;
        const QStringList both{registry.addPhone(), registry.addPhone()};
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        value(actions::openCase(registry.first(), caseFile));
        const auto casesOf = [&](const QString &number) { return value(registry::ItemTable(registry.connection()).casesOf(registry.item(number).id)).size(); };

        value(actions::assignItem(registry.first(), both.last(), caseFile.number));
        const auto refused = actions::assignItems(registry.first(), both, caseFile.number);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(casesOf(both.first()), 0);

        value(actions::unassignItem(registry.first(), both.last(), caseFile.number, QStringLiteral("by mistake")));
        value(actions::assignItems(registry.first(), both, caseFile.number));
        QCOMPARE(casesOf(both.first()), 1);
        QCOMPARE(casesOf(both.last()), 1);
        value(actions::setReviews(registry.first(), both, QStringLiteral("2027-03-31"), QStringLiteral("trial")));
        QCOMPARE(registry.item(both.last()).reviewOn, std::optional(QStringLiteral("2027-03-31")));
    }

    void aRestrictedCaseHidesItsItems()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        caseFile.restricted = true;
        value(actions::openCase(registry.first(), caseFile));
        value(actions::assignItem(registry.first(), number, caseFile.number));

        const auto hidden = value(registry::search(registry.connection(), number, registry.second().officer().id, 10));
        QVERIFY(hidden.empty());
        const auto refused = actions::confirmSeizure(registry.second(), number, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);

        value(actions::changeCaseAccess(registry.first(), caseFile.number, true, {registry.second().officer().id}, QStringLiteral("joins the case")));
        QCOMPARE(value(registry::search(registry.connection(), number, registry.second().officer().id, 10)).size(), std::size_t(1));
    }

    void aPaymentNeedsAVictimOfTheCase()
    {
        TempRegistry registry;
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("ZJ-2026-1");
        caseFile.title = QStringLiteral("Brushing");
        value(actions::openCase(registry.first(), caseFile));
        domain::Person victim;
        victim.category = domain::PersonCategory::Victim;
        victim.name = QStringLiteral("李娜");
        victim = value(actions::recordPerson(registry.first(), victim));
        domain::Payment payment{victim.id, 1'200'000, QStringLiteral("CNY"), std::nullopt, std::nullopt, QStringLiteral("6200000000000005")};

        QVERIFY(!actions::recordPayment(registry.first(), caseFile.number, payment));
        value(actions::addVictim(registry.first(), caseFile.number, victim.id));
        value(actions::recordPayment(registry.first(), caseFile.number, payment));

        const auto caseId = value(registry::OriginTable(registry.connection()).caseByNumber(caseFile.number, registry.first().officer().id)).id;
        const auto recorded = value(registry::OriginTable(registry.connection()).paymentsOf(caseId)).front();
        payment.entry = recorded.entry;
        QCOMPARE(payment.entry.size(), 64);
        QCOMPARE(recorded, payment);
    }

    void anythingIsFoundByAPieceOfIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << QStringLiteral("00001");
        QTest::newRow("case is ignored") << QStringLiteral("huaw");
        QTest::newRow("end of the IMEI") << QStringLiteral("00000001");
        QTest::newRow("a Chinese name of two characters") << QStringLiteral("王伟");
        QTest::newRow("one character") << QStringLiteral("王");
        QTest::newRow("two words") << QStringLiteral("huawei 王伟");
        QTest::newRow("two letters") << QStringLiteral("Hu");
        QTest::newRow("one letter") << QStringLiteral("h");
        QTest::newRow("a long word and a short one") << QStringLiteral("huawei h");
        QTest::newRow("punctuation") << QStringLiteral("-2026-");
        QTest::newRow("the place") << QStringLiteral("not stated");
    }

    void anythingIsFoundByAPieceOfIt()
    {
        QFETCH(QString, text);
        TempRegistry registry;
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("王伟");
        actions::Correction correction;
        correction.origin.suspect = value(actions::recordPerson(registry.first(), suspect)).id;
        correction.reason = QStringLiteral("he said it is his");
        const auto number = registry.addPhone();
        value(actions::correctItem(registry.first(), number, correction));

        const auto found = value(registry::search(registry.connection(), text, {}, 10));

        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().exhibitNumber, number);
        QVERIFY(value(registry::search(registry.connection(), text + QStringLiteral("x%"), {}, 10)).empty());
    }

    void anErasedValueIsGoneFromEverywhereAndTheChainIsWhole()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        const auto imei = registry.item(number).fields.value(QStringLiteral("imei")).value.value_or(QString());
        QVERIFY(!imei.isEmpty());
        base::Progress progress;

        value(actions::eraseDisclosures(registry.first(), number, {QStringLiteral("imei")}, QStringLiteral("court order"), QStringLiteral("Order 9"), progress));

        QVERIFY(!registry.item(number).fields.value(QStringLiteral("imei")).value);
        QVERIFY(value(registry::search(registry.connection(), imei, {}, 10)).empty());
        QVERIFY(registry.verify().sound());
    }

    void aCorrectionKeepsWhatStoodBefore()
    {
        TempRegistry registry;
        const auto number = registry.addPhone();
        actions::Correction correction;
        correction.fields = {{QStringLiteral("make"), QStringLiteral("Xiaomi")}};
        QVERIFY(!actions::correctItem(registry.first(), number, correction)); // no reason
        correction.reason = QStringLiteral("misread");
        value(actions::correctItem(registry.first(), number, correction));

        const auto item = registry.item(number);
        QCOMPARE(item.fields.value(QStringLiteral("make")).value, QStringLiteral("Xiaomi"));
        const auto entries = value(registry.registry().ledger().entriesOf(item.id));
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].body.value(QStringLiteral("fields")).toObject().value(QStringLiteral("make")).toString(), QStringLiteral("Huawei"));
        QCOMPARE(entries[1].after, entries[0].leafHex());
    }

    void rebuildGivesTheSameRows()
    {
        TempRegistry registry;
        registry.attach(registry.addPhone(), QStringLiteral("photo.jpg"));
        base::Progress progress;
        auto transaction = value(db::Transaction::begin(registry.connection()));
        value(registry::rebuild(registry.connection(), progress));
        value(transaction.commit());
        QVERIFY(registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestStory)
#include "test_story.moc"
