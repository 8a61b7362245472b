// A new registry is sound, and its tables are what its entries say.

#include "registry/tables.h"
#include "support/temp_registry.h"

#include <QTest>

using namespace tests;

class TestOpenRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRegistryIsSound()
    {
        TempRegistry registry;
        const auto report = registry.verify();
        QVERIFY(report.sound());
        QCOMPARE(report.entries, 2);
    }

    void rebuildGivesTheSameRows()
    {
        TempRegistry registry;
        registry.attach(registry.addPhone(), QStringLiteral("photo.jpg"));
        base::Progress progress;
        auto transaction = value(db::Transaction::begin(registry.connection()));
        value(registry::rebuild(registry.connection(), progress));
        value(transaction.commit());
        QVERIFY(registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestOpenRegistry)
#include "test_open_registry.moc"
