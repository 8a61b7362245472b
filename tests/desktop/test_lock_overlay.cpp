// LockOverlay: the lock key works from anywhere, and no typed text is lost.

#include "desktop/desk_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace desktop;

namespace {

// Like a keyboard: to the widget with the focus.
void pressLock(tests::DeskFixture &fixture)
{
    auto *focus = QApplication::activePopupWidget() ? QApplication::activePopupWidget()
                                                    : QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &fixture.window(), Qt::Key_L, Qt::ControlModifier);
    fixture.settle();
}

bool isLocked(tests::DeskFixture &fixture)
{
    for (const auto *top : QApplication::topLevelWidgets()) {
        if (top != &fixture.window() && top->isVisible())
            return false;
    }
    return !fixture.workplace().officer() && fixture.find<QWidget>("sign_in_page")->isVisible();
}

} // namespace

class TestLockOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachLocksAndKeepsItsFiles()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("seal.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        fixture.give("attach_files");
        Q_EMIT fixture.desk().filesDropped(fixture.desk().chosen().first(), {file.fileName()});
        fixture.settle();
        auto *queue = fixture.find<QTableView>("attach_queue")->model();
        QCOMPARE(queue->rowCount(), 1);

        pressLock(fixture);
        QVERIFY(isLocked(fixture));

        fixture.signIn();
        QVERIFY(fixture.find<QWidget>("attach_dialog")->isVisible());
        QCOMPARE(queue->rowCount(), 1);
    }

    void aFormThatIsReadyAfterTheLockIsNotShown()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.desk().commands().action("form_seizure_list")->trigger();

        fixture.workplace().lock(); // before the pending answer
        fixture.settle();
        QVERIFY(isLocked(fixture));
    }

    void aDialogOverADialogLocksAndKeepsItsTyping()
    {
        tests::DeskFixture fixture;
        fixture.give("officers");
        QTest::mouseClick(fixture.find<QPushButton>("enrol_officer"), Qt::LeftButton);
        auto *name = fixture.find<QLineEdit>("officer_name");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Chen Jing"));

        pressLock(fixture);
        QVERIFY(isLocked(fixture));

        fixture.signIn();
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), QStringLiteral("Chen Jing"));
        QVERIFY(fixture.find<QWidget>("officers_dialog")->isVisible());
    }

    void aQuestionWaitsForItsOfficerAlone()
    {
        tests::DeskFixture fixture;
        fixture.give("officers");
        QTest::mouseClick(fixture.find<QPushButton>("enrol_officer"), Qt::LeftButton);
        auto *name = fixture.find<QLineEdit>("officer_name");
        QTest::keyClicks(name, QStringLiteral("Chen Jing"));
        QTest::keyClick(name, Qt::Key_Escape);
        QPointer<QMessageBox> question = fixture.find<QMessageBox>("throw_away_question");
        QVERIFY(question->isVisible());

        pressLock(fixture);
        QVERIFY(isLocked(fixture));
        fixture.signIn(tests::secondOfficer);
        QVERIFY(!question->isVisible());
        QVERIFY(!name->isVisible());

        fixture.give("lock");
        fixture.signIn();
        QVERIFY(question && question->isVisible());
        QVERIFY(name->isVisible());
    }

    void aMenuLocks()
    {
        tests::DeskFixture fixture;
        auto *menu = fixture.find<QMenu>("menu_item");
        menu->popup({10, 10});
        QVERIFY(menu->isVisible());

        pressLock(fixture);

        QVERIFY(isLocked(fixture));
    }

    void closingAsksForWhatWaitsBehindIt()
    {
        tests::DeskFixture fixture;
        fixture.give("change_password");
        auto *first = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        QVERIFY(first);
        QTest::keyClicks(first, QStringLiteral("typed"));
        pressLock(fixture);
        QVERIFY(isLocked(fixture));

        fixture.window().close();

        QVERIFY(fixture.workplace().isOpen());
        QVERIFY(fixture.find<QMessageBox>("leave_question")->isVisible());
        QTest::mouseClick(fixture.find<QPushButton>("leave_all_the_same"), Qt::LeftButton);
        fixture.settle();
        QVERIFY(!fixture.workplace().isOpen());
    }
};

QTEST_MAIN(TestLockOverlay)
#include "test_lock_overlay.moc"
