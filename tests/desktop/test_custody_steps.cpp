// Custody steps: items that cannot take one are shown beforehand, and typed input is never lost.

#include "controls/choice_box.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/time_rule.h"
#include "fields/lot_model.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace desktop;
using domain::CustodyState;

namespace {

QString typed(tests::DeskFixture &fixture, const char *line)
{
    return fixture.find<QLineEdit>(line)->text();
}

void type(tests::DeskFixture &fixture, const char *line, const QString &text)
{
    auto *edit = fixture.find<QLineEdit>(line);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void accept(tests::DeskFixture &fixture)
{
    QTest::mouseClick(fixture.find<QPushButton>("accept"), Qt::LeftButton);
    fixture.settle();
    fixture.meanNewPlace();
}

void seal(tests::DeskFixture &fixture, const QString &number, const QString &seal)
{
    domain::CustodyStep stated;
    stated.sealNumber = seal;
    tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                          {domain::CustodyVerb::Seal, {number}, stated, {}}));
}

bool isOpen(const char *dialog)
{
    const auto tops = QApplication::topLevelWidgets();
    return std::any_of(tops.begin(), tops.end(), [dialog](QWidget *top) {
        return top->objectName() == QLatin1String(dialog) && top->isVisible();
    });
}

} // namespace

class TestCustodySteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealsAreScannedOneAfterTheOther()
    {
        tests::DeskFixture fixture;
        const QStringList phones{fixture.registry().addPhone(), fixture.registry().addPhone(),
                                 fixture.registry().addPhone()};
        fixture.desk().setChosen(phones);
        fixture.give("seal");

        for (const char *seal : {"S-1", "S-2", "S-3"})
            tests::typeAndEnter(fixture.find<QLineEdit>("lot_scan"), QLatin1String(seal));
        accept(fixture);

        QVERIFY(!isOpen("step_dialog"));
        for (int i = 0; i < phones.size(); ++i)
            QCOMPARE(fixture.registry().item(phones[i]).custody.sealNumber,
                     QStringLiteral("S-%1").arg(i + 1));
    }

    void aSealIsPutOnTheExhibitThatWasScannedBefore()
    {
        tests::DeskFixture fixture;
        const QStringList phones{fixture.registry().addPhone(), fixture.registry().addPhone()};
        fixture.desk().setChosen(phones);
        fixture.give("seal");

        for (const QString &scan :
             {phones[1], QStringLiteral("S-2"), phones[0], QStringLiteral("S-1")})
            tests::typeAndEnter(fixture.find<QLineEdit>("lot_scan"), scan);
        accept(fixture);

        QCOMPARE(fixture.registry().item(phones[0]).custody.sealNumber, QStringLiteral("S-1"));
        QCOMPARE(fixture.registry().item(phones[1]).custody.sealNumber, QStringLiteral("S-2"));
    }

    void aStepLongAgoIsAskedAbout()
    {
        tests::DeskFixture fixture;
        actions::NewItem old;
        const qint64 now = fixture.registry().environment().now();
        old.seizedAtMs = now - 10 * domain::promptMs;
        const auto number =
            tests::value(actions::registerItem(fixture.registry().first(), old)).item.exhibitNumber;
        fixture.desk().setChosen({number});
        fixture.give("move");
        type(fixture, "step_place", QStringLiteral("shelf"));
        fixture.find<QCheckBox>("step_earlier")->setChecked(true);
        fixture.find<QDateTimeEdit>("step_time")
            ->setDateTime(QDateTime::fromMSecsSinceEpoch(now - 3 * domain::promptMs));

        accept(fixture);
        QVERIFY(isOpen("late_question"));
        QTest::mouseClick(fixture.find<QPushButton>("go_on"), Qt::LeftButton);
        QVERIFY(isOpen("step_dialog"));
        QVERIFY(fixture.registry().item(number).custody.place != QLatin1String("shelf"));

        accept(fixture);
        QTest::mouseClick(fixture.find<QPushButton>("late_meant"), Qt::LeftButton);
        fixture.settle();
        QVERIFY(!isOpen("step_dialog"));
        QCOMPARE(fixture.registry().item(number).custody.place, QStringLiteral("shelf"));
    }

    void aSealNumberThatWasStatedBeforeIsAskedAbout()
    {
        tests::DeskFixture fixture;
        const QString before = fixture.registry().addPhone(), phone = fixture.registry().addPhone();
        seal(fixture, before, QStringLiteral("S-1"));
        domain::CustodyStep opened;
        opened.reason = QStringLiteral("to look inside");
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Open, {before}, opened}));
        fixture.desk().setChosen({phone});
        fixture.give("seal");
        tests::typeAndEnter(fixture.find<QLineEdit>("lot_scan"), QStringLiteral("S-1"));

        accept(fixture); // why is missing
        QVERIFY(isOpen("step_dialog"));
        QVERIFY(!isOpen("late_question"));
        type(fixture, "step_reason", QStringLiteral("its own number"));
        accept(fixture);
        QVERIFY(isOpen("late_question"));
        QVERIFY(fixture.find<QMessageBox>("late_question")->text().contains(before));
        QVERIFY(!fixture.registry().item(phone).custody.sealNumber);
        QTest::mouseClick(fixture.find<QPushButton>("late_meant"), Qt::LeftButton);
        fixture.settle();

        QCOMPARE(fixture.registry().item(phone).custody.sealNumber,
                 std::optional(QStringLiteral("S-1")));
    }

    void aSealThatIsOnAnotherItemIsRefused()
    {
        tests::DeskFixture fixture;
        seal(fixture, fixture.registry().addPhone(), QStringLiteral("S-1"));
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("seal");

        tests::typeAndEnter(fixture.find<QLineEdit>("lot_scan"), QStringLiteral("S-1"));
        accept(fixture);

        QVERIFY(isOpen("step_dialog"));
        QVERIFY(fixture.find<QLabel>("lot_scan_answer")->text().contains(QStringLiteral("S-1")));
    }

    void whatCannotTakeTheStepIsReportedAndStaysAsItIs()
    {
        tests::DeskFixture fixture;
        const auto open = fixture.registry().addPhone();
        const auto sealed = fixture.registry().addPhone();
        seal(fixture, sealed, QStringLiteral("S-1"));
        fixture.desk().setChosen({open, sealed});

        fixture.give("open_seal");
        const auto *model = fixture.find<QTableView>("lot_items")->model();
        QVERIFY(!model->index(0, LotModel::Obstacle).data().toString().isEmpty());
        QVERIFY(model->index(1, LotModel::Obstacle).data().toString().isEmpty());
        QVERIFY(fixture.find<QLabel>("lot_total")->text().contains(
            model->index(0, LotModel::Obstacle).data().toString()));
        type(fixture, "step_reason", QStringLiteral("extraction"));
        accept(fixture);

        QVERIFY(!isOpen("step_dialog"));
        QVERIFY(!fixture.registry().item(sealed).custody.sealNumber.has_value());
        QCOMPARE(fixture.registry().item(open).lastStep, 1);
    }

    void whatIsMissingIsMarkedAndNothingTypedIsLost()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        fixture.desk().setChosen({phone});
        fixture.give("move");
        type(fixture, "step_purpose", QStringLiteral("sorted by case"));

        accept(fixture);
        QVERIFY(isOpen("step_dialog"));
        QVERIFY(fixture.find<QLineEdit>("step_place")->property("wrong").toBool());
        QCOMPARE(typed(fixture, "step_purpose"), QStringLiteral("sorted by case"));

        type(fixture, "step_place", QStringLiteral("Shelf B4"));
        accept(fixture);
        QCOMPARE(fixture.registry().item(phone).custody.place, QStringLiteral("Shelf B4"));
    }

    void aPlaceThatNobodyUsedBeforeIsAskedAboutOnce()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        for (const char *place : {"Shelf B4", "Shelf B5", "Shelf B4"}) {
            const bool isNew = fixture.registry().item(phone).lastStep < 3;
            fixture.desk().setChosen({phone});
            fixture.give("move");
            type(fixture, "step_place", QString::fromLatin1(place));
            QTest::mouseClick(fixture.find<QPushButton>("accept"), Qt::LeftButton);
            fixture.settle();

            QCOMPARE(isOpen("new_place_question"), isNew);
            fixture.meanNewPlace();

            QVERIFY(!isOpen("step_dialog"));
            QCOMPARE(fixture.registry().item(phone).custody.place, QString::fromLatin1(place));
            // Something else stays there.
            domain::CustodyStep stated;
            stated.place = QString::fromLatin1(place);
            tests::value(actions::takeCustodyStep(
                fixture.registry().first(),
                {domain::CustodyVerb::Move, {fixture.registry().addPhone()}, stated, {}}));
        }
    }

    void aScanIsAnItemOrAPlaceThatIsKnown()
    {
        tests::DeskFixture fixture;
        tests::Hands hands;
        const auto phone = fixture.registry().addPhone();
        const auto other = fixture.registry().addPhone();
        domain::CustodyStep stated;
        stated.place = QStringLiteral("SHELF-4");
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Move, {other}, stated, {}}));
        fixture.desk().setChosen({phone});
        fixture.give("move");
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("step_place"));

        hands.scan(other);
        QVERIFY(typed(fixture, "step_place").isEmpty());
        QCOMPARE(fixture.find<QTableView>("lot_items")->model()->rowCount(), 2);
        hands.scan(QStringLiteral("SHELF-4"));
        QCOMPARE(typed(fixture, "step_place"), QStringLiteral("SHELF-4"));
        QVERIFY(isOpen("step_dialog"));

        hands.ctrlEnter();
        fixture.settle();
        QVERIFY(!isOpen("step_dialog"));
        QCOMPARE(fixture.registry().item(phone).custody.place, QStringLiteral("SHELF-4"));
    }

    void aDisposalAttachesItsPaperFirst()
    {
        tests::DeskFixture fixture;
        const QStringList phones{fixture.registry().addPhone(), fixture.registry().addPhone()};
        tests::writeFile(fixture.registry().path(QStringLiteral("order.pdf")), "signed");
        fixture.desk().setChosen(phones);

        fixture.give("destroy");
        type(fixture, "step_reason", QStringLiteral("the judgement is final"));
        type(fixture, "step_authority", QStringLiteral("Order 9"));
        fixture.find<QLineEdit>("step_paper")
            ->setText(fixture.registry().path(QStringLiteral("order.pdf")));
        accept(fixture);
        QVERIFY(isOpen("step_dialog")); // nobody saw it
        fixture.find<ChoiceBox>("witness_officer")
            ->choose(fixture.registry().second().officer().id);
        accept(fixture);

        for (const QString &phone : phones) {
            const auto item = fixture.registry().item(phone);
            QCOMPARE(item.custody.state, CustodyState::Out);
            const auto files = tests::value(
                registry::AttachmentTable(fixture.registry().connection()).ofItem(item.id));
            QCOMPARE(files.size(), std::size_t(1));
            QCOMPARE(files.front().category, QStringLiteral("form"));
            const auto steps =
                tests::value(registry::custodySteps(fixture.registry().connection(), item.id));
            QCOMPARE(steps.back().stated.witness->id, fixture.registry().second().officer().id);
        }
        QVERIFY(fixture.registry().verify().sound());
    }

    void somebodyNewIsRecordedWithTheReturn()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        tests::writeFile(fixture.registry().path(QStringLiteral("receipt.pdf")), "signed");
        fixture.desk().setChosen({phone});

        fixture.give("return_item");
        type(fixture, "receiver_name", QStringLiteral("Li Na"));
        type(fixture, "step_reason", QStringLiteral("no evidence"));
        type(fixture, "step_authority", QStringLiteral("Decision 12"));
        fixture.find<QLineEdit>("step_paper")
            ->setText(fixture.registry().path(QStringLiteral("receipt.pdf")));
        accept(fixture);

        const auto steps = tests::value(registry::custodySteps(fixture.registry().connection(),
                                                               fixture.registry().item(phone).id));
        QCOMPARE(steps.back().stated.verb, domain::CustodyVerb::Return);
        QCOMPARE(steps.back().stated.to->kind, domain::Party::Kind::Person);
    }

    void escapeAsksBeforeWhatWasTypedIsThrownAway()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("move");
        type(fixture, "step_place", QStringLiteral("Shelf B4"));

        QTest::keyClick(fixture.find<QLineEdit>("step_place"), Qt::Key_Escape);
        QVERIFY(isOpen("step_dialog"));
        QTest::mouseClick(fixture.find<QPushButton>("go_on"), Qt::LeftButton);
        fixture.settle();
        QCOMPARE(typed(fixture, "step_place"), QStringLiteral("Shelf B4"));

        QTest::keyClick(fixture.find<QLineEdit>("step_place"), Qt::Key_Escape);
        QTest::mouseClick(fixture.find<QPushButton>("throw_away"), Qt::LeftButton);
        fixture.settle();
        QVERIFY(!isOpen("step_dialog"));
    }

    void aLockHidesTheDialogAndGivesItBackToWhoseItIs()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("move");
        type(fixture, "step_place", QStringLiteral("Shelf B4"));

        fixture.workplace().lock();
        fixture.settle();
        QVERIFY(!isOpen("step_dialog"));
        fixture.signIn(tests::secondOfficer);
        QVERIFY(!isOpen("step_dialog"));
        fixture.signIn(tests::firstOfficer);

        QVERIFY(isOpen("step_dialog"));
        QCOMPARE(typed(fixture, "step_place"), QStringLiteral("Shelf B4"));
    }

    void theModelKeepsItsPromises()
    {
        LotModel model(true);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto candidate = [](const char *number, const char *obstacle) {
            registry::StepCandidate made;
            made.row.exhibitNumber = QLatin1String(number);
            made.obstacle = QLatin1String(obstacle);
            return made;
        };

        QCOMPARE(model.append({candidate("A", ""), candidate("B", "sealed"), candidate("A", "")}),
                 2);
        QVERIFY(model.setData(model.index(0, LotModel::Seal), QStringLiteral("S-1")));
        QVERIFY(!model.setData(model.index(1, LotModel::Seal), QStringLiteral("S-2")));
        QCOMPARE(model.ready(), QStringList{QStringLiteral("A")});
        QCOMPARE(model.commonObstacle(), QStringLiteral("sealed"));
        model.append({candidate("D", "sealed"), candidate("E", "in transit")});
        QCOMPARE(model.commonObstacle(), QString());
        model.refresh({candidate("B", ""), candidate("C", "")});
        QCOMPARE(model.nextWithoutSeal(0), 0);
        model.remove({0, 1});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCustodySteps)
#include "test_custody_steps.moc"
