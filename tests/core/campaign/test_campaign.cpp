// The made-up campaign covers the whole story, is the same for the same seed, and verifies.

#include "campaign/campaign.h"
#include "registry/item_table.h"
#include "registry/verify/verification.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

namespace {

exchange::CampaignReport small(const QString &folder, quint64 seed = 1)
{
    base::Progress progress;
    return value(exchange::makeCampaign({folder, 60, seed, 1'000'000}, progress));
}

QByteArray rootOf(const QString &folder)
{
    auto registry = value(registry::Registry::open(folder, db::OpenMode::ReadOnly));
    const auto log = value(registry::stations(registry.connection())).front().id;
    return value(registry.ledger().root(log, value(registry.ledger().size(log))));
}

} // namespace

class TestCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsTheStoryAndIsSound()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("campaign"));
        const auto report = small(path);

        QCOMPARE(report.operations, 5);
        QCOMPARE(report.sites, 9);
        QCOMPARE(report.groups, 11);
        QCOMPARE(report.suspects, 191);
        QVERIFY(report.cases >= 8);
        QVERIFY(report.lossMinorUnits > 6'000'000'00);
        auto registry = value(registry::Registry::open(path, db::OpenMode::ReadOnly));
        registry::ItemFilter filter;
        filter.viewer =
            value(registry::OfficerTable(registry.connection()).byName(report.logins.front().name))
                .id;
        QCOMPARE(value(registry::ItemTable(registry.connection()).count(filter)), report.items);
        for (const auto state : {domain::CustodyState::Held, domain::CustodyState::InTransit,
                                 domain::CustodyState::Out}) {
            filter.state = state;
            QVERIFY(value(registry::ItemTable(registry.connection()).count(filter)) > 0);
        }
        base::Progress progress;
        QVERIFY(value(registry::verify(registry, {}, progress)).sound());
    }

    void theSameSeedGivesTheSameLedger()
    {
        QTemporaryDir folder;
        small(folder.filePath(QStringLiteral("a")));
        small(folder.filePath(QStringLiteral("b")));
        small(folder.filePath(QStringLiteral("c")), 2);
        QCOMPARE(rootOf(folder.filePath(QStringLiteral("a"))),
                 rootOf(folder.filePath(QStringLiteral("b"))));
        QVERIFY(rootOf(folder.filePath(QStringLiteral("a")))
                != rootOf(folder.filePath(QStringLiteral("c"))));
    }

    void stoppedItLeavesNothing()
    {
        QTemporaryDir folder;
        base::Progress progress;
        progress.cancel();
        const auto stopped = exchange::makeCampaign(
            {folder.filePath(QStringLiteral("campaign")), 60, 1, 1000}, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("campaign"))));
    }
};

QTEST_GUILESS_MAIN(TestCampaign)
#include "test_campaign.moc"
