// Change: the entries appended since a screen last looked, and the subjects that they concern.

#include "actions/amend_item.h"
#include "registry/change.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAppendedSinceIsNamed()
    {
        TempRegistry scene;
        const auto box = scene.item(scene.addPhone()), other = scene.item(scene.addPhone());
        const qint64 position = value(registry::newestPosition(scene.connection()));

        const QString inside = scene.addPhone();
        value(actions::putItemIn(scene.first(), inside, box.exhibitNumber, "found in it"));

        const auto change = value(registry::changeAfter(scene.connection(), position));
        QCOMPARE(change.families, QSet<QString>({"item"}));
        QVERIFY(change.names(box.id)); // as the container
        QVERIFY(!change.names(other.id));
        QVERIFY(change.isOf({"custody", "item"}));
        QVERIFY(!change.isOf({"custody"}));
        QVERIFY(change.isOnlyOf({"custody", "item"}));
        QVERIFY(!change.isOnlyOf({"custody"}));
    }

    void aCheckpointChangesNothingThatIsShown()
    {
        TempRegistry scene;
        const qint64 position = value(registry::newestPosition(scene.connection()));

        value(scene.first().checkpoint());

        const auto change = value(registry::changeAfter(scene.connection(), position));
        QVERIFY(change.isOnlyOf({}) && !change.isOf({"item"}));
    }

    void ofVeryManyEntriesAnythingMayHaveChanged()
    {
        TempRegistry scene;
        const auto phone = scene.item(scene.addPhone());
        const qint64 position = value(registry::newestPosition(scene.connection()));
        base::Progress progress;
        value(actions::registerItems(scene.first(), std::vector<actions::NewItem>(1001), progress));

        const auto change = value(registry::changeAfter(scene.connection(), position));

        QVERIFY(change.isWhole && change.names(phone.id) && change.isOf({"officer"}));
        QVERIFY(!change.isOnlyOf({"item"}));
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "test_change.moc"
