// MainWindow: opening, signing in, locking, and commands that say why they cannot be given.

#include "desktop/desk_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolTip>

using namespace desktop;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLockWipesTheSessionAndAPasswordOpensItAgain()
    {
        tests::DeskFixture fixture;
        QVERIFY(fixture.workplace().officer().has_value());

        fixture.give("lock");
        QVERIFY(!fixture.workplace().officer().has_value());
        QVERIFY(!fixture.desk().commands().action("register_item")->isEnabled());
        QVERIFY(fixture.find<QWidget>("sign_in_page")->isVisible());

        fixture.find<QComboBox>("officer")->setCurrentText(tests::secondOfficer);
        tests::typeAndEnter(fixture.find<QLineEdit>("password"), tests::password);
        fixture.settle();

        QVERIFY(fixture.workplace().officer().has_value());
        QCOMPARE(fixture.workplace().officer()->name, tests::secondOfficer);
    }

    void aWrongPasswordIsReportedNextToTheField()
    {
        tests::DeskFixture fixture;
        fixture.give("lock");

        tests::typeAndEnter(fixture.find<QLineEdit>("password"), QStringLiteral("not this one"));
        fixture.settle();

        QVERIFY(!fixture.workplace().officer().has_value());
        QVERIFY(!fixture.find<QWidget>("sign_in_page")
                     ->findChild<QLabel *>(QStringLiteral("complaint"))
                     ->text()
                     .isEmpty());
    }

    void anotherOfficerBeginsWithTheItems()
    {
        tests::DeskFixture fixture;
        fixture.give("audit");
        QCOMPARE(fixture.desk().page(), QStringLiteral("audit"));
        fixture.give("lock");
        fixture.signIn(); // the same goes on
        QCOMPARE(fixture.desk().page(), QStringLiteral("audit"));

        fixture.give("lock");
        fixture.signIn(tests::secondOfficer);
        QCOMPARE(fixture.desk().page(), QStringLiteral("items"));
    }

    void aRoleThatWasForgedDoesNotSignIn()
    {
        tests::DeskFixture fixture;
        fixture.give("lock");
        fixture.registry().tamper("UPDATE officer SET roles = 'officer,administrator' WHERE name = "
                                  "'Maria Lopez'");
        std::optional<Error> refused;
        fixture.workplace().signIn(tests::secondOfficer, tests::password, &fixture.window(),
                                   [&](const Result<void> &result) {
                                       if (!result)
                                           refused = result.error();
                                   });
        fixture.settle();

        QVERIFY(refused && refused->code == ErrorCode::Corrupt);
        QVERIFY(refused->message.contains(tests::secondOfficer));
        QVERIFY(!fixture.workplace().officer());
        fixture.signIn(); // anybody else goes on, and finds it by an audit
    }

    void aLockMakesACheckpoint()
    {
        tests::DeskFixture fixture;
        fixture.registry().addPhone();

        fixture.give("lock");

        const auto kept = tests::value(fixture.registry().registry().ledger().checkpoints(
            fixture.registry().first().station().id));
        QVERIFY(!kept.empty());
        QCOMPARE(kept.front().checkpoint.size,
                 tests::value(fixture.registry().registry().ledger().size(
                     fixture.registry().first().station().id)));
    }

    void aToolTipIsNoMarkup()
    {
        tests::DeskFixture fixture;
        QToolTip::showText(fixture.window().pos(), QStringLiteral("<b>王伟</b>"),
                           &fixture.window());

        const auto tops = QApplication::topLevelWidgets();
        const auto tip = std::find_if(tops.begin(), tops.end(), [](const QWidget *top) {
            return top->inherits("QTipLabel");
        });
        QVERIFY(tip != tops.end());
        QCOMPARE(qobject_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    }

    void aDisabledCommandSaysWhy()
    {
        tests::DeskFixture fixture;
        fixture.signIn(tests::secondOfficer); // officer and custodian

        const auto *command = fixture.desk().commands().action("export_record");

        QVERIFY(!command->isEnabled());
        QVERIFY(command->toolTip().contains(QStringLiteral("Prosecutor")));
    }

    void everyCommandDoesSomething()
    {
        tests::DeskFixture fixture;
        auto &commands = fixture.desk().commands();
        for (const auto *action : commands.all())
            QVERIFY2(commands.isAnswered(*action), qPrintable(action->objectName()));
    }

    void everyShortcutIsUsedOnce()
    {
        QMap<QString, QString> used;
        for (const auto &rule : commandRules()) {
            const QString shortcut = QString::fromLatin1(rule.shortcut);
            if (shortcut.isEmpty())
                continue;
            QVERIFY2(!used.contains(shortcut),
                     qPrintable(shortcut + QStringLiteral(" of ") + used.value(shortcut)));
            used.insert(shortcut, QString::fromLatin1(rule.id));
        }
        QVERIFY(used.size() > 20);
    }

    void theWindowClosesWithoutLossWhileAJobIsUnderWay()
    {
        tests::DeskFixture fixture;
        const auto number = fixture.registry().addPhone();
        bool delivered = false;
        fixture.workplace().write(
            QStringLiteral("slow"),
            [](actions::Session &, base::Progress &progress) -> Result<void> {
                while (progress.check())
                    QThread::msleep(1);
                return progress.check();
            },
            &fixture.window(), [&](const Result<void> &) { delivered = true; });

        fixture.window().close();
        fixture.settle();

        QVERIFY(delivered);
        QVERIFY(!fixture.workplace().isOpen());
        QCOMPARE(fixture.registry().item(number).exhibitNumber, number);
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
