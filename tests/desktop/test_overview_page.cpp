// OverviewPage: every number leads to that many items.

#include "desktop/desk_fixture.h"
#include "overview/overview_page.h"
#include "registry/backup/backup.h"
#include "registry/item_table.h"

#include <QSignalSpy>

using namespace desktop;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowLeadsToAsManyItemsAsItSays()
    {
        tests::DeskFixture fixture;
        for (int i = 0; i < 3; ++i)
            fixture.registry().addPhone();
        fixture.give("show_overview");
        std::optional<registry::ItemFilter> asked;
        connect(&fixture.desk(), &Desk::listAsked, this,
                [&](const registry::ItemFilter &filter) { asked = filter; });
        auto *table = fixture.find<QTreeWidget>("by_kind");

        Q_EMIT table->itemActivated(table->topLevelItem(0), 0);

        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("3"));
        QVERIFY(asked.has_value());
        QCOMPARE(tests::value(registry::ItemTable(fixture.registry().connection()).count(*asked)),
                 qint64(3));
    }

    void whatNeedsAttentionLeadsToItsItems()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone(); // by one officer alone
        fixture.give("show_overview");
        std::optional<registry::ItemFilter> asked;
        connect(&fixture.desk(), &Desk::listAsked, this,
                [&](const registry::ItemFilter &filter) { asked = filter; });

        const auto tiles = fixture.find<QWidget>("overview_page")
                               ->findChildren<QPushButton *>(QStringLiteral("attention_tile"));
        const QString label = registry::label(registry::Attention::NotConfirmed);
        const auto found = std::find_if(tiles.begin(), tiles.end(), [&](const QPushButton *tile) {
            return tile->accessibleName().startsWith(label);
        });
        QVERIFY(found != tiles.end());
        auto *notConfirmed = *found;
        QVERIFY(notConfirmed->isEnabled());
        for (const auto *tile : tiles) { // what is empty comes last
            const bool isBefore =
                std::pair(tile->y(), tile->x()) < std::pair(notConfirmed->y(), notConfirmed->x());
            QVERIFY(tile->isEnabled() || !isBefore);
        }
        notConfirmed->click();

        QVERIFY(asked.has_value());
        QCOMPARE(asked->attention, std::optional(registry::Attention::NotConfirmed));
        QCOMPARE(tests::value(registry::ItemTable(fixture.registry().connection()).count(*asked)),
                 qint64(1));
    }

    void theAgeOfTheLastBackupIsShown()
    {
        tests::DeskFixture fixture;
        fixture.give("show_overview");
        const auto *shown = fixture.find<QLabel>("overview_backup");
        QVERIFY(shown->isVisible() && shown->text().contains("No backup"));

        base::Progress progress;
        const auto &environment = fixture.registry().environment();
        QVERIFY(registry::backUp(fixture.registry().folder(), fixture.registry().path("backup"),
                                 environment.now, progress));
        fixture.give("refresh");
        fixture.settle();

        QVERIFY(shown->isVisible() && shown->text().contains("never rehearsed"));
    }

    void aLockedRegistryShowsNoNumbers()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        fixture.give("show_overview");
        QVERIFY(fixture.find<QTreeWidget>("by_kind")->topLevelItemCount() > 0);

        fixture.give("lock");

        QCOMPARE(fixture.find<QTreeWidget>("by_kind")->topLevelItemCount(), 0);
    }
};

QTEST_MAIN(TestOverviewPage)
#include "test_overview_page.moc"
