// Trees, statistics and lots in transit, on the made-up campaign: each number is that of its list.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "campaign/campaign.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/origin_table.h"
#include "registry/overview.h"
#include "support/temp_registry.h"

#include <QTest>

#include <algorithm>

using namespace tests;

namespace {

using registry::ItemFilter;
using registry::OriginNode;
using registry::TallyBy;

constexpr TallyBy allTallies[] = {TallyBy::Kind,  TallyBy::Site,     TallyBy::Group,
                                  TallyBy::Case,  TallyBy::State,    TallyBy::Holder,
                                  TallyBy::Place, TallyBy::Operation};

void collect(const std::vector<OriginNode> &nodes, std::vector<OriginNode> &all)
{
    for (const auto &node : nodes) {
        all.push_back(node);
        collect(node.children, all);
    }
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = m_folder.filePath(QStringLiteral("campaign"));
        base::Progress progress;
        const auto report = value(exchange::makeCampaign({folder, 120, 1, 10'000}, progress));
        m_registry = std::make_unique<registry::Registry>(
            value(registry::Registry::open(folder, db::OpenMode::ReadWrite)));
        m_chief = idOf(report.logins.front().name);
        m_other = idOf(report.logins.back().name);
        m_environment = {[] { return QDateTime::currentMSecsSinceEpoch(); }, base::seededRandom(5)};
        auto session =
            value(actions::Session::signIn(*m_registry, report.logins.front().name,
                                           report.logins.front().password, m_environment));
        const auto &cases = value(registry::caseNodes(connection(), m_chief));
        m_closed =
            *std::max_element(cases.begin(), cases.end(), [](const auto &left, const auto &right) {
                return left.items < right.items;
            });
        const auto closed =
            value(registry::OriginTable(connection()).caseById(m_closed.id, m_chief));
        value(actions::changeCaseAccess(session, closed.number, true, {m_chief},
                                        QStringLiteral("a leak")));
    }

    void whatWasWithdrawnIsListedAndCountsNowhere()
    {
        TempRegistry registry;
        const auto phone = registry.addPhone(), other = registry.addPhone();
        domain::CaseFile caseFile;
        caseFile.number = QStringLiteral("K-1");
        caseFile.title = QStringLiteral("Night raid");
        value(actions::openCase(registry.first(), caseFile));
        value(actions::assignItems(registry.first(), {phone, other}, caseFile.number));
        const QString viewer = registry.first().officer().id;
        const auto numbersOf = [&] {
            auto &connection = registry.connection();
            registry::ItemFilter filter;
            filter.viewer = viewer;
            QList<qint64> numbers;
            filter.counted = true;
            numbers += value(registry::ItemTable(connection).count(filter));
            numbers += value(registry::caseNodes(connection, viewer)).front().items;
            for (const auto by : {registry::TallyBy::Kind, registry::TallyBy::State,
                                  registry::TallyBy::Place, registry::TallyBy::Case}) {
                qint64 all = 0;
                for (const auto &tally : value(registry::tally(connection, by, viewer)))
                    all += tally.items;
                numbers += all;
            }
            for (const auto &tally : value(registry::attentionTally(connection, {}, viewer))) {
                if (tally.attention == registry::Attention::NotConfirmed)
                    numbers += tally.items;
            }
            return numbers;
        };
        QCOMPARE(numbersOf(), QList<qint64>(7, 2));

        value(actions::withdrawItems(registry.first(), {phone}, "registered twice"));

        QCOMPARE(numbersOf(), QList<qint64>(7, 1));
        QCOMPARE(value(registry::listNumbers(registry.connection(), {}, {})).size(),
                 std::size_t(2));
    }

    void everyNodesNumberIsThatOfItsList()
    {
        for (const QString &viewer : {m_chief, m_other, QString()}) {
            std::vector<OriginNode> nodes;
            collect(value(registry::originTree(connection(), viewer)), nodes);
            collect(value(registry::caseNodes(connection(), viewer)), nodes);
            collect(value(registry::placeNodes(connection(), viewer)), nodes);
            QVERIFY(nodes.size() > 100);
            for (const auto &node : nodes)
                QCOMPARE(node.items, count(registry::filterOf(node, viewer)));
        }
    }

    void theTreeHoldsEveryOperationSiteGroupAndSuspectOnce()
    {
        std::vector<OriginNode> nodes;
        collect(value(registry::originTree(connection(), m_chief)), nodes);
        const auto ofLevel = [&](OriginNode::Level level) {
            return std::count_if(nodes.begin(), nodes.end(),
                                 [level](const OriginNode &node) { return node.level == level; });
        };
        const registry::OriginTable origins(connection());
        QCOMPARE(std::size_t(ofLevel(OriginNode::Level::Operation)),
                 value(origins.operations()).size());
        QCOMPARE(std::size_t(ofLevel(OriginNode::Level::Site)), value(origins.sites()).size());
        QCOMPARE(std::size_t(ofLevel(OriginNode::Level::Group)), value(origins.groups()).size());
        QCOMPARE(std::size_t(ofLevel(OriginNode::Level::Suspect)),
                 value(origins.persons(domain::PersonCategory::Suspect)).size());
    }

    void whatIsInsideAnItemCountsOnlyInStatistics()
    {
        ItemFilter all, outermost;
        all.viewer = outermost.viewer = m_chief;
        outermost.topLevel = true;
        const auto operations = value(registry::originTree(connection(), m_chief));
        qint64 items = 0;
        for (const auto &operation : operations)
            items += operation.items;
        QCOMPARE(items, count(outermost));
        QVERIFY(count(all) > count(outermost));
        QCOMPARE(sum(value(registry::tally(connection(), TallyBy::Kind, m_chief))), count(all));
        QCOMPARE(sum(value(registry::tally(connection(), TallyBy::State, m_chief))), count(all));
    }

    void everyTallyIsThatOfItsList()
    {
        for (const QString &viewer : {m_chief, m_other}) {
            for (const auto by : allTallies) {
                const auto tallies = value(registry::tally(connection(), by, viewer));
                QVERIFY(!tallies.empty());
                QVERIFY(std::is_sorted(
                    tallies.begin(), tallies.end(),
                    [](const auto &left, const auto &right) { return left.items > right.items; }));
                for (const auto &tally : tallies) {
                    QVERIFY(!tally.label.isEmpty());
                    QCOMPARE(tally.items, count(registry::filterOf(by, tally, viewer)));
                }
            }
        }
    }

    void aRestrictedCaseIsNamedOnlyToThoseWhoMaySeeIt()
    {
        const auto knows = [&](const QString &viewer) {
            const auto nodes = value(registry::caseNodes(connection(), viewer));
            const auto tallies = value(registry::tally(connection(), TallyBy::Case, viewer));
            const bool asNode = std::any_of(nodes.begin(), nodes.end(), [&](const auto &node) {
                return node.id == m_closed.id;
            });
            const bool asTally =
                std::any_of(tallies.begin(), tallies.end(),
                            [&](const auto &tally) { return tally.id == m_closed.id; });
            return std::pair(asNode, asTally);
        };
        QCOMPARE(knows(m_chief), std::pair(true, true));
        QCOMPARE(knows(m_other), std::pair(false, false));
        QCOMPARE(knows(QString()), std::pair(false, false));
        const auto kinds = [&](const QString &viewer) {
            return sum(value(registry::tally(connection(), TallyBy::Kind, viewer)));
        };
        QVERIFY(kinds(m_other) < kinds(m_chief));
    }

    void whatNeedsAttentionIsCounted()
    {
        registry::AttentionLimits limits;
        limits.nowMs = QDateTime::currentMSecsSinceEpoch();
        const auto tallies = value(registry::attentionTally(connection(), limits, m_other));
        QCOMPARE(tallies.size(), registry::allAttentions().size());
        QVERIFY(std::any_of(tallies.begin(), tallies.end(),
                            [](const auto &tally) { return tally.items > 0; }));
        for (const auto &tally : tallies) {
            ItemFilter filter;
            filter.viewer = m_other;
            filter.attention = tally.attention;
            filter.limits = limits;
            QCOMPARE(tally.items, count(filter));
        }
    }

    void whatIsOutOfCustodyIsAtNoPlace()
    {
        TempRegistry registry;
        const auto outcome = [&](const QString &viewer) {
            return value(registry::placeNodes(registry.connection(), viewer));
        };
        const QString phone = registry.addPhone();
        const QString viewer = registry.first().officer().id;
        QCOMPARE(outcome(viewer).size(), std::size_t(1));
        const auto paper = registry.attach(phone, QStringLiteral("decision.pdf"));
        domain::CustodyStep stated;
        stated.reason = QStringLiteral("the court said so");
        stated.authority = QStringLiteral("decision 7");
        stated.paper = paper.sha256;
        stated.witness =
            domain::Party{domain::Party::Kind::Officer, registry.second().officer().id};
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Destroy, {phone}, stated}));
        QVERIFY(outcome(viewer).empty());
        QVERIFY(value(registry::tally(registry.connection(), TallyBy::Holder, viewer)).empty());
    }

    void aLotUnderWayIsReportedWithItsParties()
    {
        TempRegistry registry;
        const QString viewer = registry.first().officer().id;
        const QStringList older{registry.addPhone(), registry.addPhone()},
            newer{registry.addPhone()};
        QVERIFY(value(registry::lotsInTransit(registry.connection(), viewer)).empty());
        release(registry, older, QStringLiteral("flight home"));
        release(registry, newer, QStringLiteral("laboratory"));

        const auto lots = value(registry::lotsInTransit(registry.connection(), viewer));
        QCOMPARE(lots.size(), std::size_t(2));
        QCOMPARE(lots[0].items, qint64(2));
        QCOMPARE(lots[0].purpose, QStringLiteral("flight home"));
        QCOMPARE(lots[0].releasedBy, firstOfficer);
        QCOMPARE(lots[0].receiver, secondOfficer);
        QCOMPARE(lots[0].to, std::optional(partyOf(registry)));
        QCOMPARE(lots[0].sinceMs, registry.item(older.front()).custody.sinceMs);
        QCOMPARE(lots[1].items, qint64(1));
        QVERIFY(lots[0].sinceMs < lots[1].sinceMs);
        const auto behind = value(
            registry::ItemTable(registry.connection()).list(registry::filterOf(lots[0], viewer)));
        QCOMPARE(behind.size(), std::size_t(2));
        QCOMPARE(behind.front().exhibitNumber, older.front());
    }

private:
    static domain::Party partyOf(TempRegistry &registry)
    {
        return {domain::Party::Kind::Officer, registry.second().officer().id};
    }

    static void release(TempRegistry &registry, const QStringList &numbers, const QString &purpose)
    {
        domain::CustodyStep stated;
        stated.to = partyOf(registry);
        stated.purpose = purpose;
        stated.reason = QStringLiteral("as planned");
        value(actions::takeCustodyStep(registry.first(),
                                       {domain::CustodyVerb::Release, numbers, stated}));
    }

    static qint64 sum(const std::vector<registry::Tally> &tallies)
    {
        qint64 items = 0;
        for (const auto &tally : tallies)
            items += tally.items;
        return items;
    }

    db::Connection &connection() { return m_registry->connection(); }
    QString idOf(const QString &name)
    {
        return value(registry::OfficerTable(connection()).byName(name)).id;
    }
    qint64 count(const ItemFilter &filter)
    {
        return value(registry::ItemTable(connection()).count(filter));
    }

    QTemporaryDir m_folder;
    base::Environment m_environment;
    std::unique_ptr<registry::Registry> m_registry;
    QString m_chief, m_other;
    OriginNode m_closed;
};

QTEST_GUILESS_MAIN(TestOverview)
#include "test_overview.moc"
