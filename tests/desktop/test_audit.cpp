// Audit: a tampered file is found and leads to its item; an old checkpoint exposes a truncated log;
// a cancelled audit leaves nothing.

#include "audit/audits_model.h"
#include "desktop/desk_fixture.h"
#include "exchange/checkpoint_code.h"
#include "fields/fault_model.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace desktop;

namespace {

void press(tests::DeskFixture &fixture, const char *button)
{
    QTest::mouseClick(fixture.find<QPushButton>(button), Qt::LeftButton);
    fixture.settle();
}

void verify(tests::DeskFixture &fixture)
{
    fixture.give("audit");
    if (fixture.find<QPushButton>("new_audit")->isVisible())
        press(fixture, "new_audit");
    press(fixture, "verify");
}

QString shown(tests::DeskFixture &fixture, const char *label)
{
    return fixture.find<QLabel>(label)->text();
}

std::vector<registry::AuditRecord> audits(tests::DeskFixture &fixture)
{
    return tests::value(registry::audits(fixture.registry().connection()));
}

// The first fault of the first group, as the tree has it.
QModelIndex firstFault(tests::DeskFixture &fixture)
{
    auto *model = fixture.find<QTreeView>("faults")->model();
    return model->index(0, 0, model->index(0, 0));
}

actions::FoundFault fault(domain::Fault::Severity severity, const QString &what)
{
    actions::FoundFault found;
    found.fault.severity = severity;
    found.fault.what = what;
    return found;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundRegistryIsReportedAndTheAuditRecorded()
    {
        tests::DeskFixture fixture;
        fixture.registry().attach(fixture.registry().addPhone(), QStringLiteral("seal.jpg"));

        verify(fixture);

        QVERIFY(shown(fixture, "audit_verdict").startsWith(QStringLiteral("Sound")));
        QVERIFY(shown(fixture, "audit_anchor").startsWith(QStringLiteral("Not anchored")));
        QCOMPARE(audits(fixture).size(), std::size_t(1));
        QVERIFY(audits(fixture).front().sound);
        QCOMPARE(audits(fixture).front().files, 1);
        QCOMPARE(fixture.find<QTableView>("audits")->model()->rowCount(), 1);
        QVERIFY(fixture.registry().verify().sound());
    }

    void aResultTakesTheRoomOfTheFormUntilAnotherAudit()
    {
        tests::DeskFixture fixture;
        verify(fixture);
        auto *remarks = fixture.find<QLineEdit>("audit_remarks");
        QVERIFY(!remarks->isVisible() && !fixture.find<QPushButton>("verify")->isVisible());

        auto *again = fixture.find<QPushButton>("new_audit");
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Return);

        QVERIFY(remarks->isVisible() && !again->isVisible());
        QVERIFY(fixture.find<QPushButton>("verify")->hasFocus());
    }

    void aColumnThatSaysNothingLeavesItsRoomToWhatWasFound()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        fixture.registry().tamper("UPDATE item_field SET value = 'Nokia' WHERE name = 'make'");

        verify(fixture);

        const auto *tree = fixture.find<QTreeView>("faults");
        QVERIFY(tree->isColumnHidden(FaultModel::Step));
        QVERIFY(!tree->isColumnHidden(FaultModel::Found));
        QVERIFY(!tree->isColumnHidden(FaultModel::Where));
    }

    void aTamperedFileIsFoundAndLeadsToItsItem()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        const auto phone = fixture.registry().addPhone();
        const auto photo = fixture.registry().attach(phone, QStringLiteral("seal.jpg"));
        tests::overwriteByte(fixture.registry().pathOf(photo), 3);
        QSignalSpy asked(&fixture.desk(), &Desk::itemAsked);

        verify(fixture);

        QVERIFY(shown(fixture, "audit_verdict").startsWith(QStringLiteral("Not sound")));
        auto *tree = fixture.find<QTreeView>("faults");
        QCOMPARE(firstFault(fixture).siblingAtColumn(FaultModel::Where).data().toString(), phone);
        QVERIFY(firstFault(fixture)
                    .siblingAtColumn(FaultModel::Expected)
                    .data()
                    .toString()
                    .contains(photo.sha256));
        tree->setCurrentIndex(firstFault(fixture));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), phone);
        QVERIFY(!audits(fixture).front().sound);
    }

    void anUnsoundAuditIsOnEveryPageUntilOneIsSound()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        const auto photo = fixture.registry().attach(phone, QStringLiteral("seal.jpg"));
        tests::overwriteByte(fixture.registry().pathOf(photo), 3);
        auto *banner = fixture.find<QFrame>("audit_banner");
        QVERIFY(banner->isHidden());

        verify(fixture);

        QVERIFY(!banner->isHidden());
        QVERIFY(fixture.workplace().doubts().ofFile(photo.sha256));
        fixture.desk().showItem(phone);
        QCOMPARE(fixture.find<QLabel>("doubted_badge")->text(),
                 registry::label(registry::Attention::Doubted));
        fixture.signIn(tests::secondOfficer);
        QVERIFY(!banner->isHidden());
        fixture.signIn();

        tests::overwriteByte(fixture.registry().pathOf(photo), 3); // as it was
        verify(fixture);
        QVERIFY(banner->isHidden());
        QVERIFY(!fixture.workplace().doubts().audit);
    }

    void aBrokenStepLeadsToItsPlaceInTheHistory()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        fixture.registry().addPhone();
        fixture.registry().tamper(
            "UPDATE entry SET signature = zeroblob(64) WHERE seq = (SELECT max(seq) - 1 FROM "
            "entry)");

        verify(fixture);
        auto *tree = fixture.find<QTreeView>("faults");
        tree->setCurrentIndex(firstFault(fixture));
        QTest::keyClick(tree, Qt::Key_Return);
        fixture.settle();

        QCOMPARE(fixture.find<QLabel>("shown_number")->text(), phone);
        QVERIFY(fixture.find<QListView>("history_list")->isVisibleTo(&fixture.window()));
        QVERIFY(fixture.find<QListView>("history_list")
                    ->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("audit")));
    }

    void faultsAreFilteredAndCopied()
    {
        tests::DeskFixture fixture;
        const auto a =
            fixture.registry().attach(fixture.registry().addPhone(), QStringLiteral("a.jpg"), "a");
        const auto b =
            fixture.registry().attach(fixture.registry().addPhone(), QStringLiteral("b.jpg"), "b");
        for (const auto &photo : {a, b})
            tests::overwriteByte(fixture.registry().pathOf(photo), 0);
        verify(fixture);
        auto *model = fixture.find<QTreeView>("faults")->model();
        QCOMPARE(model->rowCount(model->index(0, 0)), 2);

        QTest::keyClicks(fixture.find<QLineEdit>("fault_filter"), QStringLiteral("00002"));
        QCOMPARE(model->rowCount(model->index(0, 0)), 1);
        press(fixture, "copy_faults");

        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(a.sha256) && copied.contains(b.sha256));
    }

    void onlyTheFilesOfTheChosenItemsAreLookedAt()
    {
        tests::DeskFixture fixture;
        const auto sound = fixture.registry().addPhone();
        const auto damaged = fixture.registry().addPhone();
        fixture.registry().attach(sound, QStringLiteral("a.jpg"), "a");
        tests::overwriteByte(fixture.registry().pathOf(
                                 fixture.registry().attach(damaged, QStringLiteral("b.jpg"), "b")),
                             0);
        fixture.desk().setChosen({sound});
        fixture.give("audit");
        fixture.find<QComboBox>("audit_files")->setCurrentIndex(1);

        press(fixture, "verify");

        QVERIFY(shown(fixture, "audit_verdict").startsWith(QStringLiteral("Sound")));
        QCOMPARE(audits(fixture).front().chosenItems, 1);
    }

    void aLogThatWasCutContradictsTheCheckpointThatSomebodyKept()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();
        fixture.registry().addPhone();
        const auto kept = tests::value(fixture.registry().first().checkpoint());
        fixture.registry().tamper(
            "DELETE FROM checkpoint; DELETE FROM disclosure WHERE entry IN (SELECT leaf_hash FROM "
            "entry WHERE seq = (SELECT max(seq) FROM entry));"
            "DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)");
        QDir(fixture.registry().registry().checkpointFolder()).removeRecursively();
        fixture.give("audit");
        fixture.find<QCheckBox>("audit_compare")->setChecked(true);
        auto *text = fixture.find<QPlainTextEdit>("against_text");
        text->setFocus();
        QTest::keyClicks(text, exchange::checkpointCode(QString::fromUtf8(kept.note)));
        QTest::keyClick(text, Qt::Key_Return); // as a scanner does

        press(fixture, "verify");

        QVERIFY(!shown(fixture, "against_state").isEmpty());
        auto *model = fixture.find<QTreeView>("faults")->model();
        bool stated = false;
        for (int row = 0; row < model->rowCount(model->index(0, 0)); ++row)
            stated = stated
                || model->index(row, 0, model->index(0, 0))
                       .data()
                       .toString()
                       .contains(QStringLiteral("heckpoint"));
        QVERIFY(stated);
    }

    void whatIsNoCheckpointIsRefusedBeforeAnythingIsVerified()
    {
        tests::DeskFixture fixture;
        fixture.give("audit");
        fixture.find<QCheckBox>("audit_compare")->setChecked(true);
        fixture.find<QPlainTextEdit>("against_text")
            ->setPlainText(QStringLiteral("a shopping list"));

        press(fixture, "verify");

        QVERIFY(!shown(fixture, "against_state").isEmpty());
        QVERIFY(audits(fixture).empty());
    }

    void whatIsCancelledLeavesNothing()
    {
        tests::DeskFixture fixture;
        for (int i = 0; i < 20; ++i)
            fixture.registry().addPhone();
        fixture.give("audit");

        fixture.find<QPushButton>("verify")->click();
        fixture.find<QPushButton>("cancel_verify")->click();
        fixture.settle();

        QVERIFY(shown(fixture, "audit_doing").startsWith(QStringLiteral("Cancelled")));
        QVERIFY(audits(fixture).empty());
        QVERIFY(fixture.find<QPushButton>("verify")->isEnabled());
    }

    void whoMayNotRecordStillVerifies()
    {
        tests::DeskFixture fixture;
        fixture.signIn(tests::secondOfficer); // officer and custodian

        verify(fixture);

        QVERIFY(shown(fixture, "audit_verdict").startsWith(QStringLiteral("Sound")));
        QVERIFY(shown(fixture, "audit_record").contains(QStringLiteral("not recorded")));
        QVERIFY(audits(fixture).empty());
    }

    void anEarlierAuditIsLookedAtAgainAndReported()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        tests::overwriteByte(
            fixture.registry().pathOf(fixture.registry().attach(phone, QStringLiteral("a.jpg"))),
            0);
        verify(fixture);
        fixture.signIn(tests::secondOfficer);
        fixture.give("audit");

        auto *history = fixture.find<QTableView>("audits");
        history->setCurrentIndex(history->model()->index(0, 0));
        QTest::keyClick(history, Qt::Key_Return);
        fixture.settle();
        QCOMPARE(firstFault(fixture).siblingAtColumn(FaultModel::Where).data().toString(), phone);
        press(fixture, "audit_report");

        const QString text = fixture.find<QWidget>("sheet_dialog")
                                 ->findChild<QPdfDocument *>()
                                 ->getAllText(0)
                                 .text();
        QVERIFY(text.contains(phone));
        QVERIFY(text.contains(tests::firstOfficer));
    }

    void aCheckpointIsSavedAndNeverOverwritten()
    {
        tests::DeskFixture fixture;
        const QString path = fixture.registry().path(QStringLiteral("kept.txt"));
        fixture.give("save_checkpoint");
        const QByteArray note =
            fixture.find<QPlainTextEdit>("checkpoint_text")->toPlainText().toUtf8();
        fixture.find<QLineEdit>("checkpoint_path")->setText(path);
        press(fixture, "accept");

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), note);
        QVERIFY(ledger::readCheckpoint(note).has_value());

        tests::writeFile(path, "mine");
        press(fixture, "accept");
        file.seek(0);
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void theModelsKeepTheirPromises()
    {
        using Severity = domain::Fault::Severity;
        FaultModel faults;
        AuditsModel history;
        const QAbstractItemModelTester a(&faults,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester b(&history,
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);

        faults.show({fault(Severity::Broken, QStringLiteral("x")),
                     fault(Severity::Broken, QStringLiteral("y")),
                     fault(Severity::Note, QStringLiteral("z"))});
        history.show({registry::AuditRecord()});

        QCOMPARE(faults.rowCount(), 2);
        QCOMPARE(faults.rowCount(faults.index(0, 0)), 2);
        QCOMPARE(faults.index(0, 0, faults.index(1, 0)).data().toString(), QStringLiteral("z"));
        faults.show({});
        QCOMPARE(faults.rowCount(), 0);
    }
};

QTEST_MAIN(TestAudit)
#include "test_audit.moc"
