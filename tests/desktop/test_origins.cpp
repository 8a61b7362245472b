// OriginsDialog: what items come from and serve is recorded from the window.

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "controls/check_list.h"
#include "controls/choice_box.h"
#include "controls/plain_table.h"
#include "desktop/desk_fixture.h"
#include "registry/origin_table.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace desktop;

namespace {

void accept(tests::DeskFixture &fixture, const char *dialog)
{
    fixture.find<QDialog>(dialog)->findChild<QPushButton *>(QStringLiteral("accept"))->click();
    fixture.settle();
}

void openCase(tests::DeskFixture &fixture, const QString &number, const QStringList &seenBy = {})
{
    fixture.find<QPushButton>("new_case")->click();
    fixture.find<QLineEdit>("case_number")->setText(number);
    fixture.find<QLineEdit>("case_title")->setText(QStringLiteral("Bill brushing"));
    fixture.find<CheckList>("case_officers")->setChecked(seenBy);
    accept(fixture, "case_dialog");
}

} // namespace

class TestOrigins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteBelongsToItsOperation()
    {
        tests::DeskFixture fixture;
        fixture.give("origins");
        fixture.find<QPushButton>("new_operation")->click();
        fixture.find<QLineEdit>("operation_name")->setText(QStringLiteral("Harvest"));
        accept(fixture, "operation_dialog");
        fixture.find<QPushButton>("new_site")->click();
        fixture.find<QLineEdit>("site_name")->setText(QStringLiteral("Villa 1"));
        auto *operation = fixture.find<ChoiceBox>("site_operation");
        operation->setCurrentIndex(operation->findText(QStringLiteral("Harvest")));
        accept(fixture, "site_dialog");

        const registry::OriginTable origins(fixture.registry().connection());
        const auto site = tests::value(origins.siteByName(QStringLiteral("Villa 1")));
        QCOMPARE(site.operation,
                 tests::value(origins.operationByName(QStringLiteral("Harvest"))).id);
        QCOMPARE(fixture.find<PlainTable>("sites_table")->model()->rowCount(), 1);
    }

    // The list is read from the tables; the row that is chosen is held against the ledger.
    void alteredRowsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("an operation")
            << QByteArray("operations_table") << QByteArray("operation SET country = 'VN'");
        QTest::newRow("a site") << QByteArray("sites_table")
                                << QByteArray("site SET address = 'Elsewhere'");
        QTest::newRow("a group") << QByteArray("groups_table")
                                 << QByteArray("suspect_group SET name = 'B'");
        QTest::newRow("a person") << QByteArray("persons_table")
                                  << QByteArray("person SET category = 'witness'");
        QTest::newRow("a case") << QByteArray("cases_table")
                                << QByteArray("case_file SET title = 'Nothing'");
    }

    void alteredRowsAreSaid()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, sql);
        tests::DeskFixture fixture;
        auto &session = fixture.registry().first();
        const auto operation = tests::value(actions::openOperation(session, {{}, "North", "PH"}));
        const auto site =
            tests::value(actions::addSite(session, {{}, operation.id, "Villa", "Bay Road"}));
        const auto group =
            tests::value(actions::identifyGroup(session, {{}, "A", operation.id, site.id}));
        domain::Person person;
        person.name = QStringLiteral("Wang Wei");
        person.category = domain::PersonCategory::Suspect;
        person.group = group.id;
        tests::value(actions::recordPerson(session, person));
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-1");
        opened.title = QStringLiteral("Brushing");
        tests::value(actions::openCase(session, opened));
        fixture.settle();
        fixture.give("origins");
        auto *list = fixture.find<PlainTable>(table.constData());
        auto *tabs = fixture.find<QTabWidget>("origins_tabs");
        tabs->setCurrentWidget(list->parentWidget());
        auto *warning = list->parentWidget()->findChild<QFrame *>(QStringLiteral("ledger_warning"));
        const auto choose = [&] {
            list->clearSelection();
            list->selectRow(0);
            fixture.settle();
        };
        choose();
        QVERIFY(!warning->isVisible());

        fixture.registry().tamper("UPDATE " + sql);
        choose();

        QVERIFY(warning->isVisible());
        warning->findChild<QPushButton *>(QStringLiteral("ledger_warning_audit"))->click();
        fixture.settle();
        QVERIFY(fixture.find<QWidget>("audit_page")->isVisible());
    }

    void aNameThatIsTakenIsReportedAndNothingTypedIsLost()
    {
        tests::DeskFixture fixture;
        fixture.give("origins");
        openCase(fixture, QStringLiteral("ZJ-2026-17"));
        openCase(fixture, QStringLiteral("ZJ-2026-17"));

        auto *dialog = fixture.find<QDialog>("case_dialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("complaint"))
                    ->text()
                    .contains(QStringLiteral("ZJ-2026-17")));
        QCOMPARE(fixture.find<QLineEdit>("case_title")->text(), QStringLiteral("Bill brushing"));
    }

    void aRestrictedCaseIsListedOnlyToWhoIsNamed()
    {
        tests::DeskFixture fixture;
        fixture.give("origins");
        openCase(fixture, QStringLiteral("SECRET-1"), {fixture.workplace().viewer()});
        QCOMPARE(fixture.find<PlainTable>("cases_table")->model()->rowCount(), 1);
        fixture.find<QDialog>("origins_dialog")->close();
        fixture.settle();

        fixture.signIn(tests::secondOfficer);
        fixture.give("origins");

        QCOMPARE(fixture.find<PlainTable>("cases_table")->model()->rowCount(), 0);
    }

    void aListThatIsOpenShowsTheNextOfficerOnlyWhatThatOneSees()
    {
        tests::DeskFixture fixture;
        fixture.give("origins");
        openCase(fixture, QStringLiteral("SECRET-1"), {fixture.workplace().viewer()});
        QCOMPARE(fixture.find<PlainTable>("cases_table")->model()->rowCount(), 1);

        fixture.signIn(tests::secondOfficer);

        QCOMPARE(fixture.find<PlainTable>("cases_table")->model()->rowCount(), 0);
    }

    void aLongListIsReadByAJob()
    {
        tests::DeskFixture fixture;
        tests::value(fixture.registry().connection().runScript(
            "INSERT INTO person (id, name, category) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
            "SELECT i + 1 FROM n WHERE i < 2500) SELECT printf('00000000-0000-7000-8000-%012d', i),"
            " 'Person ' || i, 'witness' FROM n"));
        fixture.give("origins");
        auto *persons = fixture.find<PlainTable>("persons_table");
        fixture.settle();
        QCOMPARE(persons->model()->rowCount(), 2500);
    }

    void aPaymentOfAVictimCountsAsHisLoss()
    {
        tests::DeskFixture fixture;
        fixture.give("origins");
        openCase(fixture, QStringLiteral("ZJ-2026-17"));
        fixture.find<PlainTable>("cases_table")->chooseRow(0);
        fixture.find<QPushButton>("case_victims")->click();
        fixture.find<QPushButton>("add_victim")->click();
        fixture.find<ChoiceBox>("victim_name")->setEditText(QStringLiteral("张三"));
        accept(fixture, "victim_dialog");
        auto *victims = fixture.find<PlainTable>("victims_table");
        QCOMPARE(victims->model()->rowCount(), 1);

        victims->chooseRow(0);
        fixture.find<QPushButton>("add_payment")->click();
        fixture.find<QLineEdit>("payment_amount")->setText(QStringLiteral("12,000.50"));
        accept(fixture, "payment_dialog");

        QCOMPARE(victims->model()->index(0, 0).data().toString(), QStringLiteral("张三"));
        QCOMPARE(victims->model()->index(0, 2).data().toString(), QStringLiteral("12000.50 CNY"));
    }
};

QTEST_MAIN(TestOrigins)
#include "test_origins.moc"
