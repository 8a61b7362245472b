// A new registry is sound, and its tables are what its entries say; one that cannot be made leaves
// nothing behind.

#include "registry/fold/rebuild.h"
#include "support/full_disk.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QTest>

using namespace tests;

namespace {

constexpr rlim_t readmeFits = 4096; // the folder's README.txt does, the database does not

QStringList namesIn(const QDir &folder)
{
    return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

Result<registry::Registry> openIn(const QString &folder)
{
    const base::Environment environment{[] { return qint64(1772330400000); },
                                        base::seededRandom(1)};
    return actions::openRegistry(folder, {QStringLiteral("SITE3"), firstOfficer, {}, password},
                                 environment);
}

} // namespace

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

    void aFullDiskLeavesAnEmptyFolderEmpty()
    {
        const QTemporaryDir folder;
        {
            const FullDisk full(readmeFits);
            QVERIFY(!openIn(folder.path()));
        }
        QCOMPARE(namesIn(folder.path()), QStringList());
        value(openIn(folder.path())); // so that the same folder is taken when there is room again
    }

    void aFullDiskLeavesNoFolderWhereThereWasNone()
    {
        const QTemporaryDir parent;
        {
            const FullDisk full(readmeFits);
            QVERIFY(!openIn(parent.filePath(QStringLiteral("registry"))));
        }
        QCOMPARE(namesIn(parent.path()), QStringList());
    }

    void aFirstEntryThatFailsLeavesNothing()
    {
        const QTemporaryDir folder;
        const auto made = registry::Registry::create(folder.path(), [](registry::Registry &) {
            return Result<void>(failure(ErrorCode::Io, QStringLiteral("no first entry")));
        });
        QCOMPARE(made.error().message, QStringLiteral("no first entry"));
        QCOMPARE(namesIn(folder.path()), QStringList());
    }

    void whatLiesInTheFolderIsNotTouched()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("notes.txt")), "mine");
        QCOMPARE(openIn(folder.path()).error().code, ErrorCode::Conflict);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("notes.txt")});
    }
};

QTEST_GUILESS_MAIN(TestOpenRegistry)
#include "test_open_registry.moc"
