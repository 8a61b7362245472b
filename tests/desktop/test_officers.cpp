// OfficersDialog: enrolling, roles and suspension from the window; passwords.

#include "controls/check_list.h"
#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "desktop/desk_fixture.h"
#include "registry/officer_table.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace desktop;

namespace {

domain::Officer officer(tests::DeskFixture &fixture, const QString &name)
{
    return tests::value(registry::OfficerTable(fixture.registry().connection()).byName(name));
}

void accept(tests::DeskFixture &fixture, const char *dialog)
{
    auto *found = fixture.find<QDialog>(dialog);
    found->findChild<QPushButton *>(QStringLiteral("accept"))->click();
    fixture.settle();
}

void choose(tests::DeskFixture &fixture, const QString &name)
{
    auto *table = fixture.find<PlainTable>("officers_table");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == name)
            table->chooseRow(row);
    }
}

} // namespace

class TestOfficers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfTextsAreAGoodModel()
    {
        TextRows rows({QStringLiteral("Name"), QStringLiteral("Organisation")}, nullptr);
        QAbstractItemModelTester tester(&rows,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        rows.setRows({{QStringLiteral("1"), {QStringLiteral("Chen Hao"), QString()}}});
        rows.setRows({});

        QCOMPARE(rows.rowCount(), 0);
    }

    void anEnrolledOfficerSignsIn()
    {
        tests::DeskFixture fixture;
        fixture.give("officers");
        fixture.find<QPushButton>("enrol_officer")->click();

        fixture.find<QLineEdit>("officer_name")->setText(QStringLiteral("Wang Jing"));
        fixture.find<CheckList>("officer_roles")->setChecked({QStringLiteral("custodian")});
        fixture.find<QLineEdit>("officer_password")->setText(tests::password);
        fixture.find<QLineEdit>("officer_password_again")->setText(tests::password);
        accept(fixture, "enrol_dialog");
        fixture.signIn(QStringLiteral("Wang Jing"));

        QCOMPARE(fixture.workplace().officer()->name, QStringLiteral("Wang Jing"));
        QCOMPARE(fixture.workplace().officer()->roles, domain::Roles{domain::Role::Custodian});
    }

    void twoPasswordsThatDifferEnrolNobody()
    {
        tests::DeskFixture fixture;
        fixture.give("officers");
        fixture.find<QPushButton>("enrol_officer")->click();

        fixture.find<QLineEdit>("officer_name")->setText(QStringLiteral("Wang Jing"));
        fixture.find<CheckList>("officer_roles")->setChecked({QStringLiteral("custodian")});
        fixture.find<QLineEdit>("officer_password")->setText(tests::password);
        fixture.find<QLineEdit>("officer_password_again")
            ->setText(QStringLiteral("another one 123"));
        accept(fixture, "enrol_dialog");

        auto *dialog = fixture.find<QDialog>("enrol_dialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("complaint"))->text().isEmpty());
        QVERIFY(!registry::OfficerTable(fixture.registry().connection())
                     .byName(QStringLiteral("Wang Jing")));
    }

    void aSuspendedOfficerCannotSignIn()
    {
        tests::DeskFixture fixture;
        fixture.give("officers");
        choose(fixture, tests::secondOfficer);
        fixture.find<QPushButton>("suspend_officer")->click();

        fixture.find<QLineEdit>("reason")->setText(QStringLiteral("Left the service"));
        accept(fixture, "suspend_dialog");
        fixture.give("lock");

        QVERIFY(officer(fixture, tests::secondOfficer).suspended);
        QCOMPARE(fixture.find<QComboBox>("officer")->findText(tests::secondOfficer), -1);
        bool isDenied = false;
        fixture.workplace().signIn(
            tests::secondOfficer, tests::password, this, [&](const Result<void> &result) {
                isDenied = !result && result.error().code == ErrorCode::Denied;
            });
        fixture.settle();
        QVERIFY(isDenied);
    }

    void afterATheftAnOfficerAndTheStationGetNewKeys()
    {
        tests::DeskFixture fixture;
        const QString another = QStringLiteral("battery staple 2");
        const auto keyBefore = officer(fixture, tests::secondOfficer).keyId;
        const auto stationBefore =
            tests::value(registry::thisStation(fixture.registry().connection())).publicKey;
        fixture.give("officers");
        choose(fixture, tests::secondOfficer);
        fixture.find<QPushButton>("new_officer_key")->click();
        fixture.find<QLineEdit>("officer_password")->setText(another);
        fixture.find<QLineEdit>("officer_password_again")->setText(another);
        fixture.find<QLineEdit>("reason")->setText(QStringLiteral("Laptop was stolen"));
        accept(fixture, "new_key_dialog");
        fixture.find<QPushButton>("new_station_key")->click();
        fixture.find<QLineEdit>("reason")->setText(QStringLiteral("Laptop was stolen"));
        accept(fixture, "station_key_dialog");

        QVERIFY(officer(fixture, tests::secondOfficer).keyId != keyBefore);
        QVERIFY(tests::value(registry::thisStation(fixture.registry().connection())).publicKey
                != stationBefore);
        QStringList outcome;
        for (const QString &password : {tests::password, another}) {
            fixture.workplace().signIn(
                tests::secondOfficer, password, this, [&](const Result<void> &result) {
                    outcome.append(result ? QStringLiteral("in") : QStringLiteral("out"));
                });
            fixture.settle();
        }
        QCOMPARE(outcome, (QStringList{QStringLiteral("out"), QStringLiteral("in")}));
        QVERIFY(fixture.registry().verify().sound());
    }

    void aRegistryThatOthersCanReadIsNamedOverThePages()
    {
        tests::DeskFixture fixture;
        auto *notice = fixture.find<QFrame>("access_notice");
        QVERIFY(!notice->isVisible());
        for (const char *part : {"", "/registry.db"})
            QVERIFY(QFile::setPermissions(fixture.registry().folder() + QLatin1String(part),
                                          QFile::Permissions(0x7755)));

        fixture.signIn(tests::firstOfficer);

        QVERIFY(notice->isVisible());
        const QString text = fixture.find<QLabel>("access_notice_text")->text();
        QVERIFY(text.contains(QStringLiteral("chmod -R go-rwx -- '")));
        QVERIFY(text.contains(fixture.registry().folder()));
        fixture.find<QPushButton>("access_notice_hide")->click();
        QVERIFY(!notice->isVisible());
    }

    void whoIsNoAdministratorMayOnlyLook()
    {
        tests::DeskFixture fixture;
        fixture.signIn(tests::secondOfficer);
        fixture.give("officers");
        choose(fixture, tests::firstOfficer);

        for (const char *button : {"enrol_officer", "change_roles", "suspend_officer",
                                   "new_officer_key", "new_station_key"})
            QVERIFY2(!fixture.find<QPushButton>(button)->isEnabled(), button);
    }

    void aNewPasswordOpensTheKeyAndTheOldOneNoLonger()
    {
        tests::DeskFixture fixture;
        const QString another = QStringLiteral("battery staple 2");
        fixture.give("change_password");
        fixture.find<QLineEdit>("old_password")->setText(tests::password);
        fixture.find<QLineEdit>("new_password")->setText(another);
        fixture.find<QLineEdit>("new_password_again")->setText(another);
        accept(fixture, "change_password_dialog");
        fixture.give("lock");

        QStringList outcome;
        for (const QString &password : {tests::password, another}) {
            fixture.workplace().signIn(
                tests::firstOfficer, password, this, [&](const Result<void> &result) {
                    outcome.append(result ? QStringLiteral("in") : QStringLiteral("out"));
                });
            fixture.settle();
        }

        QCOMPARE(outcome, (QStringList{QStringLiteral("out"), QStringLiteral("in")}));
    }
};

QTEST_MAIN(TestOfficers)
#include "test_officers.moc"
