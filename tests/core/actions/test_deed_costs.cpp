// A deed for one item costs the same however many items share its paper, case, place or suspect,
// and however many files the item has: counted in the steps of SQLite's virtual machine, which
// depend on no clock.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "support/counted_steps.h"
#include "support/temp_registry.h"

#include <QTest>

#include <map>

using namespace tests;

namespace {

const auto paperName = QStringLiteral("warrant.pdf");

enum class Many { Items, Files };

// Phones that have everything in common: one case, one place, one paper; or one phone with many
// files.
struct Skewed {
    TempRegistry registry;
    QStringList numbers;

    Skewed(Many what, int count)
    {
        const int phones = what == Many::Items ? count : 1;
        domain::CaseFile file;
        file.number = QStringLiteral("CASE-1");
        file.title = QStringLiteral("All of them");
        value(actions::openCase(registry.first(), file));
        for (int i = 0; i < phones; ++i) {
            numbers.append(registry.addPhone());
            value(actions::assignItem(registry.first(), numbers.back(), QStringLiteral("CASE-1")));
            registry.attach(numbers.back(), paperName, "one paper for all");
        }
        for (int i = 0; what == Many::Files && i < count; ++i)
            registry.attach(numbers.back(), QStringLiteral("file %1").arg(i),
                            QByteArray::number(i));
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

// What grows with the files of the item itself, once in a transaction: its steps are counted in an
// index alone, since a missing one is found in no other way (a millisecond for 30,000 files), and
// the text by which it is found has the names of its files.
bool growsWithFiles(const QByteArray &sql)
{
    return (sql.startsWith("SELECT count(*)") && sql.contains("FROM entry WHERE subject = $1"))
        || sql.contains("FROM item JOIN person ON person.id IN (suspect, seized_from)");
}

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
        for (const auto what : {Many::Items, Many::Files}) {
            m_few.emplace(what, std::make_unique<Skewed>(what, few));
            m_many.emplace(what, std::make_unique<Skewed>(what, many));
        }
    }

    void aDeedForOneItemCostsTheSameAmongMany_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("files");
        for (const bool files : {false, true}) {
            for (int i = 0; i < int(std::size(deeds)); ++i)
                QTest::addRow("%s among many %s", deeds[i].name, files ? "files" : "items")
                    << i << files;
        }
    }

    void aDeedForOneItemCostsTheSameAmongMany()
    {
        QFETCH(const int, index);
        QFETCH(const bool, files);
        const auto what = files ? Many::Files : Many::Items;
        const auto among = costOf(deeds[index], *m_few.at(what));
        const auto amongMany = costOf(deeds[index], *m_many.at(what));

        QVERIFY(!among.isEmpty());
        for (auto one = amongMany.begin(); one != amongMany.end(); ++one) {
            if (files && growsWithFiles(one.key()))
                continue;
            const auto before = among.value(one.key());
            QVERIFY2(one->steps <= before.steps * 3 / 2 + 60
                         && one->scanned <= before.scanned + few,
                     qPrintable(QStringLiteral("%1 steps among %2, %3 among %4, %5 rows read: %6")
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
        auto &scene = *m_many.at(Many::Items);
        const auto compiledFor = [&](int items) {
            takeCompiledAgain();
            domain::CustodyStep stated;
            stated.place = QStringLiteral("Room for %1").arg(items);
            stated.reason = QStringLiteral("sorted");
            value(actions::takeCustodyStep(
                scene.registry.first(),
                {domain::CustodyVerb::Move, scene.numbers.first(items), stated}));
            return takeCompiledAgain();
        };
        compiledFor(1);
        const qint64 forFew = compiledFor(few);
        QVERIFY(!takeCounted().isEmpty());
        QCOMPARE(compiledFor(many / 2), forFew);
    }

private:
    static constexpr int few = 5, many = 60;

    std::map<Many, std::unique_ptr<Skewed>> m_few;
    std::map<Many, std::unique_ptr<Skewed>> m_many;
};

QTEST_GUILESS_MAIN(TestDeedCosts)
#include "test_deed_costs.moc"
