// A deed for one item costs the same however many items share its paper, case, place or suspect:
// counted in the steps of SQLite's virtual machine, which depend on no clock.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "support/counted_steps.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

const auto paperName = QStringLiteral("warrant.pdf");

// Phones that have everything in common: one case, one place, one paper.
struct Skewed {
    TempRegistry registry;
    QStringList numbers;

    explicit Skewed(int phones)
    {
        domain::CaseFile file;
        file.number = QStringLiteral("CASE-1");
        file.title = QStringLiteral("All of them");
        value(actions::openCase(registry.first(), file));
        for (int i = 0; i < phones; ++i) {
            numbers.append(registry.addPhone());
            value(actions::assignItem(registry.first(), numbers.back(), QStringLiteral("CASE-1")));
            registry.attach(numbers.back(), paperName, "one paper for all");
        }
    }

    QString paper()
    {
        return registry.attach(numbers.back(), paperName, "one paper for all").sha256;
    }
};

struct Deed {
    const char *name;
    void (*run)(Skewed &scene);
};

void take(Skewed &scene, domain::CustodyVerb verb, domain::CustodyStep stated)
{
    value(actions::takeCustodyStep(scene.registry.first(),
                                   {verb, {scene.numbers.back()}, std::move(stated)}));
}

domain::Party courier(Skewed &scene)
{
    domain::Person person;
    person.name = QStringLiteral("Courier");
    person.category = domain::PersonCategory::Outsider;
    return {domain::Party::Kind::Person,
            value(actions::recordPerson(scene.registry.first(), person)).id};
}

const Deed deeds[] = {
    {"register", [](Skewed &scene) { scene.registry.addPhone(); }},
    {"attach",
     [](Skewed &scene) {
         scene.registry.attach(scene.numbers.back(), QStringLiteral("a.jpg"), "a");
     }},
    {"assign",
     [](Skewed &scene) {
         value(actions::assignItem(scene.registry.first(), scene.registry.addPhone(),
                                   QStringLiteral("CASE-1")));
     }},
    {"seal",
     [](Skewed &scene) {
         domain::CustodyStep stated;
         stated.sealNumber = QStringLiteral("S-1");
         take(scene, domain::CustodyVerb::Seal, stated);
     }},
    {"move",
     [](Skewed &scene) {
         domain::CustodyStep stated;
         stated.place = QStringLiteral("Evidence room 2");
         stated.reason = QStringLiteral("sorted");
         take(scene, domain::CustodyVerb::Move, stated);
     }},
    {"receive on paper",
     [](Skewed &scene) {
         domain::CustodyStep stated;
         stated.to = courier(scene);
         stated.reason = QStringLiteral("to the laboratory");
         take(scene, domain::CustodyVerb::Release, stated);
         domain::CustodyStep receipt;
         receipt.place = QStringLiteral("Laboratory");
         receipt.paper = scene.paper();
         take(scene, domain::CustodyVerb::Receive, receipt);
     }},
};

StatementCosts costOf(const Deed &deed, Skewed &scene)
{
    takeCounted();
    deed.run(scene);
    return takeCounted();
}

} // namespace

class TestDeedCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        countSteps();
        m_few = std::make_unique<Skewed>(few);
        m_many = std::make_unique<Skewed>(many);
    }

    void aDeedForOneItemCostsTheSameAmongMany_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(deeds)); ++i)
            QTest::newRow(deeds[i].name) << i;
    }

    void aDeedForOneItemCostsTheSameAmongMany()
    {
        QFETCH(const int, index);
        const auto among = costOf(deeds[index], *m_few);
        const auto amongMany = costOf(deeds[index], *m_many);

        QVERIFY(!among.isEmpty());
        for (auto one = amongMany.begin(); one != amongMany.end(); ++one) {
            const auto before = among.value(one.key());
            QVERIFY2(
                one->steps <= before.steps * 3 / 2 + 60 && one->scanned <= before.scanned + few,
                qPrintable(QStringLiteral("%1 steps among %2 items, %3 among %4, %5 rows read: %6")
                               .arg(before.steps)
                               .arg(few)
                               .arg(one->steps)
                               .arg(many)
                               .arg(one->scanned)
                               .arg(QString::fromUtf8(one.key()))));
        }
    }

    // Each item of a deed is replayed and undone; had that made a table, SQLite would read the
    // schema again and compile every statement again for the next one.
    void noStatementisCompiledAgainForEachItem()
    {
        const auto compiledFor = [&](int items) {
            takeCompiledAgain();
            domain::CustodyStep stated;
            stated.place = QStringLiteral("Room for %1").arg(items);
            stated.reason = QStringLiteral("sorted");
            value(actions::takeCustodyStep(
                m_many->registry.first(),
                {domain::CustodyVerb::Move, m_many->numbers.first(items), stated}));
            return takeCompiledAgain();
        };
        compiledFor(1);
        const qint64 forFew = compiledFor(few);
        QVERIFY(!takeCounted().isEmpty());
        QCOMPARE(compiledFor(many / 2), forFew);
    }

private:
    static constexpr int few = 5, many = 60;

    std::unique_ptr<Skewed> m_few;
    std::unique_ptr<Skewed> m_many;
};

QTEST_GUILESS_MAIN(TestDeedCosts)
#include "test_deed_costs.moc"
