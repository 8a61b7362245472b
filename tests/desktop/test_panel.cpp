// The panel: one item's fields, links, custody and history, and nothing of them when it is locked.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "desktop/desk_fixture.h"
#include "panel/custody_model.h"
#include "panel/custody_timeline.h"
#include "panel/history_model.h"
#include "panel/time_scale.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

using namespace desktop;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

struct Scene {
    tests::DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    void show()
    {
        fixture.desk().showItem(number);
        fixture.settle();
    }
    QString text(const char *objectName) { return fixture.find<QLabel>(objectName)->text(); }
    void openTab(int index)
    {
        QTest::keyClick(&fixture.window(), Qt::Key(Qt::Key_1 + index), Qt::AltModifier);
        fixture.settle();
    }
    void seal(const QString &seal)
    {
        domain::CustodyStep told;
        told.sealNumber = seal;
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {number}, told}));
    }
    QAbstractItemModel *modelOf(const char *view)
    {
        return fixture.find<QAbstractItemView>(view)->model();
    }
};

} // namespace

class TestPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChosenItemIsShownWithItsFields()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.fixture.desk().setChosen({scene.number});
        QTRY_VERIFY_WITH_TIMEOUT(
            scene.fixture.window().findChild<QLabel *>(QStringLiteral("shown_number")),
            tests::patienceMs);
        QCOMPARE(scene.text("shown_number"), scene.number);

        QCOMPARE(scene.text("value_make"), QStringLiteral("Huawei"));
        QVERIFY(scene.text("standing").contains(tests::firstOfficer));
        QCOMPARE(scene.text("seal_badge"), QStringLiteral("Seal NP-1"));
        QVERIFY(!scene.text("value_imei").isEmpty());
    }

    void aFieldIsCopiedByItsButton()
    {
        Scene scene;
        scene.show();

        scene.fixture.find<QToolButton>("copy_imei")->click();

        QCOMPARE(QGuiApplication::clipboard()->text(), scene.text("value_imei"));
    }

    void secretsAreMasked()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("told")}));

        scene.show();

        QVERIFY(!scene.text("value_passcode").contains(QStringLiteral("4711")));
    }

    void aSecretIsRevealedByAnEntryAndHidesAgain()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("told")}));
        scene.show();
        scene.fixture.find<QToolButton>("ask_to_reveal_passcode")->click();
        auto *dialog = scene.fixture.find<QDialog>("reveal_dialog");
        QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("reveal_passcode"))->isChecked());
        dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
        scene.fixture.settle();
        QVERIFY(!scene.text("value_passcode").contains(QStringLiteral("4711"))); // without a reason

        dialog->findChild<QComboBox *>(QStringLiteral("reveal_reason"))
            ->setEditText(QStringLiteral("to unlock it"));
        dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
        scene.fixture.settle();
        QCOMPARE(scene.text("value_passcode"), QStringLiteral("4711"));
        const auto entries = tests::value(scene.fixture.registry().registry().ledger().entriesOf(
            scene.fixture.registry().item(scene.number).id));
        QCOMPARE(entries.back().kind, QStringLiteral("disclosure.revealed"));

        scene.fixture.find<QToolButton>("copy_passcode")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("4711"));
        scene.fixture.window().findChild<QTimer *>(QStringLiteral("hide_secrets"))->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.text("value_passcode").contains(QStringLiteral("4711")),
                                 tests::patienceMs);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void aRevealedSecretIsGoneAfterALockAndOnAnotherItem()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("told")}));
        scene.show();
        const auto reveal = [&] {
            scene.fixture.find<QToolButton>("ask_to_reveal_passcode")->click();
            auto *dialog = scene.fixture.find<QDialog>("reveal_dialog");
            dialog->findChild<QComboBox *>(QStringLiteral("reveal_reason"))
                ->setEditText(QStringLiteral("to unlock it"));
            dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
            scene.fixture.settle();
            return scene.text("value_passcode") == QStringLiteral("4711");
        };

        QVERIFY(reveal());
        scene.fixture.desk().showItem(scene.fixture.registry().addPhone());
        scene.show();
        QVERIFY(!scene.text("value_passcode").contains(QStringLiteral("4711")));

        QVERIFY(reveal());
        scene.fixture.give("lock");
        scene.fixture.signIn();
        scene.show();
        QVERIFY(!scene.text("value_passcode").contains(QStringLiteral("4711")));
    }

    void aTextFromOutsideIsShownAsItIs()
    {
        Scene scene;
        const QString nasty = QStringLiteral("<b>&Huawei</b>");
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"make", nasty}}, {}, {}, std::nullopt, QStringLiteral("misread")}));

        scene.show();

        QCOMPARE(scene.text("value_make"), nasty);
        QCOMPARE(scene.fixture.find<QLabel>("value_make")->textFormat(), Qt::PlainText);
    }

    void whatIsInsideLeadsToItAndBack()
    {
        Scene scene;
        const QString inner = scene.fixture.registry().addPhone();
        tests::value(actions::putItemIn(scene.fixture.registry().first(), inner, scene.number,
                                        QStringLiteral("one bag")));
        scene.show();

        scene.fixture.find<QToolButton>("content_link")->click();
        scene.fixture.settle();
        QCOMPARE(scene.text("shown_number"), inner);

        scene.fixture.find<QToolButton>("container_link")->click();
        scene.fixture.settle();
        QCOMPARE(scene.text("shown_number"), scene.number);
    }

    void aCaseLeadsToItsItems()
    {
        Scene scene;
        tests::value(actions::openCase(
            scene.fixture.registry().first(),
            {{}, QStringLiteral("C-1"), QStringLiteral("Brushing"), std::nullopt, false, {}}));
        tests::value(actions::assignItem(scene.fixture.registry().first(), scene.number,
                                         QStringLiteral("C-1")));
        scene.show();
        QSignalSpy asked(&scene.fixture.desk(), &Desk::listAsked);

        scene.fixture.find<QToolButton>("case_link")->click();

        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.front().front().value<registry::ItemFilter>().caseFile.has_value());
    }

    void aStepActsOnTheItemThatIsShown()
    {
        Scene scene;
        scene.show();
        scene.fixture.desk().setChosen({}); // the list shows others now
        QString acted;
        scene.fixture.desk().commands().on("attach_files", &scene.fixture.window(), [&] {
            acted = scene.fixture.desk().chosen().join(u' ');
        });

        scene.fixture.find<QToolButton>("step_attach_files")->click();

        QCOMPARE(acted, scene.number);
    }

    void aChangeIsShownAtOnce()
    {
        Scene scene;
        scene.show();

        scene.fixture.workplace().write(
            QStringLiteral("correct"),
            [number = scene.number](actions::Session &session, base::Progress &) {
                return actions::correctItem(
                    session, number,
                    {{{"make", "Xiaomi"}}, {}, {}, std::nullopt, QStringLiteral("misread")});
            },
            &scene.fixture.window(), [](const Result<QStringList> &) {});
        scene.fixture.settle();

        QCOMPARE(scene.text("value_make"), QStringLiteral("Xiaomi"));
    }

    void theTableOfStepsTellsWhoGaveItToWhom()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        domain::CustodyStep told;
        told.to = domain::Party{domain::Party::Kind::Officer,
                                scene.fixture.registry().second().officer().id};
        told.purpose = QStringLiteral("flight home");
        told.reason = QStringLiteral("as planned");
        tests::value(
            actions::takeCustodyStep(scene.fixture.registry().first(),
                                     {domain::CustodyVerb::Release, {scene.number}, told}));
        scene.show();
        scene.openTab(2);

        auto *model = scene.modelOf("custody_table");
        QAbstractItemModelTester tester(model);

        QCOMPARE(model->rowCount(), 2);
        const auto cell = [&](int row, int column) {
            return model->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, CustodyModel::Seal), QStringLiteral("NP-1"));
        QCOMPARE(cell(1, CustodyModel::FromTo),
                 tests::firstOfficer + QStringLiteral(" → ") + tests::secondOfficer);
        QCOMPARE(cell(1, CustodyModel::Purpose), QStringLiteral("flight home"));
        const auto sentences =
            scene.fixture.find<CustodyTimeline>("custody_timeline")->sentences().join(u' ');
        QVERIFY(sentences.contains(QStringLiteral("On its way from %1 to %2")
                                       .arg(tests::firstOfficer, tests::secondOfficer)));
    }

    void theTimelineTellsEachPartByKeyboard()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.show();
        scene.openTab(2);
        auto *timeline = scene.fixture.find<CustodyTimeline>("custody_timeline");
        timeline->setFocus();

        QStringList told{scene.text("custody_told")};
        for (qsizetype i = 1; i < timeline->sentences().size(); ++i) {
            QTest::keyClick(timeline, Qt::Key_Right);
            told.append(scene.text("custody_told"));
        }

        QCOMPARE(told, timeline->sentences());
        QVERIFY(told.last().contains(QStringLiteral("NP-1")));
    }

    void aGapIsToldInWords()
    {
        CustodyTimeline timeline(nullptr);
        registry::CustodyPicture picture;
        picture.segments.push_back({domain::CustodyState::InTransit,
                                    QStringLiteral("A"),
                                    QStringLiteral("B"),
                                    {},
                                    {},
                                    {},
                                    0,
                                    std::nullopt});
        picture.gaps.push_back({registry::CustodyGap::Why::LongTransit, 0, std::nullopt});

        timeline.show(picture, 3 * dayMs);

        QCOMPARE(timeline.sentences().size(), 2);
        QVERIFY(timeline.sentences().last().contains(QStringLiteral("In transit too long")));
        QVERIFY(timeline.sentences().last().contains(QStringLiteral("3 day")));
    }

    void aWaitOfMonthsLeavesRoomForMinutes()
    {
        const TimeScale scale({0, 60'000, 300 * dayMs}, 300);

        QVERIFY(scale.at(60'000) > 20);
        QVERIFY(scale.at(300 * dayMs) > 2 * scale.at(60'000));
        QCOMPARE(scale.at(300 * dayMs), 300.0);
        QVERIFY(scale.at(150 * dayMs) > scale.at(60'000) && scale.at(150 * dayMs) < 300);
    }

    void theHistoryTellsWhatWhyAndWhoAndGivesTheHash()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"make", "Xiaomi"}}, {}, {}, std::nullopt, QStringLiteral("misread at night")}));
        scene.show();
        scene.openTab(3);
        auto *list = scene.fixture.find<QListView>("history_list");
        QAbstractItemModelTester tester(list->model());

        const auto newest = list->model()->index(0, 0);
        QVERIFY(newest.data(HistoryModel::ChangesRole)
                    .toString()
                    .contains(QStringLiteral("Huawei → Xiaomi")));
        QVERIFY(newest.data(HistoryModel::ChangesRole)
                    .toString()
                    .contains(QStringLiteral("misread at night")));
        QVERIFY(newest.data(HistoryModel::WhenWhoRole).toString().contains(tests::firstOfficer));
        list->setCurrentIndex(newest);
        scene.fixture.find<QPushButton>("copy_leaf")->click();

        const auto entries = tests::value(scene.fixture.registry().registry().ledger().entriesOf(
            scene.fixture.registry().item(scene.number).id));
        QCOMPARE(QGuiApplication::clipboard()->text(), entries.back().leafHex());
    }

    void theTabIsKeptForTheNextItem()
    {
        Scene scene;
        scene.show();
        scene.openTab(3);

        scene.fixture.desk().showItem(scene.fixture.registry().addPhone());

        QCOMPARE(scene.fixture.find<QTabWidget>("panel_tabs")->currentIndex(), 3);
    }

    void nothingIsShownOfALockedRegistry()
    {
        Scene scene;
        scene.show();
        scene.openTab(3);

        scene.fixture.give("lock");

        QVERIFY(!scene.fixture.find<QLabel>("panel_sentence")->isHidden());
        QCOMPARE(scene.modelOf("history_list")->rowCount(), 0);
        QVERIFY(!scene.fixture.window().findChild<QLabel *>(QStringLiteral("value_make")));
    }
};

QTEST_MAIN(TestPanel)
#include "test_panel.moc"
