// The panel: one item's fields, links, custody and history, and nothing of them when it is locked.

#include "actions/amend_item.h"
#include "actions/correct_step.h"
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
    void openTab(int index)
    {
        QTest::keyClick(&fixture.window(), Qt::Key(Qt::Key_1 + index), Qt::AltModifier);
        fixture.settle();
    }
    void seal(const QString &seal)
    {
        domain::CustodyStep stated;
        stated.sealNumber = seal;
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {number}, stated}));
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
    void otherPagesThanTheListHaveItOnlyWithAnItem()
    {
        Scene scene;
        auto *panel = scene.fixture.find<QWidget>("item_panel");
        scene.fixture.window().resize(1280, 720);
        scene.fixture.desk().setChosen({});
        QVERIFY(panel->isVisible());
        scene.fixture.give("audit");
        QVERIFY(!panel->isVisible());
        scene.show();
        QVERIFY(panel->isVisible());
        scene.fixture.give("toggle_panel");
        QVERIFY(!panel->isVisible());
        scene.fixture.give("toggle_panel");
        QVERIFY(panel->isVisible());
        scene.fixture.give("show_overview");
        QVERIFY(panel->isVisible());
        scene.fixture.window().resize(1024, 640); // no room for both
        QVERIFY(!panel->isVisible());
    }

    // The officer who looks is warned, and led to the audit.
    void alteredRowsAreSaid()
    {
        Scene scene;
        const QString other = scene.fixture.registry().addPhone();
        scene.show();
        auto *warning = scene.fixture.find<QFrame>("item_panel_warning");
        QVERIFY(!warning->isVisible());

        scene.fixture.registry().tamper("UPDATE item SET place = 'Nowhere' WHERE exhibit_number = '"
                                        + scene.number.toLatin1() + '\'');
        scene.show();
        QVERIFY(warning->isVisible());
        const auto text = warning->findChild<QLabel *>(QStringLiteral("ledger_warning_text"));
        QVERIFY2(text->text().contains(scene.number), qPrintable(text->text()));
        warning->findChild<QPushButton *>(QStringLiteral("ledger_warning_audit"))->click();
        scene.fixture.settle();
        QVERIFY(scene.fixture.find<QWidget>("audit_page")->isVisible());

        scene.fixture.desk().showItem(other);
        scene.fixture.settle();
        QVERIFY(!warning->isVisible());
        scene.show();
        QVERIFY(warning->isVisible());
        scene.fixture.workplace().lock();
        scene.fixture.settle();
        QVERIFY(!warning->isVisible());
    }

    void theChosenItemIsShownWithItsFields()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.fixture.desk().setChosen({scene.number});
        QTRY_VERIFY_WITH_TIMEOUT(
            scene.fixture.window().findChild<QLabel *>(QStringLiteral("shown_number")),
            tests::patienceMs);
        QCOMPARE(scene.fixture.text("shown_number"), scene.number);

        QCOMPARE(scene.fixture.text("value_make"), QStringLiteral("Huawei"));
        QVERIFY(scene.fixture.text("standing").contains(tests::firstOfficer));
        QCOMPARE(scene.fixture.text("seal_badge"), QStringLiteral("Seal NP-1"));
        QVERIFY(!scene.fixture.text("value_imei").isEmpty());
    }

    void aFieldIsCopiedByItsButton()
    {
        Scene scene;
        scene.show();

        scene.fixture.find<QToolButton>("copy_imei")->click();

        QCOMPARE(QGuiApplication::clipboard()->text(), scene.fixture.text("value_imei"));
    }

    void secretsAreMasked()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("stated")}));

        scene.show();

        QVERIFY(!scene.fixture.text("value_passcode").contains(QStringLiteral("4711")));
    }

    void aSecretIsRevealedByAnEntryAndHidesAgain()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("stated")}));
        scene.show();
        scene.fixture.find<QToolButton>("ask_to_reveal_passcode")->click();
        auto *dialog = scene.fixture.find<QDialog>("reveal_dialog");
        QVERIFY(dialog->findChild<QCheckBox *>(QStringLiteral("reveal_passcode"))->isChecked());
        dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
        scene.fixture.settle();
        QVERIFY(!scene.fixture.text("value_passcode")
                     .contains(QStringLiteral("4711"))); // without a reason

        dialog->findChild<QComboBox *>(QStringLiteral("reveal_reason"))
            ->setEditText(QStringLiteral("to unlock it"));
        dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
        scene.fixture.settle();
        QCOMPARE(scene.fixture.text("value_passcode"), QStringLiteral("4711"));
        const auto entries = tests::value(scene.fixture.registry().registry().ledger().entriesOf(
            scene.fixture.registry().item(scene.number).id));
        QCOMPARE(entries.back().kind, QStringLiteral("disclosure.revealed"));

        scene.fixture.find<QToolButton>("copy_passcode")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("4711"));
        scene.fixture.window().findChild<QTimer *>(QStringLiteral("hide_secrets"))->start(1);
        QTRY_VERIFY_WITH_TIMEOUT(
            !scene.fixture.text("value_passcode").contains(QStringLiteral("4711")),
            tests::patienceMs);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void aRevealedSecretIsGoneAfterALockAndOnAnotherItem()
    {
        Scene scene;
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"passcode", "4711"}}, {}, {}, std::nullopt, QStringLiteral("stated")}));
        scene.show();
        const auto reveal = [&] {
            scene.fixture.find<QToolButton>("ask_to_reveal_passcode")->click();
            auto *dialog = scene.fixture.find<QDialog>("reveal_dialog");
            dialog->findChild<QComboBox *>(QStringLiteral("reveal_reason"))
                ->setEditText(QStringLiteral("to unlock it"));
            dialog->findChild<QPushButton *>(QStringLiteral("accept"))->click();
            scene.fixture.settle();
            return scene.fixture.text("value_passcode") == QStringLiteral("4711");
        };

        QVERIFY(reveal());
        scene.fixture.desk().showItem(scene.fixture.registry().addPhone());
        scene.show();
        QVERIFY(!scene.fixture.text("value_passcode").contains(QStringLiteral("4711")));

        QVERIFY(reveal());
        scene.fixture.give("lock");
        scene.fixture.signIn();
        scene.show();
        QVERIFY(!scene.fixture.text("value_passcode").contains(QStringLiteral("4711")));
    }

    void aTextFromOutsideIsShownAsItIs()
    {
        Scene scene;
        const QString nasty = QStringLiteral("<b>&Huawei</b>");
        tests::value(actions::correctItem(
            scene.fixture.registry().first(), scene.number,
            {{{"make", nasty}}, {}, {}, std::nullopt, QStringLiteral("misread")}));

        scene.show();

        QCOMPARE(scene.fixture.text("value_make"), nasty);
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
        QCOMPARE(scene.fixture.text("shown_number"), inner);

        scene.fixture.find<QToolButton>("container_link")->click();
        scene.fixture.settle();
        QCOMPARE(scene.fixture.text("shown_number"), scene.number);
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

        QCOMPARE(scene.fixture.text("value_make"), QStringLiteral("Xiaomi"));
    }

    void theTableOfStepsTellsWhoGaveItToWhom()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        domain::CustodyStep stated;
        stated.to = domain::Party{domain::Party::Kind::Officer,
                                  scene.fixture.registry().second().officer().id};
        stated.purpose = QStringLiteral("flight home");
        stated.reason = QStringLiteral("as planned");
        tests::value(
            actions::takeCustodyStep(scene.fixture.registry().first(),
                                     {domain::CustodyVerb::Release, {scene.number}, stated}));
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

    void onlyTheNewestStepIsOfferedForCorrection()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        domain::CustodyStep stated;
        stated.place = QStringLiteral("Room 1");
        auto &first = scene.fixture.registry().first();
        tests::value(
            actions::takeCustodyStep(first, {domain::CustodyVerb::Move, {scene.number}, stated}));
        scene.show();
        scene.openTab(2);
        auto *table = scene.fixture.find<QTableView>("custody_table");
        auto *button = scene.fixture.find<QPushButton>("correct_step_button");
        QVERIFY(!button->isEnabled());

        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QStringLiteral("newest")));
        table->setCurrentIndex(table->model()->index(1, 0));
        QVERIFY(button->isEnabled());

        tests::value(actions::correctSteps(
            first, {{scene.number}, true, {}, {}, QStringLiteral("wrong item")}));
        scene.show();
        scene.openTab(2);
        auto *model = scene.modelOf("custody_table");
        QCOMPARE(model->rowCount(), 3); // the correction is a row, and not an opening or a move
        QVERIFY(model->index(1, 0).data(Qt::FontRole).value<QFont>().strikeOut());
        QVERIFY(!model->index(0, 0).data(Qt::FontRole).isValid());
        QVERIFY(model->index(1, CustodyModel::Reason)
                    .data()
                    .toString()
                    .contains(QStringLiteral("wrong item")));
        QVERIFY(!scene.fixture.find<CustodyTimeline>("custody_timeline")
                     ->sentences()
                     .join(u' ')
                     .contains(QStringLiteral("Room 1")));
    }

    void theTimelineTellsEachPartByKeyboard()
    {
        Scene scene;
        scene.seal(QStringLiteral("NP-1"));
        scene.show();
        scene.openTab(2);
        auto *timeline = scene.fixture.find<CustodyTimeline>("custody_timeline");
        timeline->setFocus();

        QStringList stated{scene.fixture.text("custody_sentence")};
        for (qsizetype i = 1; i < timeline->sentences().size(); ++i) {
            QTest::keyClick(timeline, Qt::Key_Right);
            stated.append(scene.fixture.text("custody_sentence"));
        }

        QCOMPARE(stated, timeline->sentences());
        QVERIFY(stated.last().contains(QStringLiteral("NP-1")));
    }

    void aGapIsReportedInWords()
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

        QCOMPARE(timeline.sentences().size(), 3);
        QVERIFY(timeline.sentences()[1].startsWith(QStringLiteral("Without a seal")));
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

    // A history that takes longer than 100 ms is read by a job; only the newest request is shown.
    void aLongHistoryIsReadByAJob()
    {
        Scene scene;
        scene.openTab(3);
        for (int i = 0; i < 301; ++i)
            tests::value(actions::correctItem(
                scene.fixture.registry().first(), scene.number,
                {{{"make", QString::number(i)}}, {}, {}, std::nullopt, QStringLiteral("misread")}));
        auto &jobs = scene.fixture.workplace().jobs();

        scene.fixture.desk().showItem(scene.number);
        const auto underWay = jobs.jobs().size();
        const QString said = scene.fixture.text("panel_sentence");
        scene.fixture.settle();

        QCOMPARE(underWay, 1);
        QVERIFY(said.contains(scene.number));
        QCOMPARE(scene.fixture.text("shown_number"), scene.number);
        const QString other = scene.fixture.registry().addPhone();
        scene.fixture.desk().showItem(scene.number);
        scene.fixture.desk().showItem(other); // which is short, and asked for later
        scene.fixture.settle();
        QCOMPARE(scene.fixture.text("shown_number"), other);
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
