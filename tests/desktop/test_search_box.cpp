// SearchBox: what is typed is found, and what is scanned is opened, wherever it is scanned.

#include "actions/take_custody_step.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "items/match_model.h"
#include "items/search_box.h"
#include "registry/file_text.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>

using namespace desktop;

namespace {

// Two phones, the first one sealed.
struct Scene {
    tests::DeskFixture fixture;
    tests::Hands hands;
    QString sealed = fixture.registry().addPhone();
    QString other = fixture.registry().addPhone();
    SearchBox &box = *fixture.find<SearchBox>("search");
    MatchPopup &popup = *fixture.find<MatchPopup>("match_popup");
    QTableView &list = *fixture.find<QTableView>("items");
    QSignalSpy asked{&fixture.desk(), &Desk::itemAsked};

    Scene()
    {
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("NP-0000123");
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {sealed}, seal}));
        fixture.give("refresh");
        fixture.window().activateWindow();
        fixture.settle();
    }

    QString imeiOf(const QString &exhibit)
    {
        return *fixture.registry().item(exhibit).fields.value(QStringLiteral("imei")).value;
    }

    // As a scanner types it: without a pause, and with Enter behind it.
    void scan(QWidget &into, const QString &text)
    {
        into.setFocus();
        hands.scan(text);
        fixture.settle();
    }

    void type(const QString &text)
    {
        box.setFocus();
        QTest::keyClicks(&box, text);
        QTRY_VERIFY_WITH_TIMEOUT(popup.isVisible(), tests::patienceMs);
    }

    QStringList opened() const
    {
        QStringList exhibits;
        for (const auto &call : asked)
            exhibits.append(call.front().toString());
        return exhibits;
    }

    QString said() { return fixture.window().statusBar()->currentMessage(); }
};

} // namespace

class TestSearchBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsFoundByItsTextAndShown()
    {
        Scene scene;
        auto &registry = scene.fixture.registry();
        const auto file = registry.attach(scene.other, QStringLiteral("script.txt"), "the rebate");
        tests::value(registry::keepFileTexts(
            registry.first().registry(),
            {registry::fileText(file.sha256, QStringLiteral("the rebate follows"))}));
        QSignalSpy shown(&scene.fixture.desk(), &Desk::fileAsked);
        scene.type(QStringLiteral("rebate"));
        const auto *model = scene.popup.findChild<QTableView *>()->model();
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("File"));
        const QString row = model->index(0, 1).data().toString();
        QVERIFY(row.contains(QStringLiteral("script.txt")) && row.contains(scene.other));

        QTest::keyClick(&scene.box, Qt::Key_Down);
        QTest::keyClick(&scene.box, Qt::Key_Return);

        QCOMPARE(scene.opened(), QStringList{scene.other});
        QCOMPARE(shown.value(0).value(0).toString(), file.sha256);
    }

    void whatIsTypedIsFound()
    {
        Scene scene;
        const QAbstractItemModel &matches = *scene.fixture.find<QTableView>("matches")->model();
        QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(&matches));

        scene.type(QStringLiteral("huaw"));
        QCOMPARE(matches.rowCount(), 2);
        QTest::keyClicks(&scene.box, QStringLiteral(" 123"));
        QTRY_COMPARE_WITH_TIMEOUT(matches.rowCount(), 1, tests::patienceMs);
        QCOMPARE(matches.index(0, 0).data().toString(), scene.sealed);
    }

    void aMatchSaysWhereTheWordsAre()
    {
        Scene scene;
        const QAbstractItemModel &matches = *scene.fixture.find<QTableView>("matches")->model();
        const auto why = [&] {
            return matches.index(0, matches.columnCount() - 1).data().toString();
        };
        scene.type(QStringLiteral("huaw"));
        QCOMPARE(why(), QStringLiteral("Make: Huawei"));
        QTest::keyClicks(&scene.box, QStringLiteral(" kind:phone"));
        scene.fixture.settle();
        QCOMPARE(why(), QStringLiteral("Make: Huawei"));
        scene.box.clear();
        QTest::keyClicks(&scene.box, QStringLiteral("kind:phone")); // no word: its place
        scene.fixture.settle();
        QVERIFY(!why().contains(QStringLiteral("Make")));
    }

    void downChoosesAndEnterOpens()
    {
        Scene scene;
        scene.type(QStringLiteral("huawei"));
        QTest::keyClick(&scene.box, Qt::Key_Down);
        QTest::keyClick(&scene.box, Qt::Key_Down);
        QTest::keyClick(&scene.box, Qt::Key_Return);

        QCOMPARE(scene.opened(), QStringList(scene.other));
        QVERIFY(!scene.popup.isVisible());
        QCOMPARE(scene.box.selectedText(), QStringLiteral("huawei"));
    }

    void enterWithoutAChoiceListsAllMatches()
    {
        Scene scene;
        scene.type(QStringLiteral("np-000"));
        QTest::keyClick(&scene.box, Qt::Key_Return);
        scene.fixture.settle();

        QVERIFY(scene.opened().isEmpty());
        QCOMPARE(scene.list.model()->rowCount(), 1);
        QVERIFY(
            scene.fixture.find<QLabel>("list_title")->text().contains(QStringLiteral("np-000")));
    }

    void aConditionIsCompletedAndListed()
    {
        Scene scene;
        scene.type(QStringLiteral("seale"));
        QTest::keyClick(&scene.box, Qt::Key_Tab);
        QTest::keyClick(&scene.box, Qt::Key_Tab);
        QCOMPARE(scene.box.text(), QStringLiteral("sealed:yes"));
        QVERIFY(scene.box.hasFocus());
        QTest::keyClick(&scene.box, Qt::Key_Return);
        scene.fixture.settle();
        QCOMPARE(scene.list.model()->rowCount(), 1);
    }

    void whatIsNoConditionIsSaid()
    {
        Scene scene;
        scene.type(QStringLiteral("kind:fone"));
        QVERIFY(
            scene.fixture.find<QLabel>("match_hint")->text().contains(QStringLiteral("bank_card")));
        QTest::keyClick(&scene.box, Qt::Key_Return);
        QVERIFY(scene.popup.isVisible());
    }

    void aSealIsAmongTheResultsWithItsItem()
    {
        Scene scene;
        scene.type(QStringLiteral("NP-00"));
        const QAbstractItemModel &matches = *scene.fixture.find<QTableView>("matches")->model();
        QCOMPARE(matches.rowCount(), 2);
        QVERIFY(matches.index(0, 1).data().toString().contains(QStringLiteral("NP-0000123")));
        QCOMPARE(matches.index(1, 0).data().toString(), scene.sealed);
        QTest::keyClick(&scene.box, Qt::Key_Down);
        QTest::keyClick(&scene.box, Qt::Key_Return);
        scene.fixture.settle();
        QCOMPARE(scene.list.model()->rowCount(), 1);
        QVERIFY(scene.fixture.find<QLabel>("list_title")
                    ->text()
                    .contains(QStringLiteral("NP-0000123")));
    }

    void whatNobodyBearsIsSaidAndKept()
    {
        Scene scene;
        scene.type(QStringLiteral("nothing like it"));
        QTest::keyClick(&scene.box, Qt::Key_Return);

        QVERIFY(scene.fixture.find<QLabel>("match_hint")
                    ->text()
                    .contains(QStringLiteral("nothing like it")));
        QCOMPARE(scene.box.text(), QStringLiteral("nothing like it"));
        QTest::keyClick(&scene.box, Qt::Key_Escape);
        QCOMPARE(scene.box.text(), QString());
        QVERIFY(!scene.popup.isVisible());
    }

    void aScanIntoTheBoxOpensTheItem_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("exhibit number") << "exhibit";
        QTest::newRow("seal") << "seal";
        QTest::newRow("IMEI") << "imei";
    }

    void aScanIntoTheBoxOpensTheItem()
    {
        QFETCH(QString, what);
        Scene scene;
        const QMap<QString, QString> codes{{"exhibit", scene.sealed},
                                           {"seal", "NP-0000123"},
                                           {"imei", scene.imeiOf(scene.sealed)}};

        scene.scan(scene.box, codes.value(what));
        scene.scan(scene.box, scene.other); // replaces what was scanned before

        QCOMPARE(scene.opened(), (QStringList{scene.sealed, scene.other}));
        QCOMPARE(scene.fixture.desk().chosen(), QStringList(scene.other));
    }

    void aScanAnywhereOpensTheItem()
    {
        Scene scene;
        scene.scan(scene.list, QStringLiteral("NP-0000123"));
        QCOMPARE(scene.opened(), QStringList(scene.sealed));

        scene.scan(*scene.fixture.find<QWidget>("navigation"), scene.imeiOf(scene.other));
        QCOMPARE(scene.opened().last(), scene.other);
        QCOMPARE(scene.fixture.desk().chosen(), QStringList(scene.other));
    }

    void aScanAnywhereThatNobodyBearsIsSearchedFor()
    {
        Scene scene;
        scene.scan(scene.list, QStringLiteral("XY-99999"));

        QVERIFY(scene.opened().isEmpty());
        QCOMPARE(scene.box.text(), QStringLiteral("XY-99999"));
        QVERIFY(scene.popup.isVisible());
    }

    void fingersAreNoScanner()
    {
        Scene scene;
        scene.list.setFocus();
        scene.hands.type(QStringLiteral("XY-99999"));
        scene.hands.enter();
        QVERIFY(scene.box.text().isEmpty()); // where an unknown scan would be
    }

    void aScanIntoAnotherEditorOpensTheItemAndIsNotTypedThere()
    {
        Scene scene;
        auto *tree = scene.fixture.find<QLineEdit>("find_in_tree");
        tree->setText(QStringLiteral("shelf"));
        scene.scan(*tree, QStringLiteral("NP-0000123"));
        QCOMPARE(scene.opened(), QStringList(scene.sealed));
        QCOMPARE(tree->text(), QStringLiteral("shelf"));
    }

    void whatAHandTypesIntoAnotherEditorIsNoScan()
    {
        Scene scene;
        auto *tree = scene.fixture.find<QLineEdit>("find_in_tree");
        tree->setFocus();
        scene.hands.type(QStringLiteral("NP-0000123"));
        scene.hands.enter();
        QVERIFY(scene.opened().isEmpty());
        QCOMPARE(tree->text(), QStringLiteral("NP-0000123"));
    }

    void aSlashInAScanIsNoShortcut()
    {
        Scene scene;
        scene.scan(scene.list, QStringLiteral("AB/12/34"));
        QCOMPARE(scene.box.text(), QStringLiteral("AB/12/34"));
    }

    void oneIdentifierOnSeveralItemsIsReported()
    {
        Scene scene;
        actions::NewItem twin;
        twin.kind = domain::ItemKind::Phone;
        twin.fields = {{QStringLiteral("make"), QStringLiteral("Xiaomi")},
                       {QStringLiteral("imei"), scene.imeiOf(scene.sealed)}};
        tests::value(actions::registerItem(scene.fixture.registry().first(), twin));

        scene.scan(scene.box, scene.imeiOf(scene.sealed));

        QCOMPARE(scene.opened(), QStringList(scene.sealed));
        QVERIFY(scene.said().contains(u'1'));
        QVERIFY(scene.said().contains(scene.imeiOf(scene.sealed)));
    }

    void findGoesToTheBox()
    {
        Scene scene;
        scene.type(QStringLiteral("old"));
        scene.list.setFocus();
        QVERIFY(!scene.popup.isVisible());

        scene.fixture.give("find");

        QVERIFY(scene.box.hasFocus());
        QCOMPARE(scene.box.selectedText(), QStringLiteral("old"));
    }

    void aLockForgetsWhatWasSearchedFor()
    {
        Scene scene;
        scene.type(QStringLiteral("huawei"));
        scene.fixture.give("lock");
        QVERIFY(scene.box.text().isEmpty());
        QVERIFY(!scene.popup.isVisible());
        QVERIFY(scene.popup.isEmpty());
    }
};

QTEST_MAIN(TestSearchBox)
#include "test_search_box.moc"
