// An overview costs the same however many items there are, counted in the steps of SQLite's virtual
// machine: it reads kept counts, and of the items only those that are hidden from the viewer.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "registry/item_list.h"
#include "registry/overview.h"
#include "support/counted_steps.h"
#include "support/temp_registry.h"

#include <QTest>

#include <functional>

using namespace tests;

namespace {

constexpr int few = 5, many = 60;

// Phones that have everything in common, and a restricted case with none of them.
struct Scene {
    TempRegistry registry;
    QString viewer = registry.second().officer().id;

    explicit Scene(int phones)
    {
        QStringList numbers;
        for (int i = 0; i < phones; ++i)
            numbers.append(registry.addPhone());
        for (const bool restricted : {false, true}) {
            domain::CaseFile file;
            file.number = restricted ? QStringLiteral("CASE-2") : QStringLiteral("CASE-1");
            file.title = file.number;
            value(actions::openCase(registry.first(), file));
        }
        value(actions::changeCaseAccess(registry.first(), QStringLiteral("CASE-2"), true, {},
                                        QStringLiteral("a secret")));
        value(actions::assignItems(registry.first(), numbers, QStringLiteral("CASE-1")));
    }
};

struct Question {
    const char *name;
    std::function<qint64(Scene &scene)> ask; // gives the number of items that it counted
};

template <typename Nodes>
qint64 allOf(const Nodes &nodes)
{
    qint64 all = 0;
    for (const auto &node : nodes)
        all += node.items;
    return all;
}

Question tallied(const char *name, registry::TallyBy by)
{
    return {name, [by](Scene &scene) {
                return allOf(value(registry::tally(scene.registry.connection(), by, scene.viewer)));
            }};
}

const Question questions[] = {
    {"places",
     [](Scene &scene) {
         return allOf(value(registry::placeNodes(scene.registry.connection(), scene.viewer)));
     }},
    {"cases",
     [](Scene &scene) {
         return allOf(value(registry::caseNodes(scene.registry.connection(), scene.viewer)));
     }},
    tallied("by case", registry::TallyBy::Case),
    tallied("by kind", registry::TallyBy::Kind),
    tallied("by state", registry::TallyBy::State),
    tallied("by place", registry::TallyBy::Place),
    tallied("by holder", registry::TallyBy::Holder),
    {"first page by number",
     [](Scene &scene) {
         registry::ItemFilter filter;
         filter.viewer = scene.viewer;
         const auto first =
             value(registry::firstNumbers(scene.registry.connection(), filter, {}, few));
         return qint64(first.size());
     }},
};

} // namespace

class TestOverviewCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        countSteps();
        m_few = std::make_unique<Scene>(few);
        m_many = std::make_unique<Scene>(many);
    }

    void aQuestionCostsTheSameAmongMany_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(questions)); ++i)
            QTest::newRow(questions[i].name) << i;
    }

    void aQuestionCostsTheSameAmongMany()
    {
        QFETCH(const int, index);
        const bool isPage = QByteArray(questions[index].name).startsWith("first page");
        takeCounted();
        QCOMPARE(questions[index].ask(*m_few), qint64(few));
        const auto among = takeCounted();
        QCOMPARE(questions[index].ask(*m_many), qint64(isPage ? few : many));
        const auto amongMany = takeCounted();

        QVERIFY(!among.isEmpty());
        for (auto one = amongMany.begin(); one != amongMany.end(); ++one)
            QVERIFY2(one->steps <= among.value(one.key()).steps + 10 && one->scanned <= few,
                     one.key().constData());
    }

private:
    std::unique_ptr<Scene> m_few;
    std::unique_ptr<Scene> m_many;
};

QTEST_GUILESS_MAIN(TestOverviewCosts)
#include "test_overview_costs.moc"
