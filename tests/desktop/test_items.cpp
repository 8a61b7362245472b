// ItemPage: the list of items is sorted, filtered, chosen from and copied, and keeps its place.

#include "actions/take_custody_step.h"
#include "desktop/desk_fixture.h"
#include "items/copied_rows.h"
#include "items/filter_header.h"
#include "items/item_view.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QUrl>

using namespace desktop;
using registry::ItemColumn;

namespace {

// A list of three phones, the newest on top.
struct Scene {
    tests::DeskFixture fixture;
    QStringList phones{fixture.registry().addPhone(), fixture.registry().addPhone(),
                       fixture.registry().addPhone()};
    ItemView &view = *fixture.find<ItemView>("items");

    Scene()
    {
        fixture.give("refresh");
        view.setFocus();
    }

    QString shown(int row, ItemColumn column = ItemColumn::ExhibitNumber)
    {
        fixture.settle();
        return view.model()->index(row, int(column)).data().toString();
    }
    int rows() const { return view.model()->rowCount(); }
    QStringList chosen() { return fixture.desk().chosen(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, with);
    }

    // Writes into the field under a column's head.
    void filter(const char *field, const QString &text)
    {
        fixture.find<QLineEdit>(field)->setText(text);
        QSignalSpy edited(&view.filters(), &FilterHeader::edited);
        edited.wait(tests::patienceMs);
        fixture.settle();
    }

    void move(const QString &exhibit, const QString &place)
    {
        domain::CustodyStep step;
        step.place = place;
        step.reason = QStringLiteral("stored");
        bool done = false;
        fixture.workplace().write(
            QStringLiteral("move"),
            [=](actions::Session &session, base::Progress &) {
                return actions::takeCustodyStep(session,
                                                {domain::CustodyVerb::Move, {exhibit}, step});
            },
            &view, [&](const auto &result) { done = bool(result); });
        fixture.settle();
        if (!done)
            qFatal("the item was not moved");
    }
};

} // namespace

class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestItemIsOnTopAndCounted()
    {
        Scene scene;
        QAbstractItemModelTester tester(scene.view.model());

        QCOMPARE(scene.rows(), 3);
        QCOMPARE(scene.shown(0), scene.phones.at(2));
        QCOMPARE(scene.fixture.text("list_title"), QStringLiteral("All items"));
        QVERIFY(scene.fixture.text("list_count").startsWith(u'3'));
        QVERIFY(scene.fixture.find<QLabel>("empty_list")->isHidden());
    }

    void anEmptyRegistrySaysHowToBegin()
    {
        tests::DeskFixture fixture;
        QVERIFY(fixture.find<QLabel>("empty_list")->text().contains(QStringLiteral("Ctrl+N")));
    }

    void aColumnSorts()
    {
        Scene scene;
        scene.view.sortByColumn(int(ItemColumn::ExhibitNumber), Qt::AscendingOrder);
        QCOMPARE(scene.shown(0), scene.phones.at(0));
        scene.view.sortByColumn(int(ItemColumn::ExhibitNumber), Qt::DescendingOrder);
        QCOMPARE(scene.shown(0), scene.phones.at(2));
    }

    void aFieldUnderTheHeadKeepsWhatHoldsItsText()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        QVERIFY(scene.view.filters().areFiltersShown());

        scene.filter("filter_exhibit_number", scene.phones.at(1).right(3));
        QCOMPARE(scene.rows(), 1);
        QCOMPARE(scene.shown(0), scene.phones.at(1));
        QVERIFY(scene.fixture.find<QToolButton>("show_all")->isVisible());

        scene.filter("filter_exhibit_number", QStringLiteral("no such number"));
        QCOMPARE(scene.rows(), 0);
        QVERIFY(scene.fixture.text("empty_list").startsWith(QStringLiteral("Nothing matches")));

        scene.fixture.find<QToolButton>("show_all")->click();
        scene.fixture.settle();
        QCOMPARE(scene.rows(), 3);
        QVERIFY(!scene.fixture.find<QToolButton>("show_all")->isVisible());
    }

    void choosingRowsChoosesItems()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(2)));
        scene.press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(scene.chosen(),
                 (QStringList{scene.phones.at(2), scene.phones.at(1), scene.phones.at(0)}));
        scene.press(Qt::Key_Up);
        QCOMPARE(scene.chosen().size(), 1);
        scene.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(scene.chosen().size(), 3);
    }

    void theChoiceIsKeptWhenItemsAreAdded()
    {
        Scene scene;
        scene.press(Qt::Key_End);
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(0)));

        scene.fixture.registry().addPhone();
        scene.move(scene.phones.at(1), QStringLiteral("Shelf 9"));

        QCOMPARE(scene.rows(), 4);
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(0)));
        QCOMPARE(scene.view.currentIndex().row(), 3);
        QCOMPARE(scene.shown(2, ItemColumn::Place), QStringLiteral("Shelf 9"));
    }

    void anItemThatIsAskedForIsChosen()
    {
        Scene scene;
        scene.fixture.desk().showItem(scene.phones.at(1));
        QCOMPARE(scene.view.currentIndex().row(), 1);
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(1)));
    }

    // Otherwise a command would act on another item than the one that is shown.
    void anItemThatTheListLacksIsChosenAllTheSame()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        registry::ItemFilter nowhere;
        nowhere.place = QStringLiteral("Nowhere");
        scene.fixture.desk().showItems(nowhere, QStringLiteral("At Nowhere"));
        scene.fixture.settle();
        QCOMPARE(scene.rows(), 0);

        scene.fixture.desk().showItem(scene.phones.at(1));
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(1)));
        auto *elsewhere = scene.fixture.find<QLabel>("chosen_elsewhere");
        QVERIFY(elsewhere->isVisible() && elsewhere->text().contains(scene.phones.at(1)));

        scene.fixture.find<QToolButton>("show_all")->click();
        scene.fixture.settle();
        QVERIFY(!elsewhere->isVisible());
        QCOMPARE(scene.chosen(), QStringList(scene.phones.at(1)));
        QCOMPARE(scene.view.currentIndex().row(), 1);
    }

    void whatACommandOfAnotherWindowIsAboutIsNotChosenInTheList()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        const QStringList before = scene.chosen();
        scene.fixture.desk().giveFor("correct_item", {scene.phones.at(0)});
        QVERIFY(scene.fixture.find<QWidget>("correct_dialog")
                    ->windowTitle()
                    .contains(scene.phones.at(0)));
        scene.fixture.find<QWidget>("correct_dialog")->close();
        scene.fixture.settle();
        QCOMPARE(scene.chosen(), before);
        QCOMPARE(scene.view.selectionModel()->selectedRows().size(), 1);
    }

    void whatIsChosenElsewhereIsHighlighted()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        scene.fixture.desk().setChosen({scene.phones.at(0), scene.phones.at(1)});
        QCOMPARE(scene.view.selectionModel()->selectedRows().size(), 2);
        scene.fixture.desk().setChosen({});
        QVERIFY(!scene.view.selectionModel()->hasSelection());
    }

    void aNewListForgetsAnItemThatIsNotInIt()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        registry::ItemFilter nowhere;
        nowhere.place = QStringLiteral("Nowhere");
        scene.fixture.desk().showItems(nowhere, QStringLiteral("At Nowhere"));
        scene.fixture.settle();
        QVERIFY(scene.chosen().isEmpty());
        QTRY_VERIFY(scene.fixture.find<QLabel>("panel_sentence")->isVisible());
    }

    void enterShowsTheItem()
    {
        Scene scene;
        QSignalSpy asked(&scene.fixture.desk(), &Desk::itemAsked);
        scene.press(Qt::Key_Home);
        scene.press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toString(), scene.phones.at(2));
    }

    void typingAheadGoesToTheNextItemThatHasIt()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        QTest::keyClicks(&scene.view, scene.phones.at(0).right(5), Qt::NoModifier, 40);
        QTRY_COMPARE_WITH_TIMEOUT(scene.chosen(), QStringList(scene.phones.at(0)),
                                  tests::patienceMs);
    }

    void copiedRowsAreCellsUnderTheirHeads()
    {
        Scene scene;
        scene.move(scene.phones.at(2), QStringLiteral("=HYPERLINK(\"http://x\")"));
        scene.press(Qt::Key_Home);
        scene.press(Qt::Key_Down, Qt::ShiftModifier);
        scene.press(Qt::Key_C, Qt::ControlModifier);
        scene.fixture.settle();

        const auto lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        const auto heads = lines.at(0).split(u'\t');
        const auto cells = lines.at(1).split(u'\t');
        QCOMPARE(heads.size(), cells.size());
        QCOMPARE(cells.at(heads.indexOf(registry::label(ItemColumn::ExhibitNumber))),
                 scene.phones.at(2));
        QCOMPARE(cells.at(heads.indexOf(registry::label(ItemColumn::Place))),
                 QStringLiteral("'=HYPERLINK(\"http://x\")"));
    }

    void aCellIsNoFormulaForASpreadsheet_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("words") << "Shelf 3"
                               << "Shelf 3";
        QTest::newRow("equals") << "=1+1"
                                << "'=1+1";
        QTest::newRow("plus") << "+86138"
                              << "'+86138";
        QTest::newRow("minus") << "-2"
                               << "'-2";
        QTest::newRow("at") << "@SUM(A1)"
                            << "'@SUM(A1)";
        QTest::newRow("tab") << "\t=1"
                             << "' =1";
        QTest::newRow("return") << "\r=1"
                                << "' =1";
        QTest::newRow("lines") << "a\nb\tc"
                               << "a b c";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void aCellIsNoFormulaForASpreadsheet()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(harmlessCell(text), cell);
    }

    void columnsAndTheOrderAreRemembered()
    {
        Scene scene;
        scene.view.filters().setColumnShown(ItemColumn::Site, true);
        scene.view.filters().setColumnShown(ItemColumn::Holder, false);
        scene.view.sortByColumn(int(ItemColumn::Place), Qt::DescendingOrder);
        scene.fixture.settle();

        ItemModel model(scene.fixture.workplace(), nullptr);
        ItemView again(model, nullptr);

        QCOMPARE(again.shownColumns(), scene.view.shownColumns());
        QCOMPARE(model.sorting(), (registry::ItemSort{ItemColumn::Place, true}));
    }

    void theMenuOfARowHasWhatCanBeDoneToIt()
    {
        Scene scene;
        scene.press(Qt::Key_Home);
        Q_EMIT scene.view.customContextMenuRequested({5, 5});

        const auto *menu = scene.fixture.find<QMenu>("item_commands");
        QVERIFY(menu->actions().contains(scene.fixture.desk().commands().action("seal")));
        QVERIFY(menu->actions().contains(scene.fixture.desk().commands().action("copy_rows")));
        QVERIFY(!menu->actions().contains(scene.fixture.desk().commands().action("register_item")));
    }

    void theMenuOfTheHeadChoosesColumns()
    {
        Scene scene;
        Q_EMIT scene.view.filters().customContextMenuRequested({5, 5});
        auto *menu = scene.fixture.find<QMenu>("columns");
        QCOMPARE(menu->actions().size(), qsizetype(registry::allItemColumns().size()));

        menu->findChild<QAction *>(registry::name(ItemColumn::Suspect))->trigger();
        menu->findChild<QAction *>(registry::name(ItemColumn::Kind))->trigger();

        const auto shown = scene.view.shownColumns();
        QVERIFY(std::find(shown.begin(), shown.end(), ItemColumn::Suspect) != shown.end());
        QVERIFY(std::find(shown.begin(), shown.end(), ItemColumn::Kind) == shown.end());
    }

    void aFileDroppedOnARowNamesTheItem()
    {
        Scene scene;
        QSignalSpy dropped(&scene.fixture.desk(), &Desk::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/seal.jpg")),
                       QUrl(QStringLiteral("https://example.org/x"))});

        const auto row = scene.view.model()->index(1, 0);
        QVERIFY(scene.view.model()->canDropMimeData(&files, Qt::CopyAction, -1, -1, row));
        QVERIFY(!scene.view.model()->canDropMimeData(&files, Qt::CopyAction, -1, -1, {}));
        scene.view.model()->dropMimeData(&files, Qt::CopyAction, -1, -1, row);

        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.front().at(0).toString(), scene.phones.at(1));
        QCOMPARE(dropped.front().at(1).toStringList(),
                 QStringList(QStringLiteral("/tmp/seal.jpg")));
    }

    void aLockLeavesNothingInTheList()
    {
        Scene scene;
        scene.press(Qt::Key_Home);

        scene.fixture.give("lock");

        QCOMPARE(scene.rows(), 0);
        QCOMPARE(scene.chosen(), QStringList());
        scene.fixture.signIn();
        QCOMPARE(scene.rows(), 3);
    }
};

QTEST_MAIN(TestItems)
#include "test_items.moc"
