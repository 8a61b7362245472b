// A deed for one item costs the same however many items share its paper, case, place or suspect:
// counted in the steps of SQLite's virtual machine, which depend on no clock.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "support/temp_registry.h"

#include <QTest>

#include <sqlite3.h>

using namespace tests;

namespace {

using Steps = QMap<QByteArray, qint64>; // the most that one run of a statement took, by its SQL

Steps counted;
qint64 compiledAgain = 0; // statements that SQLite had to compile again

int count(unsigned, void *, void *statement, void *)
{
    auto *ended = static_cast<sqlite3_stmt *>(statement);
    compiledAgain += sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_REPREPARE, 1);
    auto &most = counted[sqlite3_sql(ended)];
    most = std::max<qint64>(most, sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_VM_STEP, 1));
    return 0;
}

// An entry point of an extension (https://www.sqlite.org/c3ref/auto_extension.html), which every
// connection of this process calls as it opens.
int watch(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, count, nullptr);
}

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

Steps costOf(const Deed &deed, Skewed &scene)
{
    counted.clear();
    deed.run(scene);
    return std::exchange(counted, {});
}

} // namespace

class TestDeedCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
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
            const qint64 before = among.value(one.key(), 0);
            QVERIFY2(one.value() <= before * 3 / 2 + 60,
                     qPrintable(QStringLiteral("%1 steps among %2 items, %3 among %4: %5")
                                    .arg(before)
                                    .arg(few)
                                    .arg(one.value())
                                    .arg(many)
                                    .arg(QString::fromUtf8(one.key()))));
        }
    }

    // Each item of a deed is replayed and undone; had that made a table, SQLite would read the
    // schema again and compile every statement again for the next one.
    void noStatementisCompiledAgainForEachItem()
    {
        const auto compiledFor = [&](int items) {
            compiledAgain = 0;
            domain::CustodyStep stated;
            stated.place = QStringLiteral("Room for %1").arg(items);
            stated.reason = QStringLiteral("sorted");
            value(actions::takeCustodyStep(
                m_many->registry.first(),
                {domain::CustodyVerb::Move, m_many->numbers.first(items), stated}));
            return compiledAgain;
        };
        compiledFor(1);
        const qint64 forFew = compiledFor(few);
        QVERIFY(!counted.isEmpty());
        QCOMPARE(compiledFor(many / 2), forFew);
    }

private:
    static constexpr int few = 5, many = 60;

    std::unique_ptr<Skewed> m_few;
    std::unique_ptr<Skewed> m_many;
};

QTEST_GUILESS_MAIN(TestDeedCosts)
#include "test_deed_costs.moc"
