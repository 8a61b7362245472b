// One item through the register dialog: check digits, what stays for the next, and drafts.

#include "desktop/register_scene.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace desktop;
using Scene = tests::RegisterScene;
using tests::rightImei;
using tests::wrongImei;

namespace {

QString shownNames(Scene &scene)
{
    QStringList texts;
    for (const auto *label : scene.fixture.find<QWidget>("names_dialog")->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class TestRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhoneIsRegisteredByTheKeyboardAlone()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Huawei"));
        scene.type("field_imei", rightImei());
        scene.type("site", QStringLiteral("villa"));
        scene.press(Qt::Key_Tab);

        scene.press(Qt::Key_Return, Qt::ControlModifier);

        const auto item = scene.last();
        QCOMPARE(item.fields.value("imei").value, std::optional(rightImei()));
        QCOMPARE(item.origin.site, std::optional(scene.site.id));
        QCOMPARE(item.origin.operation, std::optional(scene.operation.id)); // the site's own
        QVERIFY(scene.dialog()->isVisible());
        QCOMPARE(scene.control<QLabel>("outcome_number")->text(), item.exhibitNumber);
    }

    void aWrongCheckDigitIsRefusedUntilAReasonIsGiven()
    {
        Scene scene;
        scene.type("field_imei", wrongImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.fixture.items().empty());
        QVERIFY(scene.control<QLabel>("verdict_imei")
                    ->text()
                    .contains(QStringLiteral("%1 would be right").arg(rightImei().back())));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("insist_reason"));

        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("so printed on the tray"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        const auto item = scene.last();
        QVERIFY(item.fields.value("imei").asFound);
        QCOMPARE(item.asFoundReason, std::optional(QStringLiteral("so printed on the tray")));
    }

    void theEnterOfAScannerGoesToTheNextFieldAndRegistersNothing()
    {
        Scene scene;
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.fixture.items().empty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_imei2"));

        scene.control<QWidget>("field_make")->setFocus();
        scene.press(Qt::Key_Return);

        QVERIFY(scene.fixture.items().empty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_model"));
    }

    void aScanGoesIntoTheFieldOfItsFormWhereverTheFocusIs()
    {
        Scene scene;
        tests::Hands hands;
        for (const char *focus : {"field_make", "kind", "seized_place", "register_next"}) {
            scene.control<QLineEdit>("field_imei")->clear();
            scene.control<QWidget>(focus)->setFocus();
            hands.scan(rightImei());
            scene.fixture.settle();

            QVERIFY(scene.fixture.items().empty());
            QCOMPARE(scene.control<QLineEdit>("field_imei")->text(), rightImei());
            QVERIFY(scene.control<QLineEdit>("field_make")->text().isEmpty());
            QVERIFY(scene.control<QLineEdit>("seized_place")->text().isEmpty());
            // A second IMEI would be scanned too; the make has to be typed.
            QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_make"));
        }
    }

    void itBeginsInTheFieldThatIsScanned()
    {
        Scene scene;
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_imei"));
    }

    void anItemOfWhichNothingIsFilledInIsAskedAboutOnce()
    {
        Scene scene;
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.fixture.items().empty());
        scene.control<QPushButton>("go_on")->click();
        scene.fixture.settle();
        QVERIFY(scene.fixture.items().empty());

        scene.press(Qt::Key_Return, Qt::ControlModifier);
        scene.control<QPushButton>("register_empty")->click();
        scene.fixture.settle();
        QCOMPARE(scene.fixture.items().size(), std::size_t(1));
    }

    void whatIsKeptIsReplacedByWhatIsTyped()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Nokia"));
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        scene.press(Qt::Key_Tab); // from the IMEI to the second one, and to the make
        scene.press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Siemens"));
        QCOMPARE(scene.control<QLineEdit>("field_make")->text(), QStringLiteral("Siemens"));
    }

    void tabLeadsThroughTheFieldsOfTheKind()
    {
        Scene scene;
        auto *kind = scene.control<QComboBox>("kind");
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::SimCard)));
        scene.fixture.settle(); // the new fields are shown
        kind->setFocus();
        for (const char *name : {"field_iccid", "field_carrier", "field_form"}) {
            scene.press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QString::fromLatin1(name));
        }
    }

    void whatIsCommonStaysForTheNext()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Huawei"));
        scene.type("field_imei", rightImei());
        scene.type("seized_place", QStringLiteral("desk 3"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.control<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));
        QVERIFY(scene.control<QLineEdit>("field_imei")->text().isEmpty());
        QCOMPARE(scene.control<QLineEdit>("seized_place")->text(), QStringLiteral("desk 3"));

        scene.control<QCheckBox>("keep_for_next")->setChecked(false);
        scene.type("field_model", QStringLiteral("P60"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(scene.fixture.items().size(), std::size_t(2));
        QVERIFY(scene.control<QLineEdit>("field_make")->text().isEmpty());
        QVERIFY(scene.control<QLineEdit>("seized_place")->text().isEmpty());
    }

    void whatWasTypedOutlivesEscapeAndALockButIsNobodyElses()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Huawei"));
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.dialog()->isVisible());
        scene.open();
        QCOMPARE(scene.control<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));

        scene.fixture.workplace().lock();
        scene.fixture.settle();
        QVERIFY(!scene.dialog()->isVisible());
        scene.fixture.signIn(tests::secondOfficer);
        QVERIFY(!scene.dialog()->isVisible());
        scene.fixture.workplace().lock();
        scene.fixture.signIn();

        QVERIFY(scene.dialog()->isVisible());
        QCOMPARE(scene.control<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));
    }

    // "Villa 7" on the way to "Villa 77" is a site of its own, of an operation that was not meant.
    void whatFollowsFromHalfANameGoesWithIt()
    {
        Scene scene;
        auto *site = scene.control<ChoiceBox>("site");
        auto *operation = scene.control<ChoiceBox>("operation");
        site->setEditText(QStringLiteral("Villa 7"));
        QCOMPARE(operation->chosen(), std::optional(scene.operation.id));
        site->setEditText(QStringLiteral("Villa 77"));
        QVERIFY(!operation->chosen());

        operation->choose(scene.operation.id); // chosen for itself, it stays
        site->setEditText(QStringLiteral("Villa 7"));
        site->setEditText(QStringLiteral("Villa 77"));
        QCOMPARE(operation->chosen(), std::optional(scene.operation.id));
    }

    // Ctrl+Enter, or Enter in the box, first lists the names that will be recorded.
    void aNameThatIsNotRecordedIsRecordedFirst()
    {
        Scene scene;
        scene.control<ChoiceBox>("operation")->choose(scene.operation.id);
        scene.control<ChoiceBox>("site")->setEditText(QStringLiteral("Villa 9"));
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.fixture.items().empty());
        QVERIFY(shownNames(scene).contains(QStringLiteral("Villa 9")));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(QApplication::activeWindow(), scene.dialog());
        QVERIFY(scene.control<ChoiceBox>("site")->chosen().has_value());
        QCOMPARE(scene.control<QLineEdit>("field_imei")->text(), rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.fixture.items().size(), std::size_t(1));
    }

    void aNameThatIsNotRecordedIsRecordedFromItsBox()
    {
        Scene scene;
        scene.control<ChoiceBox>("operation")->choose(scene.operation.id);
        scene.type("site", QStringLiteral("Villa 9"));
        scene.press(Qt::Key_Return);

        auto *name = scene.fixture.find<QLineEdit>("site_name");
        QCOMPARE(name->text(), QStringLiteral("Villa 9"));
        QCOMPARE(QApplication::focusWidget(), name);
        QCOMPARE(scene.fixture.find<ChoiceBox>("site_operation")->chosen(),
                 std::optional(scene.operation.id));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.control<ChoiceBox>("site")->chosen().has_value());
        QVERIFY(scene.fixture.items().empty());
    }

    void nothingIsAskedTwice()
    {
        Scene scene;
        QVERIFY(!scene.control<QWidget>("field_spot")->isVisible()); // the seizure asks for it
        QVERIFY(scene.control<QWidget>("field_holder")->isVisible());
        domain::Person holder;
        holder.category = domain::PersonCategory::Holder;
        holder.name = QStringLiteral("Wang Wei");
        const auto person =
            tests::value(actions::recordPerson(scene.fixture.registry().first(), holder));
        scene.dialog()->close();
        scene.open();
        scene.control<ChoiceBox>("seized_from")->choose(person.id);
        QVERIFY(!scene.control<QWidget>("field_holder")->isVisible());
    }

    void whatFollowsIsOfferedAtTheNumber()
    {
        Scene scene;
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        for (const char *name : {"seal_registered", "attach_photographs", "print_label"})
            QVERIFY(scene.control<QPushButton>(name)->isVisible());
        scene.control<QPushButton>("seal_registered")->click();
        scene.fixture.settle();
        QVERIFY(scene.fixture.find<QWidget>("step_dialog")
                    ->windowTitle()
                    .contains(scene.last().exhibitNumber));
        scene.fixture.find<QDialog>("step_dialog")->reject();
        scene.fixture.settle();
        scene.dialog()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.dialog(), tests::patienceMs));

        // A complaint about the next item must not appear next to the number of the previous one.
        scene.type("field_imei", wrongImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!scene.control<QLabel>("outcome_number")->isVisible());
        QVERIFY(!scene.control<QPushButton>("seal_registered")->isVisible());
    }

    void theLetterOfTheContainerLeadsToItsLine()
    {
        Scene scene;
        tests::Hands().press(Qt::Key_D, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("inside_of"));
    }

    void throwingAwayIsAsked()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Huawei"));
        scene.control<QPushButton>("discard")->click();
        QCOMPARE(scene.control<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));

        scene.control<QPushButton>("discard_now")->click();

        QVERIFY(scene.control<QLineEdit>("field_make")->text().isEmpty());
        QVERIFY(!scene.control<QPushButton>("discard")->isEnabled());
    }

    void anItemInsideAnotherIsFoundByAScan()
    {
        Scene scene;
        const QString phone = scene.fixture.registry().addPhone();
        scene.control<QComboBox>("kind")->setCurrentIndex(
            scene.control<QComboBox>("kind")->findData(int(domain::ItemKind::SimCard)));
        scene.type("inside_of", QStringLiteral("no such number"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.fixture.items().size(), std::size_t(1));

        scene.control<QLineEdit>("inside_of")->clear();
        scene.type("inside_of", phone);
        scene.type("field_carrier", QStringLiteral("China Mobile"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(scene.fixture.items().size(), std::size_t(2));
        QCOMPARE(scene.last().parent, std::optional(scene.fixture.registry().item(phone).id));
    }

    void whatIsChosenInOneBoxNarrowsTheOthers()
    {
        Scene scene;
        scene.control<ChoiceBox>("group")->choose(scene.group.id);
        QCOMPARE(scene.control<ChoiceBox>("operation")->chosen(),
                 std::optional(scene.operation.id));
        QCOMPARE(scene.control<ChoiceBox>("site")->chosen(), std::optional(scene.site.id));

        scene.control<ChoiceBox>("operation")->setCurrentText(QStringLiteral("Southwind"));

        QVERIFY(!scene.control<ChoiceBox>("site")->chosen());
        QVERIFY(!scene.control<ChoiceBox>("group")->chosen());
        QCOMPARE(scene.control<ChoiceBox>("group")->count(), 1); // the empty line
    }

    void whatIsNotRecordedIsAComplaint()
    {
        Scene scene;
        scene.type("site", QStringLiteral("nowhere"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QVERIFY(scene.fixture.items().empty());
        QCOMPARE(scene.control<ChoiceBox>("site")->currentText(), QStringLiteral("nowhere"));
    }
};

QTEST_MAIN(TestRegister)
#include "test_register.moc"
