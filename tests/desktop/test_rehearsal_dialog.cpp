// RehearsalDialog: the last backup is rehearsed and the result recorded; the overview warns until
// then.

#include "desktop/desk_fixture.h"

#include "registry/backup/backup.h"
#include "registry/rehearsal_table.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace {

void backUp(tests::DeskFixture &fixture)
{
    base::Progress progress;
    auto &registry = fixture.registry();
    tests::value(registry::backUp(registry.folder(), registry.path("backup"),
                                  registry.environment().now, progress));
}

void start(tests::DeskFixture &fixture)
{
    fixture.find<QDialog>("rehearsal_dialog")
        ->findChild<QPushButton *>(QStringLiteral("accept"))
        ->click();
    fixture.settle();
}

} // namespace

class TestRehearsalDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastBackupIsRehearsedAndRecorded()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        backUp(fixture);
        fixture.give("show_overview");
        fixture.give("refresh");
        QVERIFY(fixture.text("overview_backup").contains("never rehearsed"));

        fixture.give("rehearse");
        QCOMPARE(fixture.find<QLineEdit>("rehearsal_backup")->text(),
                 fixture.registry().path("backup"));
        start(fixture);

        QVERIFY(fixture.text("rehearsal_result").contains("Restored, verified"));
        QVERIFY(fixture.text("rehearsal_last").contains(tests::firstOfficer));
        const auto last = tests::value(registry::lastRehearsal(fixture.registry().registry()));
        QVERIFY(last && last->isGood);
        fixture.give("refresh");
        QCOMPARE(fixture.text("overview_backup"), QString());
    }

    void aBadBackupIsSaidAndRecorded()
    {
        tests::DeskFixture fixture;
        backUp(fixture);
        tests::writeFile(fixture.registry().path("backup") + "/registry.db", QByteArray(8192, 'x'));
        fixture.give("rehearse");

        start(fixture);

        QVERIFY(fixture.text("rehearsal_result").contains("Failed"));
        const auto last = tests::value(registry::lastRehearsal(fixture.registry().registry()));
        QVERIFY(last && !last->isGood);
    }

    void whatIsNoBackupIsSaidAndNothingRecorded()
    {
        tests::DeskFixture fixture;
        fixture.give("rehearse");
        fixture.find<QLineEdit>("rehearsal_backup")->setText(fixture.registry().path("nowhere"));

        start(fixture);

        const auto *dialog = fixture.find<QDialog>("rehearsal_dialog");
        const auto *complaint = dialog->findChild<QLabel *>(QStringLiteral("complaint"));
        QVERIFY(complaint->text().contains("not a backup"));
        QVERIFY(!tests::value(registry::lastRehearsal(fixture.registry().registry())));
    }
};

QTEST_MAIN(TestRehearsalDialog)
#include "test_rehearsal_dialog.moc"
