// An officer whom a restricted case does not name sees and changes nothing of it, and learns only
// that there is no case with its number.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/take_custody_step.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/origin_table.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const QString number = QStringLiteral("A-1");

// A restricted case with one victim, and two officers who are not administrators; it names one of
// them.
struct Scene {
    TempRegistry registry;
    domain::Person victim =
        value(actions::recordPerson(registry.first(), personNamed(QStringLiteral("李娜"))));
    actions::Session named = enrolled(QStringLiteral("Li Na"));
    actions::Session other = enrolled(QStringLiteral("Zhao Min"));
    domain::CaseFile caseFile = value(actions::openCase(
        registry.first(),
        {{}, number, QStringLiteral("Undercover"), std::nullopt, true, {named.officer().id}}));

    static domain::Person personNamed(const QString &name)
    {
        domain::Person person;
        person.category = domain::PersonCategory::Victim;
        person.name = name;
        return person;
    }
    actions::Session enrolled(const QString &name)
    {
        value(
            actions::enrolOfficer(registry.first(), {name, {}, {domain::Role::Officer}, password}));
        return value(
            actions::Session::signIn(registry.registry(), name, password, registry.environment()));
    }
    domain::Payment payment() const
    {
        return {victim.id, 100, QStringLiteral("CNY"), std::nullopt, std::nullopt, std::nullopt};
    }
    registry::OriginTable origins() { return registry::OriginTable(registry.connection()); }
};

} // namespace

class TestRestrictedCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotNamedAddsNothing()
    {
        Scene scene;
        const QString phone = scene.registry.addPhone();
        value(actions::addVictim(scene.named, number, scene.victim.id));
        value(actions::recordPayment(scene.named, number, scene.payment()));
        const auto second = value(actions::recordPerson(
            scene.registry.first(), Scene::personNamed(QStringLiteral("王芳"))));
        const auto pay = [&]() -> Result<void> {
            TRY(actions::recordPayment(scene.other, number, scene.payment()));
            return {};
        };
        for (const auto &refused :
             {actions::addVictim(scene.other, number, second.id), pay(),
              actions::assignItem(scene.other, phone, number),
              actions::unassignItem(scene.other, phone, number, QStringLiteral("why"))}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotFound);
        }
        QCOMPARE(value(scene.origins().victimsOf(scene.caseFile.id)).size(), std::size_t(1));
        QCOMPARE(value(scene.origins().paymentsOf(scene.caseFile.id)).size(), std::size_t(1));
    }

    void anItemIsNotRegisteredForIt()
    {
        Scene scene;
        actions::NewItem item;
        item.cases = {number};
        const auto refused = actions::registerItem(scene.other, item);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        value(actions::registerItem(scene.named, item));
    }

    void itIsListedOnlyForThoseItNames()
    {
        Scene scene;
        const auto knows = [&](const QString &viewer) {
            const bool listed = !value(scene.origins().casesKnownTo(viewer)).empty();
            const bool byNumber = scene.origins().caseByNumber(number, viewer).has_value();
            const bool byId = scene.origins().caseById(scene.caseFile.id, viewer).has_value();
            return listed && byNumber && byId ? 1 : listed || byNumber || byId ? -1 : 0;
        };
        QCOMPARE(knows(scene.named.officer().id), 1);
        QCOMPARE(knows(scene.registry.first().officer().id), 1); // an administrator
        QCOMPARE(knows(scene.other.officer().id), 0);
        QCOMPARE(knows({}), 0);
    }

    void whenItIsOpenedAgainEverybodyKnowsIt()
    {
        Scene scene;
        value(actions::changeCaseAccess(scene.registry.first(), number, false, {},
                                        QStringLiteral("the trial is over")));
        value(actions::addVictim(scene.other, number, scene.victim.id));
        QCOMPARE(value(scene.origins().casesKnownTo({})).size(), std::size_t(1));
    }

    void itsNumberIsTakenForEverybody()
    {
        Scene scene;
        const auto refused = actions::openCase(
            scene.other, {{}, number, QStringLiteral("Another"), std::nullopt, false, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    // A restricted case takes no item away from the officer who answers for it.
    void whoAnswersForAnItemStillSeesIt()
    {
        Scene scene;
        actions::NewItem item;
        item.fields = {{QStringLiteral("description"), QStringLiteral("a box")}};
        const auto held = value(actions::registerItem(scene.other, item)).item.exhibitNumber;
        value(actions::assignItem(scene.named, held, number));
        const QString viewer = scene.other.officer().id;

        const registry::ItemTable items(scene.registry.connection());
        QVERIFY(value(items.maySee(viewer, scene.registry.item(held).id)));
        registry::ItemFilter filter;
        filter.viewer = viewer;
        QCOMPARE(value(registry::listNumbers(scene.registry.registry(), filter, {})).size(),
                 std::size_t(1));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Store");
        value(actions::takeCustodyStep(scene.other, {domain::CustodyVerb::Move, {held}, stated}));
    }
};

QTEST_GUILESS_MAIN(TestRestrictedCases)
#include "test_restricted_cases.moc"
