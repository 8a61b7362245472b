// Two windows on one registry: entries of another program are shown within two seconds; a registry
// on a read-only medium opens for reading.

#include "desktop/desk_fixture.h"
#include "support/plain_user.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTableView>

using namespace desktop;

namespace {

constexpr int twoSecondsMs = 2000;

void forbidWriting(const QString &folder)
{
    const auto reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto entering = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        all.next();
        QFile::setPermissions(all.filePath(),
                              all.fileInfo().isDir() ? reading | entering : reading);
    }
    QFile::setPermissions(folder, reading | entering);
}

} // namespace

class TestTwoWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherProgramWritesIsShownWithinTwoSeconds()
    {
        tests::DeskFixture fixture;
        auto *list = fixture.find<QTableView>("items");
        const int before = list->model()->rowCount();
        QSignalSpy elsewhere(&fixture.workplace(), &Workplace::changedElsewhere);

        fixture.registry().addPhone(); // through a connection of its own

        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), before + 1, twoSecondsMs);
        QTRY_COMPARE(elsewhere.size(), 1);
        QCOMPARE(elsewhere.front().front().toString(), tests::firstOfficer);
    }

    void whatThisProgramWritesIsNotTakenForAnotherPrograms()
    {
        tests::DeskFixture fixture;
        QSignalSpy elsewhere(&fixture.workplace(), &Workplace::changedElsewhere);
        fixture.workplace().write(
            QStringLiteral("test"),
            [](actions::Session &session, base::Progress &) { return session.checkpoint(); },
            &fixture.window(), [](const auto &) {});
        fixture.settle();

        QTest::qWait(twoSecondsMs);

        QVERIFY(elsewhere.isEmpty());
    }

    void mediaThatCannotBeWrittenAreOpenedForLooking()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        const QString copy = fixture.registry().path(QStringLiteral("image"));
        tests::value(fixture.registry().connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        tests::copyFolder(fixture.registry().folder(), copy);
        QFile::remove(copy + QStringLiteral("/registry.db-wal"));
        QFile::remove(copy + QStringLiteral("/registry.db-shm"));
        forbidWriting(copy);
        const tests::PlainUser nobody(QFileInfo(copy).path());

        const auto opened = fixture.workplace().open(copy);

        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
        QVERIFY(fixture.workplace().isReadOnly());
        QVERIFY(fixture.window().windowTitle().contains(QStringLiteral("looking")));
    }
};

QTEST_MAIN(TestTwoWindows)
#include "test_two_windows.moc"
