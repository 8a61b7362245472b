// NavigationTree: each line leads to as many items as it shows, and the tree keeps its look.

#include "actions/take_custody_step.h"
#include "campaign/campaign.h"
#include "desktop/desk_fixture.h"
#include "items/navigation_model.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

using namespace desktop;

namespace {

// A made-up campaign; made once.
struct Made {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("campaign"));
    exchange::CampaignReport report;

    Made()
    {
        base::Progress progress;
        report = tests::value(exchange::makeCampaign({path, 120, 1, 10'000}, progress));
    }
};

// It is open in the window, its first officer signed in.
struct Campaign {
    tests::DeskFixture fixture;
    QTreeView &tree = *fixture.find<QTreeView>("navigation");

    explicit Campaign(const Made &made)
    {
        fixture.window().openRegistry(made.path);
        const auto &login = made.report.logins.front();
        fixture.workplace().signIn(login.name, login.password, &fixture.window(),
                                   [](const Result<void> &result) { QVERIFY(result); });
        fixture.settle();
    }

    QModelIndex section(int row) const { return tree.model()->index(row, 0); }
};

void collect(const QAbstractItemModel &model, const QModelIndex &parent, QModelIndexList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto line = model.index(row, 0, parent);
        lines.append(line);
        collect(model, line, lines);
    }
}

const NavigationNode &child(const NavigationNode &root, const QString &key)
{
    const auto found = std::find_if(root.children.begin(), root.children.end(),
                                    [&](const auto &node) { return node.key == key; });
    if (found == root.children.end())
        qFatal("the tree has no %s", qPrintable(key));
    return *found;
}

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_made = std::make_unique<Made>(); }

    void everyLineLeadsToAsManyItemsAsItSays()
    {
        Campaign campaign(*m_made);
        QAbstractItemModelTester tester(campaign.tree.model());
        QModelIndexList lines;
        collect(*campaign.tree.model(), {}, lines);
        QVERIFY(lines.size() > 100);
        auto *list = campaign.fixture.find<QTableView>("items");

        for (const auto &line : lines) {
            const QString items = line.siblingAtColumn(NavigationModel::Items).data().toString();
            if (items.isEmpty())
                continue;
            campaign.tree.setCurrentIndex(line);
            QTest::keyClick(&campaign.tree, Qt::Key_Return);
            campaign.fixture.settle();
            QCOMPARE(QLocale().toString(list->model()->rowCount()), items);
        }
    }

    void whatIsOpenAndChosenStaysSoOverAChange()
    {
        Campaign campaign(*m_made);
        const auto operation = campaign.tree.model()->index(0, 0, campaign.section(1));
        const QString name = operation.data().toString();
        campaign.tree.expand(operation);
        campaign.tree.setCurrentIndex(operation);

        campaign.fixture.give("refresh");

        const auto again = campaign.tree.model()->index(0, 0, campaign.section(1));
        QVERIFY(campaign.tree.isExpanded(again));
        QCOMPARE(campaign.tree.currentIndex().data().toString(), name);
    }

    void aTextFindsLinesAtAnyDepth()
    {
        Campaign campaign(*m_made);
        QModelIndexList lines;
        collect(*campaign.tree.model(), campaign.section(1), lines);
        const QString suspect = lines.back().data().toString();
        auto *box = campaign.fixture.find<QLineEdit>("find_in_tree");

        box->setText(suspect); // keyClicks knows ASCII alone

        QModelIndexList found;
        collect(*campaign.tree.model(), {}, found);
        QVERIFY(found.size() < lines.size());
        QVERIFY(std::any_of(found.begin(), found.end(), [&](const QModelIndex &line) {
            return line.data().toString() == suspect && !campaign.tree.visualRect(line).isEmpty();
        }));
        box->clear();
        found.clear();
        collect(*campaign.tree.model(), campaign.section(1), found);
        QCOMPARE(found.size(), lines.size());
    }

    void aLotThatIsUnderWayTooLongIsReportedInWords()
    {
        tests::TempRegistry registry;
        domain::CustodyStep release;
        release.to = domain::Party{domain::Party::Kind::Officer, registry.second().officer().id};
        release.reason = QStringLiteral("flight");
        tests::value(actions::takeCustodyStep(
            registry.first(),
            {domain::CustodyVerb::Release, {registry.addPhone(), registry.addPhone()}, release}));
        registry::AttentionLimits limits;

        const auto after = [&](qint64 hours) {
            limits.nowMs = registry.environment().now() + hours * 60 * 60 * 1000;
            return child(tests::value(readNavigation(registry.connection(), limits,
                                                     registry.first().officer().id)),
                         QStringLiteral("in_transit"));
        };

        const auto soon = after(3), late = after(50);
        QCOMPARE(soon.items, std::optional<qint64>(2));
        QCOMPARE(soon.children.size(), std::size_t(1));
        QVERIFY(soon.children.front().text.contains(tests::secondOfficer));
        QVERIFY(!soon.children.front().tone);
        QVERIFY(late.children.front().text.contains(QStringLiteral("overdue, 2 day")));
        QCOMPARE(late.children.front().tone, std::optional(Tone::Bad));
    }

    void anAuditTakesItsFilesOutOfTheAttention()
    {
        tests::DeskFixture fixture;
        fixture.registry().attach(fixture.registry().addPhone(), QStringLiteral("a.jpg"));
        fixture.give("refresh");
        fixture.settle();
        const auto &model = *fixture.find<QTreeView>("navigation")->model();
        const auto isNeverVerified = [&] {
            QModelIndexList lines;
            collect(model, {}, lines);
            return std::any_of(lines.begin(), lines.end(), [](const QModelIndex &line) {
                return line.data().toString() == QStringLiteral("Files never verified");
            });
        };
        QVERIFY(isNeverVerified());
        fixture.give("audit");
        fixture.press("verify");
        fixture.settle();
        QVERIFY(!isNeverVerified());
    }

    void whatNobodyNeedsToLookAtIsNotInTheTree()
    {
        tests::TempRegistry registry;
        registry::AttentionLimits limits;
        limits.nowMs = registry.environment().now();
        const auto before = child(tests::value(readNavigation(registry.connection(), limits, {})),
                                  QStringLiteral("attention"));
        registry.addPhone();
        const auto after = child(tests::value(readNavigation(registry.connection(), limits, {})),
                                 QStringLiteral("attention"));

        QVERIFY(before.children.empty());
        QVERIFY(!after.children.empty());
        for (const auto &line : after.children)
            QCOMPARE(line.items, std::optional<qint64>(1));
    }

    void aLockLeavesNothingInTheTree()
    {
        Campaign campaign(*m_made);
        campaign.fixture.give("lock");
        QCOMPARE(campaign.tree.model()->rowCount(), 0);
    }

private:
    std::unique_ptr<Made> m_made;
};

QTEST_MAIN(TestNavigation)
#include "test_navigation.moc"
