// EncryptDialog: an open registry in clear is encrypted and opened again; a wrong password and a
// stop change nothing.

#include "desktop/desk_fixture.h"

#include "registry/key_folder.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace {

// A registry of its own, which nothing but the window has open.
struct Scene {
    tests::DeskFixture fixture;
    QString folder = fixture.registry().path("clear");

    Scene()
    {
        const actions::NewRegistry what{"SITE4", tests::firstOfficer, {}, tests::password, false};
        tests::value(actions::openRegistry(folder, what, fixture.registry().environment()));
        fixture.give("close_registry");
        fixture.window().openRegistry(folder);
        fixture.signIn();
        fixture.give("encrypt_registry");
    }

    void start(const QString &password, bool isStopped = false)
    {
        fixture.find<QLineEdit>("encrypt_password")->setText(password);
        auto *button = fixture.find<QPushButton>("encrypt_start");
        if (!isStopped)
            return fixture.press("encrypt_start");
        button->click();
        fixture.find<QDialog>("encrypt_dialog")->reject();
        fixture.settle();
    }

    QString complaint()
    {
        const auto *dialog = fixture.find<QDialog>("encrypt_dialog");
        return dialog->findChild<QLabel *>(QStringLiteral("complaint"))->text();
    }
};

} // namespace

class TestEncryptDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegistryIsEncryptedAndOpenedAgain()
    {
        Scene scene;

        scene.start(tests::password);

        QVERIFY2(scene.complaint().isEmpty(), qPrintable(scene.complaint()));
        QVERIFY(registry::isEncrypted(scene.folder));
        QVERIFY(!scene.fixture.workplace().isOpen());
        scene.fixture.press("encrypt_start"); // which now opens it
        QCOMPARE(scene.fixture.workplace().folder(), scene.folder);
        QVERIFY(scene.fixture.workplace().officer());
        scene.fixture.give("close_registry");
        QVERIFY(registry::isLocked(scene.folder));
    }

    void whatIsRefusedOrStoppedChangesNothing_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("isStopped");
        QTest::newRow("a wrong password") << QStringLiteral("another horse 2") << false;
        QTest::newRow("stopped") << tests::password << true;
    }

    void whatIsRefusedOrStoppedChangesNothing()
    {
        QFETCH(QString, password);
        QFETCH(bool, isStopped);
        Scene scene;

        scene.start(password, isStopped);

        QVERIFY(!scene.complaint().isEmpty());
        QVERIFY(!registry::isEncrypted(scene.folder));
        scene.fixture.find<QDialog>("encrypt_dialog")->reject();
        scene.fixture.settle();
        QCOMPARE(scene.fixture.workplace().folder(), scene.folder); // opened again
        scene.fixture.signIn();
        scene.fixture.give("encrypt_registry");
        scene.start(tests::password);
        QVERIFY(registry::isEncrypted(scene.folder));
    }

    void onlyAnAdministratorHasTheCommand()
    {
        tests::DeskFixture fixture;
        fixture.registry().second();

        fixture.signIn(tests::secondOfficer);

        QVERIFY(!fixture.desk().commands().action("encrypt_registry")->isEnabled());
    }
};

QTEST_MAIN(TestEncryptDialog)
#include "test_encrypt_dialog.moc"
