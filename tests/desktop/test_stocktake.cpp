// Stock-take: each scan shows what is right, elsewhere, missing and unknown; misplaced items are
// moved in one step; a lock loses nothing.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "desktop/stocktake_steps.h"
#include "registry/hidden_items.h"
#include "registry/stocktake_table.h"
#include "stocktake/stock_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPdfDocument>
#include <QPushButton>
#include <QTableView>

using namespace desktop;
using namespace tests;
using registry::StockResult;

namespace {

const QString otherShelf = QStringLiteral("Shelf C1");

QString answer(tests::DeskFixture &fixture)
{
    return fixture.find<QLabel>("stock_scan_answer")->text();
}

int count(tests::DeskFixture &fixture, const char *tile)
{
    return fixture.find<QPushButton>(tile)->text().section(u'\n', 0, 0).toInt();
}

// Right, elsewhere, missing, unknown, as the tiles have them.
QList<int> counts(tests::DeskFixture &fixture)
{
    return {count(fixture, "tile_right"), count(fixture, "tile_elsewhere"),
            count(fixture, "tile_missing"), count(fixture, "tile_unknown")};
}

} // namespace

class TestStocktake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeDiscrepanciesAreFoundRecordedAndCorrected()
    {
        tests::DeskFixture fixture;
        const auto right = phoneAt(fixture, shelf);
        const auto missing = phoneAt(fixture, shelf);
        const auto elsewhere = phoneAt(fixture, otherShelf);
        begin(fixture, shelf);
        QCOMPARE(counts(fixture), (QList{0, 0, 2, 0}));

        scan(fixture, right);
        QVERIFY(answer(fixture).contains(right));
        scan(fixture, elsewhere);
        QVERIFY(answer(fixture).contains(otherShelf));
        scan(fixture, QStringLiteral("6901234567892"));
        QVERIFY(answer(fixture).contains(QStringLiteral("6901234567892")));
        QCOMPARE(counts(fixture), (QList{1, 1, 1, 1}));
        QVERIFY(!fixture.find<QPushButton>("move_here")->isEnabled());
        fixture.press("finish_stocktake");
        QVERIFY(tests::value(registry::stocktakes(fixture.registry().connection())).empty());
        QVERIFY(fixture.find<QMessageBox>("missing_question")->text().startsWith(u'1'));
        fixture.press("finish_missing");

        const auto recorded = tests::value(registry::stocktakes(fixture.registry().connection()));
        QCOMPARE(recorded.size(), std::size_t(1));
        QCOMPARE(recorded.front().elsewhere, 1);
        QCOMPARE(recorded.front().missing, 1);
        QCOMPARE(recorded.front().unknown, 1);
        const QString report =
            textOf(*fixture.find<QWidget>("sheet_dialog")->findChild<QPdfDocument *>());
        for (const QString &stated : {missing, elsewhere, QStringLiteral("6901234567892"), shelf})
            QVERIFY2(report.contains(stated), qPrintable(stated));
        fixture.find<QWidget>("sheet_dialog")->close();

        fixture.press("move_here");
        fixture.press("accept");
        QCOMPARE(fixture.registry().item(elsewhere).custody.place, shelf);
        QCOMPARE(fixture.registry().item(missing).custody.place, shelf);
        QVERIFY(fixture.registry().verify().sound());
    }

    // An officer learns how many items they cannot see here before they sign, and the report says
    // it.
    void whatIsHiddenIsSaidBeforeItIsRecorded()
    {
        tests::DeskFixture fixture;
        const auto seen = phoneAt(fixture, shelf), hidden = phoneAt(fixture, shelf);
        auto &first = fixture.registry().first();
        tests::value(actions::openCase(first,
                                       {{},
                                        QStringLiteral("A-1"),
                                        QStringLiteral("Leak"),
                                        std::nullopt,
                                        true,
                                        {first.officer().id}}));
        tests::value(actions::assignItem(first, hidden, QStringLiteral("A-1")));
        fixture.signIn(tests::secondOfficer);
        begin(fixture, shelf);
        scan(fixture, seen);
        QCOMPARE(counts(fixture), (QList{1, 0, 0, 0}));
        const QString sentence = registry::hiddenSentence(1);
        QCOMPARE(fixture.find<QLabel>("stock_unseen")->text(), sentence);
        QVERIFY(fixture.find<QLabel>("stock_unseen")->isVisible());

        fixture.press("finish_stocktake");
        QVERIFY(fixture.find<QMessageBox>("missing_question")->text().contains(sentence));
        fixture.press("finish_missing");

        const auto recorded = tests::value(registry::stocktakes(fixture.registry().connection()));
        QCOMPARE(recorded.front().unseen, std::optional<qint64>(1));
        const QString report =
            textOf(*fixture.find<QWidget>("sheet_dialog")->findChild<QPdfDocument *>());
        QVERIFY2(report.contains(QStringLiteral("Not shown")), qPrintable(report));
        fixture.find<QWidget>("sheet_dialog")->close();
    }

    void aSecondScanOfTheSameChangesNothing()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        begin(fixture, shelf);

        scan(fixture, phone);
        scan(fixture, phone.toLower());

        QCOMPARE(counts(fixture), (QList{1, 0, 0, 0}));
    }

    void aScanByMistakeIsTakenBack()
    {
        tests::DeskFixture fixture;
        phoneAt(fixture, shelf);
        const auto elsewhere = phoneAt(fixture, otherShelf);
        begin(fixture, shelf);
        scan(fixture, elsewhere);
        auto *table = fixture.find<QTableView>("stock_items");

        table->selectRow(0);
        fixture.press("take_back");

        QCOMPARE(counts(fixture), (QList{0, 0, 1, 0}));
    }

    void aTileShowsItsRowsAlone()
    {
        tests::DeskFixture fixture;
        const auto right = phoneAt(fixture, shelf);
        phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, right);
        const auto *model = fixture.find<QTableView>("stock_items")->model();
        QCOMPARE(model->rowCount(), 2);

        fixture.press("tile_missing");
        QCOMPARE(model->rowCount(), 1);
        fixture.press("tile_missing");
        QCOMPARE(model->rowCount(), 2);
    }

    void aLockInTheMiddleLosesNothing()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, phone);

        fixture.give("lock");
        fixture.signIn(tests::secondOfficer);
        fixture.give("stocktake");
        QVERIFY(!fixture.find<QPushButton>("tile_right")->isVisible());
        fixture.signIn(tests::firstOfficer);

        QVERIFY(fixture.find<QPushButton>("tile_right")->isVisible());
        QCOMPARE(counts(fixture), (QList{1, 0, 1, 0}));
        QCOMPARE(fixture.find<QLineEdit>("stock_place")->text(), shelf);
    }

    void theRegistryIsClosedAndOpenedInBetween()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, phone);

        fixture.give("close_registry");
        QVERIFY(!fixture.find<QPushButton>("tile_right")->isVisible());
        fixture.window().openRegistry(fixture.registry().folder());
        fixture.signIn();
        fixture.give("stocktake");

        QCOMPARE(counts(fixture), (QList{1, 0, 0, 0}));
    }

    void aScanOfAnImeiOrASealIsItsItem()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        begin(fixture, shelf);

        scan(fixture, *fixture.registry().item(phone).fields.value("imei").value);

        QCOMPARE(counts(fixture), (QList{1, 0, 0, 0}));
    }

    void whatIsScannedIsThrownAwayOnlyWhenThatIsSaid()
    {
        tests::DeskFixture fixture;
        phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, QStringLiteral("something"));

        fixture.press("give_up_stocktake");
        QVERIFY(fixture.find<QPushButton>("tile_right")->isVisible());
        fixture.press("throw_away");

        QVERIFY(!fixture.find<QPushButton>("tile_right")->isVisible());
        QVERIFY(tests::value(registry::stocktakes(fixture.registry().connection())).empty());
    }

    void theModelKeepsItsPromises()
    {
        tests::DeskFixture fixture;
        phoneAt(fixture, shelf);
        StockModel model(
            [&](const std::vector<qint64> &numbers) {
                return registry::itemRows(fixture.registry().connection(), numbers,
                                          fixture.workplace().viewer());
            },
            nullptr);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        registry::StockComparison found;
        found.right = {1};
        found.unknown = {QStringLiteral("x")};
        model.show(found);

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.count(StockResult::Right), 1);
        QVERIFY(!model.setData(model.index(1, StockModel::Broken), Qt::Checked,
                               Qt::CheckStateRole)); // it has no seal
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestStocktake)
#include "test_stocktake.moc"
