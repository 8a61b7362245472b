// Start: tables of another version are rebuilt on request; an error in a new registry's folder is
// shown at its line.

#include "desktop/desk_fixture.h"
#include "look/settings.h"
#include "start/start_page.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

using namespace desktop;

class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesOfAnotherVersionAreMadeAgainWhenThatIsSaid()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        fixture.give("close_registry");
        fixture.registry().tamper("UPDATE tables_made SET sha256 = 'older'");

        fixture.window().openRegistry(fixture.registry().folder());
        QVERIFY(!fixture.workplace().isOpen());
        auto *start = fixture.find<QPushButton>("rebuild_start");
        QVERIFY(start->isVisible());
        QTest::mouseClick(start, Qt::LeftButton);
        fixture.settle();

        QVERIFY(fixture.workplace().isOpen());
        fixture.signIn();
        QCOMPARE(fixture.registry().item(phone).exhibitNumber, phone);
    }

    void theFirstStartOffersANewRegistry()
    {
        tests::DeskFixture fixture;
        fixture.give("close_registry");
        const auto isOffered = [&](const char *button) {
            return fixture.find<QPushButton>(button)->isDefault();
        };
        QVERIFY(isOffered("open_registry") && !isOffered("new_registry"));
        for (const QString &folder : recentRegistries())
            forgetRecentRegistry(folder);
        fixture.find<StartPage>("start_page")->refresh();
        QVERIFY(!isOffered("open_registry") && isOffered("new_registry"));
    }

    void aRegistryIsOpenedByItsDatabase()
    {
        tests::DeskFixture fixture;
        fixture.give("close_registry");
        QVERIFY(!fixture.workplace().isOpen());

        fixture.window().openPath(fixture.registry().folder() + "/registry.db");

        QVERIFY(fixture.workplace().isOpen());
    }

    void anEncryptedRegistryOpensWithNameAndPassword()
    {
        tests::DeskFixture fixture;
        const QString folder = fixture.registry().path("encrypted");
        const actions::NewRegistry what{"SITE4", tests::firstOfficer, {}, tests::password, true};
        tests::value(actions::openRegistry(folder, what, fixture.registry().environment()));
        registry::lock(folder);

        fixture.window().openRegistry(folder);
        QVERIFY(fixture.workplace().folder() != folder);
        QTest::keyClick(fixture.find<QLineEdit>("unlock_officer"), Qt::Key_Return); // no try yet
        QVERIFY(fixture.find<QDialog>("unlock_dialog")
                    ->findChild<QLabel *>(QStringLiteral("complaint"))
                    ->text()
                    .isEmpty());
        const auto type = [&](const QString &officer, const QString &password) {
            fixture.find<QLineEdit>("unlock_officer")->setText(officer);
            fixture.find<QLineEdit>("unlock_password")->setText(password);
            auto *dialog = fixture.find<QDialog>("unlock_dialog");
            QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")),
                              Qt::LeftButton);
            fixture.settle();
        };
        type(tests::firstOfficer, QStringLiteral("another horse 2"));
        const auto *dialog = fixture.find<QDialog>("unlock_dialog");
        const auto *complaint = dialog->findChild<QLabel *>(QStringLiteral("complaint"));
        QVERIFY(complaint && !complaint->text().isEmpty());
        QVERIFY(registry::isLocked(folder));
        type(tests::firstOfficer, tests::password);

        QCOMPARE(fixture.workplace().folder(), folder);
        QVERIFY(fixture.workplace().officer());
        fixture.give("close_registry");
        QVERIFY(registry::isLocked(folder));
    }

    void theyStayAsTheyAreWhenItIsRefused()
    {
        tests::DeskFixture fixture;
        fixture.give("close_registry");
        fixture.registry().tamper("UPDATE tables_made SET sha256 = 'older'");
        fixture.window().openRegistry(fixture.registry().folder());

        QTest::keyClick(fixture.find<QWidget>("rebuild_dialog"), Qt::Key_Escape);
        fixture.settle();

        QVERIFY(!fixture.workplace().isOpen());
        QVERIFY(!registry::Registry::open(fixture.registry().folder(), db::OpenMode::ReadOnly));
    }

    void theFirstOfficerOfANewRegistryIsSignedIn()
    {
        tests::DeskFixture fixture;
        fixture.give("close_registry");
        fixture.desk().commands().action("new_registry")->trigger();
        auto *dialog = fixture.find<QDialog>("new_registry_dialog");
        const QString folder = fixture.registry().path("made");
        const std::pair<const char *, QString> texts[] = {
            {"folder", folder},         {"station", "SITE3"},
            {"first_officer", "Ma Li"}, {"new_password", tests::password},
            {"password_again", tests::password}};
        for (const auto &[name, text] : texts)
            dialog->findChild<QLineEdit *>(QLatin1String(name))->setText(text);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")),
                          Qt::LeftButton);
        fixture.settle();

        QCOMPARE(fixture.workplace().folder(), folder);
        QVERIFY(fixture.workplace().officer());
        QCOMPARE(fixture.workplace().officer()->name, QStringLiteral("Ma Li"));
    }

    void aFolderThatCannotBeMadeIsReportedAtItsLine()
    {
        tests::DeskFixture fixture;
        fixture.give("close_registry");
        fixture.desk().commands().action("new_registry")->trigger();
        auto *dialog = fixture.find<QDialog>("new_registry_dialog");
        auto *folder = dialog->findChild<QLineEdit *>(QStringLiteral("folder"));
        folder->setText(QStringLiteral("/proc/x"));
        const auto type = [&](const char *name, const QString &text) {
            dialog->findChild<QLineEdit *>(QLatin1String(name))->setText(text);
        };
        type("station", QStringLiteral("SITE3"));
        type("first_officer", QStringLiteral("Chen Hao"));
        type("organisation", QStringLiteral("Police"));
        type("new_password", tests::password);
        type("password_again", tests::password);

        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")),
                          Qt::LeftButton);
        fixture.settle();

        QVERIFY(dialog->isVisible());
        const auto stated = dialog->findChild<QLabel *>(QStringLiteral("complaint"))->text();
        QVERIFY2(!stated.contains(QStringLiteral("There is no")), qPrintable(stated));
        QVERIFY(!stated.isEmpty());
        QCOMPARE(dialog->focusWidget(), folder);
    }

    void everyWindowFitsTheScreen_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("window");
        QTest::newRow("batch") << "batch_intake"
                               << "batch_window";
        QTest::newRow("register") << "register_item"
                                  << "register_dialog";
    }

    // Offscreen the screen is 800 by 800: less than any that is sold.
    void everyWindowFitsTheScreen()
    {
        QFETCH(QString, command);
        QFETCH(QString, window);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2.5);
        tests::DeskFixture fixture;
        QApplication::setFont(large);

        fixture.give(qPrintable(command));
        const auto room = QGuiApplication::primaryScreen()->availableSize();
        const auto *shown = fixture.find<QWidget>(qPrintable(window));

        QVERIFY2(shown->width() <= room.width() && shown->height() <= room.height(),
                 qPrintable(QStringLiteral("%1 × %2").arg(shown->width()).arg(shown->height())));
        QVERIFY(shown->minimumSizeHint().width() <= room.width());
        QVERIFY(fixture.window().width() <= room.width());
        QVERIFY(fixture.window().height() <= room.height());
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TestStart)
#include "test_start.moc"
