// OriginsDialog: what items come from and serve is recorded from the window.

#include "controls/check_list.h"
#include "controls/choice_box.h"
#include "controls/plain_table.h"
#include "desktop/desk_fixture.h"
#include "registry/origin_table.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

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

    void aNameThatIsTakenIsToldAndNothingTypedIsLost()
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
