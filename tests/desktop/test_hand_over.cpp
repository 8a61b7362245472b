// A hand-over: five items into a lot, its form, and the receiver who takes four and refuses one.

#include "custody/answer_model.h"
#include "custody/lots_model.h"
#include "desktop/desk_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPushButton>
#include <QTableView>

using namespace desktop;
using domain::CustodyState;
using domain::CustodyVerb;

namespace {

const QString room = QStringLiteral("Evidence room 1");

QWidget *dialog(const char *name)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == QLatin1String(name) && top->isVisible())
            return top;
    }
    return nullptr;
}

void type(QWidget *top, const char *line, const QString &text)
{
    auto *edit = top->findChild<QWidget *>(QLatin1String(line));
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void press(tests::DeskFixture &fixture, QWidget *top, const char *button)
{
    QTest::mouseClick(top->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
    fixture.settle();
    fixture.meanNewPlace();
}

// The five items in a lot to the second officer, by keyboard.
QStringList release(tests::DeskFixture &fixture)
{
    QStringList phones;
    for (int i = 0; i < 5; ++i)
        phones.append(fixture.registry().addPhone());
    fixture.desk().setChosen(phones.mid(0, 3));
    fixture.give("hand_over");
    auto *handOver = dialog("hand_over_dialog");
    for (int i = 3; i < 5; ++i)
        tests::typeAndEnter(handOver->findChild<QLineEdit *>(QStringLiteral("lot_scan")),
                            phones[i]);
    type(handOver, "receiver_officer", tests::secondOfficer);
    type(handOver, "step_reason", QStringLiteral("to the evidence room"));
    press(fixture, handOver, "accept");
    return phones;
}

std::vector<CustodyVerb> verbsOf(tests::DeskFixture &fixture, const QString &number)
{
    std::vector<CustodyVerb> verbs;
    for (const auto &step : tests::value(registry::custodySteps(
             fixture.registry().connection(), fixture.registry().item(number).id)))
        verbs.push_back(step.stated.verb);
    return verbs;
}

QString personWithoutKey(tests::DeskFixture &fixture)
{
    const auto phone = fixture.registry().addPhone();
    fixture.desk().setChosen({phone});
    fixture.give("hand_over");
    auto *handOver = dialog("hand_over_dialog");
    handOver->findChild<QComboBox *>(QStringLiteral("receiver_kind"))->setCurrentIndex(1);
    type(handOver, "receiver_name", QStringLiteral("J. Perez"));
    type(handOver, "receiver_organisation", QStringLiteral("National Police"));
    type(handOver, "step_reason", QStringLiteral("flight 1"));
    press(fixture, handOver, "accept");
    return phone;
}

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveItemsGoIntoOneLot()
    {
        tests::DeskFixture fixture;

        const auto phones = release(fixture);

        const auto lots =
            tests::value(registry::lotsInTransit(fixture.registry().connection(), {}));
        QCOMPARE(lots.size(), std::size_t(1));
        QCOMPARE(lots.front().items, 5);
        QCOMPARE(lots.front().receiver, tests::secondOfficer);
        for (const QString &phone : phones)
            QCOMPARE(fixture.registry().item(phone).custody.state, CustodyState::InTransit);
        QVERIFY(!dialog("hand_over_dialog"));
        QVERIFY(dialog("released_dialog"));
    }

    void theFormBearsTheItemsAndACheckpoint()
    {
        tests::DeskFixture fixture;
        const auto phones = release(fixture);

        press(fixture, dialog("released_dialog"), "show_form");

        auto *pages = dialog("sheet_dialog")->findChild<QPdfDocument *>();
        const QString text = pages->getAllText(0).text();
        for (const QString &phone : phones)
            QVERIFY(text.contains(phone));
        QVERIFY(text.contains(tests::secondOfficer));
        const auto &ledger = fixture.registry().registry().ledger();
        const auto station = fixture.registry().first().station().id;
        QCOMPARE(tests::value(ledger.checkpoints(station)).front().checkpoint.size,
                 tests::value(ledger.size(station)));
    }

    void theReceiverPresentSignsWithTheirOwnPasswordAndRefusesOne()
    {
        tests::DeskFixture fixture;
        const auto phones = release(fixture);
        press(fixture, dialog("released_dialog"), "sign_now");
        auto *receiving = dialog("receive_dialog");

        for (int i = 0; i < 4; ++i)
            tests::typeAndEnter(receiving->findChild<QLineEdit *>(QStringLiteral("receive_scan")),
                                phones[i]);
        type(receiving, "receive_place", room);
        type(receiving, "rest_reason", QStringLiteral("not in the box"));
        type(receiving, "receiver_password", tests::password);
        press(fixture, receiving, "accept");

        QVERIFY(!dialog("receive_dialog"));
        for (int i = 0; i < 4; ++i) {
            const auto custody = fixture.registry().item(phones[i]).custody;
            QCOMPARE(custody.state, CustodyState::Held);
            QCOMPARE(custody.holder.id, fixture.registry().second().officer().id);
            QCOMPARE(custody.place, room);
            QCOMPARE(verbsOf(fixture, phones[i]),
                     (std::vector{CustodyVerb::Release, CustodyVerb::Receive}));
        }
        const auto refused = fixture.registry().item(phones[4]).custody;
        QCOMPARE(refused.state, CustodyState::Held);
        QCOMPARE(refused.holder.id, fixture.registry().first().officer().id);
        QCOMPARE(verbsOf(fixture, phones[4]),
                 (std::vector{CustodyVerb::Release, CustodyVerb::Refuse}));
        QCOMPARE(fixture.workplace().officer()->name, tests::firstOfficer);
        QVERIFY(fixture.registry().verify().sound());
    }

    void theReceiptBearsWhatWasAcceptedAndWhyTheRestWasRefused()
    {
        tests::DeskFixture fixture;
        const auto phones = release(fixture);
        press(fixture, dialog("released_dialog"), "sign_now");
        auto *receiving = dialog("receive_dialog");
        tests::typeAndEnter(receiving->findChild<QLineEdit *>(QStringLiteral("receive_scan")),
                            phones[0]);
        type(receiving, "receive_place", room);
        type(receiving, "rest_reason", QStringLiteral("not in the box"));
        type(receiving, "receiver_password", tests::password);
        press(fixture, receiving, "accept");

        press(fixture, dialog("answered_dialog"), "show_receipt");

        const QString text =
            dialog("sheet_dialog")->findChild<QPdfDocument *>()->getAllText(0).text();
        for (const QString &stated : phones
                 + QStringList{room, QStringLiteral("not in the box"), tests::firstOfficer,
                               tests::secondOfficer})
            QVERIFY2(text.contains(stated), qPrintable(stated));
        QVERIFY(text.indexOf(phones[0]) < text.indexOf(QStringLiteral("Refused:")));
        QVERIFY(text.indexOf(phones[1]) > text.indexOf(QStringLiteral("Refused:")));
    }

    void aWrongPasswordRecordsNothingAndLosesNothing()
    {
        tests::DeskFixture fixture;
        const auto phones = release(fixture);
        press(fixture, dialog("released_dialog"), "sign_now");
        auto *receiving = dialog("receive_dialog");
        press(fixture, receiving, "all_here");
        type(receiving, "receive_place", room);
        type(receiving, "receiver_password", QStringLiteral("guessed it"));

        press(fixture, receiving, "accept");

        QVERIFY(receiving->isVisible());
        QVERIFY(!receiving->findChild<QLabel *>(QStringLiteral("complaint"))->text().isEmpty());
        QCOMPARE(receiving->findChild<QLineEdit *>(QStringLiteral("receive_place"))->text(), room);
        QCOMPARE(fixture.registry().item(phones[0]).custody.state, CustodyState::InTransit);

        type(receiving, "receiver_password", tests::password);
        press(fixture, receiving, "accept");
        QCOMPARE(fixture.registry().item(phones[0]).custody.state, CustodyState::Held);
    }

    void theReceiverFindsWhatWaitsForHim()
    {
        tests::DeskFixture fixture;
        const auto phones = release(fixture);
        dialog("released_dialog")->close();
        fixture.signIn(tests::secondOfficer);

        fixture.give("receive");
        auto *receiving = dialog("receive_dialog");
        QCOMPARE(receiving->findChild<QTableView *>(QStringLiteral("lots"))->model()->rowCount(),
                 1);
        QVERIFY(
            !receiving->findChild<QLineEdit *>(QStringLiteral("receiver_password"))->isVisible());
        tests::typeAndEnter(receiving->findChild<QLineEdit *>(QStringLiteral("receive_scan")),
                            phones[2]);
        type(receiving, "receive_place", room);
        press(fixture, receiving, "accept");

        QCOMPARE(fixture.registry().item(phones[2]).custody.state, CustodyState::Held);
        QCOMPARE(fixture.registry().item(phones[1]).custody.state, CustodyState::InTransit);
    }

    void whoHasNoKeyAnswersOnPaper()
    {
        tests::DeskFixture fixture;
        const auto phone = personWithoutKey(fixture);
        tests::writeFile(fixture.registry().path(QStringLiteral("receipt.pdf")), "signed");
        press(fixture, dialog("released_dialog"), "sign_now");
        auto *receiving = dialog("receive_dialog");

        press(fixture, receiving, "all_here");
        type(receiving, "receive_place", QStringLiteral("aboard"));
        press(fixture, receiving, "accept");
        QCOMPARE(fixture.registry().item(phone).custody.state,
                 CustodyState::InTransit); // the paper is missing
        receiving->findChild<QLineEdit *>(QStringLiteral("receiver_paper"))
            ->setText(fixture.registry().path(QStringLiteral("receipt.pdf")));
        press(fixture, receiving, "accept");

        const auto custody = fixture.registry().item(phone).custody;
        QCOMPARE(custody.state, CustodyState::Held);
        QCOMPARE(custody.holder.kind, domain::Party::Kind::Person);
        QVERIFY(fixture.registry().verify().sound());
    }

    void whatIsUnderWayTooLongSaysSo()
    {
        registry::LotInTransit lot;
        lot.lot = QStringLiteral("lot");
        registry::AttentionLimits limits;
        limits.nowMs = limits.transitMs + 60'000;
        LotsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.show({lot}, limits);
        QVERIFY(model.index(0, LotsModel::Age).data(Qt::ForegroundRole).isValid());
        QVERIFY(model.index(0, LotsModel::Age)
                    .data()
                    .toString()
                    .contains(durationText(limits.transitMs)));
        limits.nowMs = limits.transitMs;
        model.show({lot}, limits);
        QVERIFY(!model.index(0, LotsModel::Age).data(Qt::ForegroundRole).isValid());
    }

    void anAnswerIsKeptWhileAnotherLotIsLookedAt()
    {
        AnswerModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        registry::ItemRow a, b;
        a.exhibitNumber = QStringLiteral("A");
        a.seal = QStringLiteral("S-1");
        b.exhibitNumber = QStringLiteral("B");

        model.show({a, b});
        model.tick(0, QStringLiteral("S-1"));
        QVERIFY(
            model.setData(model.index(0, AnswerModel::Broken), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(
            !model.setData(model.index(1, AnswerModel::Broken), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1, AnswerModel::Reason), QStringLiteral("not here")));
        model.show({});
        model.show({a, b});

        QCOMPARE(model.accepted().size(), std::size_t(1));
        QVERIFY(model.accepted().front().sealBroken);
        QCOMPARE(model.accepted().front().sealSeen, QStringLiteral("S-1"));
        QCOMPARE(model.refused().front().reason, QStringLiteral("not here"));
        QCOMPARE(model.open(), 0);
    }
};

QTEST_MAIN(TestHandOver)
#include "test_hand_over.moc"
