// One item through the register dialog: check digits, what stays for the next, and drafts.

#include "actions/record_origin.h"
#include "controls/choice_box.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/luhn.h"
#include "support/patience.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace desktop;

namespace {

const auto body = QStringLiteral("86012345000007");

QString rightImei()
{
    return body + domain::luhnDigit(body);
}

QString wrongImei()
{
    return body + QString::number((domain::luhnDigit(body).digitValue() + 1) % 10);
}

// The dialog, opened for a registry with an operation, a site and a suspect's group.
struct Scene {
    tests::DeskFixture fixture;
    domain::Operation operation;
    domain::Site site;
    domain::Group group;

    Scene()
    {
        auto &session = fixture.registry().first();
        operation = tests::value(
            actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        tests::value(
            actions::openOperation(session, {{}, QStringLiteral("Southwind"), std::nullopt}));
        site = tests::value(
            actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), std::nullopt}));
        group = tests::value(actions::identifyGroup(
            session, {{}, QStringLiteral("Red group"), operation.id, site.id}));
        open();
    }

    void open()
    {
        fixture.give("register_item");
        if (!QTest::qWaitForWindowActive(dialog(), tests::patienceMs))
            qFatal("the dialog is not active");
    }

    QWidget *dialog() { return fixture.find<QWidget>("register_dialog"); }

    template <typename Control>
    Control *control(const char *name)
    {
        auto *found = dialog()->findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control is called %s", name);
        return found;
    }

    void type(const char *name, const QString &text)
    {
        control<QWidget>(name)->setFocus();
        QTest::keyClicks(control<QWidget>(name), text);
    }

    // A popup with what fits gets the keys first, as it does from the window system.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClick(popup ? popup : QApplication::focusWidget(), key, modifiers);
        fixture.settle();
    }

    std::vector<registry::ItemRecord> items()
    {
        return tests::value(registry::ItemTable(fixture.registry().connection()).list({}));
    }
    registry::ItemRecord last()
    {
        const auto all = items();
        if (all.empty())
            qFatal("nothing was registered: %s | %s | %s",
                   qPrintable(control<QLabel>("complaint")->text()),
                   qPrintable(control<ChoiceBox>("site")->currentText()),
                   qPrintable(QApplication::focusWidget()->objectName()));
        return fixture.registry().item(all.back().exhibitNumber);
    }
};

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
        QVERIFY(scene.items().empty());
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
        QVERIFY(scene.items().empty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_imei2"));

        scene.control<QWidget>("field_make")->setFocus();
        scene.press(Qt::Key_Return);

        QVERIFY(scene.items().empty());
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

            QVERIFY(scene.items().empty());
            QCOMPARE(scene.control<QLineEdit>("field_imei")->text(), rightImei());
            QVERIFY(scene.control<QLineEdit>("field_make")->text().isEmpty());
            QVERIFY(scene.control<QLineEdit>("seized_place")->text().isEmpty());
            QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("field_imei2"));
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
        QVERIFY(scene.items().empty());
        scene.control<QPushButton>("go_on")->click();
        scene.fixture.settle();
        QVERIFY(scene.items().empty());

        scene.press(Qt::Key_Return, Qt::ControlModifier);
        scene.control<QPushButton>("register_empty")->click();
        scene.fixture.settle();
        QCOMPARE(scene.items().size(), std::size_t(1));
    }

    void whatIsKeptIsReplacedByWhatIsTyped()
    {
        Scene scene;
        scene.type("field_make", QStringLiteral("Nokia"));
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        scene.press(Qt::Key_Backtab); // to the serial number, the model, the make
        scene.press(Qt::Key_Backtab);
        scene.press(Qt::Key_Backtab);
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
        for (const char *name : {"field_iccid", "field_imsi", "field_phone_number"}) {
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

        QCOMPARE(scene.items().size(), std::size_t(2));
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

    void aNameThatIsNotRecordedIsRecordedFromItsBox()
    {
        Scene scene;
        scene.control<ChoiceBox>("operation")->choose(scene.operation.id);
        scene.control<ChoiceBox>("site")->setEditText(QStringLiteral("Villa 9"));
        scene.type("field_imei", rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.items().empty());
        QVERIFY(scene.control<QLabel>("complaint")->text().contains(QStringLiteral("Villa 9")));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("record_new"));

        scene.press(Qt::Key_Space);
        auto *name = scene.fixture.find<QLineEdit>("site_name");
        QCOMPARE(name->text(), QStringLiteral("Villa 9"));
        QCOMPARE(QApplication::focusWidget(), name);
        QCOMPARE(scene.fixture.find<ChoiceBox>("site_operation")->chosen(),
                 std::optional(scene.operation.id));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(QApplication::activeWindow(), scene.dialog());
        QVERIFY(scene.control<ChoiceBox>("site")->chosen().has_value());
        QCOMPARE(scene.control<QLineEdit>("field_imei")->text(), rightImei());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.items().size(), std::size_t(1));
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
        QCOMPARE(scene.items().size(), std::size_t(1));

        scene.control<QLineEdit>("inside_of")->clear();
        scene.type("inside_of", phone);
        scene.type("field_carrier", QStringLiteral("China Mobile"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(scene.items().size(), std::size_t(2));
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

        QVERIFY(scene.items().empty());
        QCOMPARE(scene.control<ChoiceBox>("site")->currentText(), QStringLiteral("nowhere"));
    }
};

QTEST_MAIN(TestRegister)
#include "test_register.moc"
