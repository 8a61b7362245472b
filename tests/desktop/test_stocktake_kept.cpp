// Stock-take: what was scanned outlives the program, a place that nobody knows is asked about, and
// earlier ones print their reports again.

#include "actions/record_stocktake.h"
#include "actions/take_custody_step.h"
#include "desktop/stocktake_steps.h"
#include "registry/stocktake_table.h"
#include "stocktake/stock_take.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>

using namespace desktop;
using namespace tests;

namespace {

QString drafts()
{
    return QFileInfo(QSettings().fileName()).dir().filePath(QStringLiteral("drafts"));
}

} // namespace

class TestStocktakeKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceThatNobodyKnowsIsAskedAbout()
    {
        tests::DeskFixture fixture;
        phoneAt(fixture, shelf);

        begin(fixture, QStringLiteral("Shelf B5"));
        QVERIFY(!fixture.find<QWidget>("stock_scan")->isVisible());
        const auto stated = fixture.find<QWidget>("stocktake_page")
                                ->findChild<QLabel *>(QStringLiteral("complaint"));
        QVERIFY(stated->text().contains(QStringLiteral("Shelf B5")));

        begin(fixture, shelf); // a known one needs no second word
        QVERIFY(fixture.find<QWidget>("stock_scan")->isVisible());
        fixture.press("give_up_stocktake");

        begin(fixture, QStringLiteral("Shelf B5"));
        fixture.press("begin_stocktake");
        QVERIFY(fixture.find<QWidget>("stock_scan")->isVisible());
    }

    void anotherProgramGoesOnWhereThisOneDied()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, phone);
        scan(fixture, QStringLiteral("6901234567892"));
        // This program gets no warning: it is killed.

        Application after(fixture.registry().environment());
        fixture.goOnIn(after);

        auto *goOn = after.window().findChild<QToolButton *>(QStringLiteral("way_back"));
        QVERIFY(goOn->isVisible());
        goOn->click();
        QCOMPARE(after.window().desk().page(), QStringLiteral("stocktake"));
        QCOMPARE(after.window().findChild<QLineEdit *>(QStringLiteral("stock_place"))->text(),
                 shelf);
        const auto tile = [&](const char *name) {
            return after.window()
                .findChild<QPushButton *>(QLatin1String(name))
                ->text()
                .section(u'\n', 0, 0)
                .toInt();
        };
        QCOMPARE(tile("tile_right"), 1);
        QCOMPARE(tile("tile_missing"), 1);
        QCOMPARE(tile("tile_unknown"), 1);
        after.workplace().close();
    }

    void aScanThatACrashToreIsPassedOver()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf), other = phoneAt(fixture, shelf);
        const auto third = phoneAt(fixture, shelf);
        begin(fixture, shelf);
        for (const QString &number : {phone, other, third})
            scan(fixture, number);
        fixture.find<QTableView>("stock_items")->selectRow(0); // what is right, in its order
        fixture.press("take_back");
        scan(fixture, phone);

        const auto lines = QDir(drafts()).entryInfoList({"*.lines"}, QDir::Files);
        QCOMPARE(lines.size(), 1);
        QVERIFY(QFile::resize(lines.front().filePath(), lines.front().size() - 4));
        Application after(fixture.registry().environment());
        fixture.goOnIn(after);

        const auto *take = StockTakes::of(after.workplace()).current();
        QVERIFY(take);
        QCOMPARE(take->stated.scanned, QStringList({other, third}));
        after.workplace().close();
    }

    void whatIsRecordedOrGivenUpLeavesNoDraft()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, phone);
        QCOMPARE(QDir(drafts()).entryList(QDir::Files).size(), 2); // the scan is a line of its own
        const QFileInfo folder(drafts());
        QVERIFY(!folder.permission(QFile::ReadGroup) && !folder.permission(QFile::ReadOther));

        fixture.press("finish_stocktake");
        QVERIFY(QDir(drafts()).isEmpty());
        fixture.find<QWidget>("sheet_dialog")->close();

        fixture.press("give_up_stocktake"); // a new one
        begin(fixture, shelf);
        scan(fixture, phone);
        fixture.press("give_up_stocktake");
        fixture.press("throw_away");
        QVERIFY(QDir(drafts()).isEmpty());
    }

    void oneThatIsRecordedDuringALockIsNotRecordedTwice()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        begin(fixture, shelf);
        scan(fixture, phone);

        QTest::mouseClick(fixture.find<QPushButton>("finish_stocktake"), Qt::LeftButton);
        fixture.workplace().lock(); // before the pending answer
        fixture.settle();
        fixture.signIn();
        fixture.give("stocktake");
        fixture.settle();

        QCOMPARE(tests::value(registry::stocktakes(fixture.registry().connection())).size(), 1U);
        QVERIFY(!fixture.find<QPushButton>("finish_stocktake")->isVisible());
        QVERIFY(fixture.find<QPushButton>("stock_report")->isVisible());
        QVERIFY(QDir(drafts()).isEmpty());
    }

    void whatCannotBeKeptIsReportedAndAskedAbout()
    {
        tests::DeskFixture fixture;
        const auto phone = phoneAt(fixture, shelf);
        QVERIFY(QFile(drafts()).open(QIODevice::WriteOnly)); // no folder can be there
        begin(fixture, shelf);
        scan(fixture, phone);

        QVERIFY(!fixture.find<QWidget>("stocktake_page")
                     ->findChild<QLabel *>(QStringLiteral("complaint"))
                     ->text()
                     .isEmpty());
        fixture.window().close();
        QVERIFY(fixture.window().isVisible());
        fixture.press("go_on");
        QVERIFY(fixture.workplace().isOpen());
        fixture.window().close();
        fixture.press("close_and_lose");
        QVERIFY(!fixture.window().isVisible());
    }

    void anEarlierOnePrintsItsReportAgain()
    {
        tests::DeskFixture fixture;
        const auto right = phoneAt(fixture, shelf);
        const auto missing = phoneAt(fixture, shelf);
        const auto elsewhere = phoneAt(fixture, QStringLiteral("Shelf C1"));
        actions::Stocktake stated;
        stated.place = shelf;
        stated.scanned = {right, elsewhere, QStringLiteral("6901234567892")};
        stated.reason = QStringLiteral("Yearly");
        stated.beganMs = stated.endedMs = fixture.registry().environment().now();
        tests::value(actions::recordStocktake(fixture.registry().first(), stated));
        domain::CustodyStep moved; // later scans do not change it
        moved.place = shelf;
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Move, {elsewhere}, moved, {}}));

        fixture.give("stocktake");
        fixture.settle();
        auto *table = fixture.find<QTableView>("earlier_stocktakes");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!fixture.find<QPushButton>("earlier_report")->isEnabled());
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        fixture.settle();

        const QString report =
            textOf(*fixture.find<QWidget>("sheet_dialog")->findChild<QPdfDocument *>());
        for (const QString &one : {right, missing, elsewhere, QStringLiteral("6901234567892"),
                                   QStringLiteral("Shelf C1"), QStringLiteral("Yearly")})
            QVERIFY2(report.contains(one), qPrintable(one));
    }
};

QTEST_MAIN(TestStocktakeKept)
#include "test_stocktake_kept.moc"
