// Amending: corrections with old and new values, cases, containers, review, the second officer; and
// the way back.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/take_custody_step.h"
#include "amend/field_changes.h"
#include "controls/choice_box.h"
#include "desktop/desk_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace desktop;

namespace {

struct Scene {
    tests::DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    QWidget *dialog(const char *name)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String(name) && top->isVisible())
                return top;
        }
        return nullptr;
    }
    void give(const char *command, const QStringList &chosen)
    {
        fixture.desk().setChosen(chosen);
        fixture.give(command);
    }
    void press(QWidget *dialog, const char *button)
    {
        dialog->findChild<QPushButton *>(QLatin1String(button))->click();
        fixture.settle();
    }
    QString stated(QWidget *dialog, const char *label)
    {
        return dialog->findChild<QLabel *>(QLatin1String(label))->text();
    }
    void say(QWidget *dialog, const char *reasonBox, const QString &text)
    {
        dialog->findChild<QComboBox *>(QLatin1String(reasonBox))->setEditText(text);
    }

    // The dialog that corrects the newest step, a seal S-1.
    QWidget *correctTheSeal()
    {
        domain::CustodyStep step;
        step.sealNumber = QStringLiteral("S-1");
        tests::value(actions::takeCustodyStep(fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {number}, step}));
        give("correct_step", {number});
        return dialog("correct_step_dialog");
    }

    void openCase(const QString &caseNumber)
    {
        domain::CaseFile caseFile;
        caseFile.number = caseNumber;
        caseFile.title = QStringLiteral("Brushing");
        tests::value(actions::openCase(fixture.registry().first(), caseFile));
    }
    qsizetype casesOf(const QString &item)
    {
        return tests::value(registry::ItemTable(fixture.registry().connection())
                                .casesOf(fixture.registry().item(item).id))
            .size();
    }
    void chooseCase(QWidget *dialog)
    {
        auto *box = dialog->findChild<ChoiceBox *>(QStringLiteral("amend_case"));
        box->setCurrentIndex(1);
        fixture.settle();
    }
};

} // namespace

class TestAmend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRegisteredByMistakeIsWithdrawnAndItsNumberIsNotGivenAgain()
    {
        Scene scene;
        scene.give("withdraw_item", {scene.number});
        auto *dialog = scene.dialog("withdraw_dialog");
        QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("amend_reason"));
        QVERIFY(dialog->windowTitle().contains(scene.number));
        scene.press(dialog, "accept");
        QVERIFY(scene.dialog("withdraw_dialog")); // a reason is needed
        scene.say(dialog, "amend_reason", QStringLiteral("registered twice"));
        scene.press(dialog, "accept");

        const auto item = scene.fixture.registry().item(scene.number);
        QCOMPARE(item.custody.outcome, QLatin1String(domain::withdrawnOutcome));
        QVERIFY(scene.fixture.registry().addPhone() != scene.number);
        QVERIFY(scene.fixture.registry().verify().sound());
    }

    // Somebody else at another desk was first.
    void aConflictSaysWhoAndWhen_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("dialogName");
        QTest::newRow("assign") << "assign_case"
                                << "assign_dialog";
        QTest::newRow("review") << "set_review"
                                << "review_dialog";
        QTest::newRow("withdraw") << "withdraw_item"
                                  << "withdraw_dialog";
    }

    void aConflictSaysWhoAndWhen()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, dialogName);
        Scene scene;
        auto &registry = scene.fixture.registry();
        scene.openCase(QStringLiteral("ZJ-1"));
        scene.give(command.toLatin1().constData(), {scene.number});
        auto *dialog = scene.dialog(dialogName.toLatin1().constData());
        QVERIFY(dialog);
        if (dialog->findChild<QComboBox *>(QStringLiteral("amend_reason")))
            scene.say(dialog, "amend_reason", QStringLiteral("because"));
        else
            scene.chooseCase(dialog);
        tests::value(actions::setReview(registry.second(), scene.number,
                                        QStringLiteral("2099-01-01"), QStringLiteral("appeal")));

        scene.press(dialog, "accept");

        const QString sentence = scene.stated(dialog, "complaint");
        QVERIFY2(sentence.contains(tests::secondOfficer), qPrintable(sentence));
        QVERIFY(scene.dialog(dialogName.toLatin1().constData()));
        scene.press(dialog, "accept"); // it was seen
        QVERIFY(!scene.dialog(dialogName.toLatin1().constData()));
    }

    void aCorrectionSaysWhoChangedTheItemMeanwhile()
    {
        Scene scene;
        auto &registry = scene.fixture.registry();
        scene.give("correct_item", {scene.number});
        auto *dialog = scene.dialog("correct_dialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("field_model"))->clear();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("field_model")), "M-2");
        scene.say(dialog, "correct_reason", QStringLiteral("misread"));
        tests::value(actions::setReview(registry.second(), scene.number,
                                        QStringLiteral("2099-01-01"), QStringLiteral("appeal")));

        scene.press(dialog, "accept");
        QVERIFY(scene.stated(dialog, "correct_complaint").contains(tests::secondOfficer));
        scene.press(dialog, "accept");

        QVERIFY(!scene.dialog("correct_dialog"));
        const auto fields = registry.item(scene.number).fields;
        QCOMPARE(*fields.value(QStringLiteral("model")).value, QStringLiteral("M-2"));
    }

    void aSlipInTheNewestStepIsCorrected()
    {
        Scene scene;
        auto &registry = scene.fixture.registry();
        auto *dialog = scene.correctTheSeal();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(scene.number));
        QVERIFY(scene.stated(dialog, "correct_step_recorded").startsWith(QStringLiteral("Sealed")));
        auto *seal = dialog->findChild<QLineEdit *>(QStringLiteral("correct_step_seal_number"));
        QCOMPARE(seal->text(), QStringLiteral("S-1"));
        QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("correct_step_place")));

        scene.say(dialog, "amend_reason", QStringLiteral("misread"));
        scene.press(dialog, "accept");
        QVERIFY(scene.dialog("correct_step_dialog")); // nothing is changed yet
        seal->setText(QStringLiteral("S-7"));
        QCOMPARE(scene.stated(dialog, "correct_step_changes"),
                 QStringLiteral("Seal number: S-1 → S-7"));
        scene.press(dialog, "accept");

        QVERIFY(!scene.dialog("correct_step_dialog"));
        QCOMPARE(registry.item(scene.number).custody.sealNumber,
                 std::optional(QStringLiteral("S-7")));
        QVERIFY(registry.verify().sound());
    }

    void aTimeFarFromTheRecordIsAskedAbout()
    {
        Scene scene;
        auto *dialog = scene.correctTheSeal();
        scene.say(dialog, "amend_reason", QStringLiteral("misread"));
        dialog->findChild<QCheckBox *>(QStringLiteral("correct_step_earlier"))->setChecked(true);
        auto *time = dialog->findChild<QDateTimeEdit *>(QStringLiteral("correct_step_time"));
        auto *isRight =
            dialog->findChild<QCheckBox *>(QStringLiteral("correct_step_date_is_right"));
        QVERIFY(!isRight->isVisible());

        time->setDateTime(time->dateTime().addDays(-3));
        QVERIFY(isRight->isVisible());
        scene.press(dialog, "accept");
        QVERIFY(scene.stated(dialog, "complaint").contains(QStringLiteral("3 days")));

        time->setDateTime(time->dateTime().addDays(-1)); // another time is another question
        isRight->setChecked(true);
        time->setDateTime(time->dateTime().addDays(1));
        QVERIFY(!isRight->isChecked());
    }

    void whatCannotBeCorrectedIsNotOffered()
    {
        Scene scene; // only registered
        scene.give("correct_step", {scene.number});
        auto *dialog = scene.dialog("correct_step_dialog");
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        QVERIFY(scene.stated(dialog, "amend_left_out").contains(QStringLiteral("newest step")));
    }

    void aCorrectionShowsOldAndNewAndNeedsAReason()
    {
        Scene scene;
        scene.give("correct_item", {scene.number});
        auto *dialog = scene.dialog("correct_dialog");
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());

        auto *make = dialog->findChild<QLineEdit *>(QStringLiteral("field_make"));
        QVERIFY(make);
        make->selectAll();
        QTest::keyClicks(make, QStringLiteral("Xiaomi"));
        QCOMPARE(scene.stated(dialog, "correct_changes"), QStringLiteral("Make: Huawei → Xiaomi"));

        scene.press(dialog, "accept");
        QCOMPARE(
            scene.fixture.registry().item(scene.number).fields.value(QStringLiteral("make")).value,
            std::optional(QStringLiteral("Huawei")));
        QVERIFY(!scene.stated(dialog, "correct_complaint").isEmpty());

        scene.say(dialog, "correct_reason", QStringLiteral("misread"));
        scene.press(dialog, "accept");
        QCOMPARE(
            scene.fixture.registry().item(scene.number).fields.value(QStringLiteral("make")).value,
            std::optional(QStringLiteral("Xiaomi")));
        QVERIFY(!scene.dialog("correct_dialog"));
        QVERIFY(scene.fixture.window().statusBar()->currentMessage().contains(scene.number));
    }

    void aWrongCheckDigitIsReportedNextToTheFieldAndNothingIsRecorded()
    {
        Scene scene;
        const auto before = scene.fixture.registry().item(scene.number).fields;
        scene.give("correct_item", {scene.number});
        auto *dialog = scene.dialog("correct_dialog");
        auto *imei = dialog->findChild<QLineEdit *>(QStringLiteral("field_imei"));
        imei->selectAll();
        QTest::keyClicks(imei, QStringLiteral("001010000000015"));
        scene.say(dialog, "correct_reason", QStringLiteral("misread"));

        scene.press(dialog, "accept");

        QVERIFY(scene.dialog("correct_dialog"));
        QVERIFY(!scene.stated(dialog, "correct_complaint").isEmpty());
        QCOMPARE(scene.fixture.registry().item(scene.number).fields, before);
    }

    void aHiddenValueIsNeitherShownNorLost()
    {
        Scene scene;
        tests::value(actions::correctItem(scene.fixture.registry().first(), scene.number,
                                          {{{"passcode", "4711"}, {"colour", "blue"}},
                                           {},
                                           {},
                                           std::nullopt,
                                           QStringLiteral("stated")}));
        scene.give("correct_item", {scene.number});
        auto *dialog = scene.dialog("correct_dialog");
        for (const auto *line : dialog->findChildren<QLineEdit *>())
            QVERIFY(!line->text().contains(QStringLiteral("4711")));

        dialog->findChild<QLineEdit *>(QStringLiteral("field_colour"))->clear();
        auto *colour = dialog->findChild<QLineEdit *>(QStringLiteral("field_colour"));
        QTest::keyClicks(colour, QStringLiteral("x"));
        QTest::keyClick(colour, Qt::Key_Backspace);
        scene.say(dialog, "correct_reason", QStringLiteral("looked again"));
        scene.press(dialog, "accept");

        const auto item = scene.fixture.registry().item(scene.number);
        QVERIFY(!item.fields.contains(QStringLiteral("colour")));
        QCOMPARE(item.fields.value(QStringLiteral("passcode")).value,
                 std::optional(QStringLiteral("4711")));

        scene.give("correct_item", {scene.number});
        dialog = scene.dialog("correct_dialog");
        dialog->findChild<QCheckBox *>(QStringLiteral("remove_passcode"))->setChecked(true);
        scene.say(dialog, "correct_reason", QStringLiteral("not of this phone"));
        scene.press(dialog, "accept");
        QVERIFY(!scene.fixture.registry()
                     .item(scene.number)
                     .fields.contains(QStringLiteral("passcode")));
    }

    void whatOnlyLooksDifferentIsNoChange()
    {
        const domain::Fields before{{QStringLiteral("imei"), QStringLiteral("490154203237518")}};

        QVERIFY(fieldChanges(domain::ItemKind::Phone, before,
                             {{QStringLiteral("imei"), QStringLiteral("49 015420 323751 8")}})
                    .set.isEmpty());
        QCOMPARE(fieldChanges(domain::ItemKind::Phone, before, {}).removed,
                 QStringList{QStringLiteral("imei")});
    }

    void itemsAreAssignedAndTheWayBackIsOffered()
    {
        Scene scene;
        const QString other = scene.fixture.registry().addPhone();
        scene.openCase(QStringLiteral("C-1"));
        scene.give("assign_case", {scene.number, other});
        scene.chooseCase(scene.dialog("assign_dialog"));
        scene.press(scene.dialog("assign_dialog"), "accept");
        QCOMPARE(scene.casesOf(scene.number), 1);
        QCOMPARE(scene.casesOf(other), 1);

        scene.fixture.find<QToolButton>("way_back")->click();
        scene.fixture.settle();
        auto *back = scene.dialog("unassign_dialog");
        QVERIFY(back);
        scene.say(back, "amend_reason", QStringLiteral("assigned by mistake"));
        scene.press(back, "accept");

        QCOMPARE(scene.casesOf(scene.number), 0);
        QCOMPARE(scene.casesOf(other), 0);
    }

    void whatServesTheCaseAlreadyIsLeftOutAndSaid()
    {
        Scene scene;
        const QString other = scene.fixture.registry().addPhone();
        scene.openCase(QStringLiteral("C-1"));
        tests::value(
            actions::assignItem(scene.fixture.registry().first(), other, QStringLiteral("C-1")));
        scene.give("assign_case", {scene.number, other});
        auto *dialog = scene.dialog("assign_dialog");
        scene.chooseCase(dialog);

        QVERIFY(scene.stated(dialog, "amend_left_out").contains(other));
        scene.press(dialog, "accept");

        QCOMPARE(scene.casesOf(scene.number), 1);
        QCOMPARE(scene.casesOf(other), 1);
    }

    void anItemIsPutIntoAScannedOneAndTakenOutAgain()
    {
        Scene scene;
        const QString container = scene.fixture.registry().addPhone();
        const QString imei =
            *scene.fixture.registry().item(container).fields.value(QStringLiteral("imei")).value;
        scene.give("put_in", {scene.number});
        auto *dialog = scene.dialog("put_in_dialog");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("amend_container")), imei);
        scene.say(dialog, "amend_reason", QStringLiteral("one bag"));

        scene.press(dialog, "accept");
        QCOMPARE(scene.fixture.registry().item(scene.number).parent,
                 std::optional(scene.fixture.registry().item(container).id));

        scene.give("take_out", {scene.number});
        scene.say(scene.dialog("take_out_dialog"), "amend_reason", QStringLiteral("by mistake"));
        scene.press(scene.dialog("take_out_dialog"), "accept");
        QVERIFY(!scene.fixture.registry().item(scene.number).parent);
    }

    void whatTheLedgerRefusesIsReportedAndStaysTyped()
    {
        Scene scene;
        const QString container = scene.fixture.registry().addPhone();
        domain::CustodyStep stated;
        stated.sealNumber = QStringLiteral("NP-1");
        tests::value(actions::takeCustodyStep(scene.fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {container}, stated}));
        scene.give("put_in", {scene.number});
        auto *dialog = scene.dialog("put_in_dialog");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("amend_container")),
                         container);
        scene.say(dialog, "amend_reason", QStringLiteral("one bag"));

        scene.press(dialog, "accept");

        QVERIFY(scene.stated(dialog, "complaint").contains(container));
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("amend_reason"))->currentText(),
                 QStringLiteral("one bag"));
        QVERIFY(!scene.fixture.registry().item(scene.number).parent);
    }

    void aReviewDateIsSet()
    {
        Scene scene;
        scene.give("set_review", {scene.number});
        auto *dialog = scene.dialog("review_dialog");
        dialog->findChild<QDateEdit *>(QStringLiteral("review_date"))->setDate(QDate(2027, 3, 31));
        scene.say(dialog, "amend_reason", QStringLiteral("before the trial"));

        scene.press(dialog, "accept");

        QCOMPARE(scene.fixture.registry().item(scene.number).reviewOn,
                 std::optional(QStringLiteral("2027-03-31")));
    }

    void theSecondOfficerConfirmsButNotTheFirst()
    {
        Scene scene;
        scene.give("confirm_seizure", {scene.number});
        auto *dialog = scene.dialog("confirm_dialog");
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        QVERIFY(scene.stated(dialog, "amend_left_out").contains(scene.number));
        dialog->close();

        scene.fixture.give("lock");
        scene.fixture.signIn(tests::secondOfficer);
        scene.give("confirm_seizure", {scene.number});
        scene.press(scene.dialog("confirm_dialog"), "accept");

        QCOMPARE(scene.fixture.registry().item(scene.number).seizure.confirmedBy,
                 scene.fixture.registry().second().officer().id);
    }
};

QTEST_MAIN(TestAmend)
#include "test_amend.moc"
