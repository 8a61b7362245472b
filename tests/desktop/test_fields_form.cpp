// FieldsForm: fields of a kind, judged while they are typed.

#include "fields/fields_form.h"

#include "domain/field_part.h"
#include "domain/luhn.h"
#include "support/patience.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace desktop;

namespace {

const auto imeiBody = QStringLiteral("86012345678901");
const QString rightImei = imeiBody + domain::luhnDigit(imeiBody);

// The same with another last digit.
QString wrongImei()
{
    const int digit = domain::luhnDigit(imeiBody).digitValue();
    return imeiBody + QString::number((digit + 1) % 10);
}

struct ShownForm : FieldsForm {
    ShownForm()
    {
        show();
        activateWindow();
    }

    template <typename Control>
    Control *control(const char *name)
    {
        auto *found = findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control is called %s", name);
        return found;
    }

    void type(const char *name, const QString &text)
    {
        QTest::keyClicks(control<QWidget>(name), text);
    }
};

} // namespace

class TestFieldsForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedComesOutByTheNamesOfEntries()
    {
        ShownForm form;
        QSignalSpy changed(&form, &FieldsForm::changed);

        form.type("field_make", QStringLiteral("Huawei"));
        form.type("field_imei", rightImei);
        form.control<QComboBox>("field_power_state")->setCurrentIndex(1);

        QCOMPARE(form.fields(),
                 (domain::Fields{{"imei", rightImei}, {"make", "Huawei"}, {"power_state", "on"}}));
        QVERIFY(form.complaints().isEmpty());
        QCOMPARE(changed.count(), 6 + 15 + 1);
    }

    void everyFieldOfEveryKindHasAControlWithAName()
    {
        ShownForm form;
        for (const auto kind : domain::allItemKinds()) {
            form.setKind(kind);
            for (const auto &rule : domain::fieldRules(kind))
                QVERIFY(!form.control<QWidget>(qPrintable("field_" + rule.name))
                             ->accessibleName()
                             .isEmpty());
        }
    }

    void aWrongCheckDigitIsReportedWithTheRightOneAsSoonAsItIsTyped()
    {
        ShownForm form;

        form.type("field_imei", wrongImei().chopped(1));
        QVERIFY(
            form.control<QLabel>("verdict_imei")->text().isEmpty()); // unfinished, not yet wrong

        form.type("field_imei", wrongImei().right(1));
        const QString stated = form.control<QLabel>("verdict_imei")->text();
        QVERIFY2(stated.contains(QStringLiteral(": %1 would be right").arg(rightImei.back())),
                 qPrintable(stated));
        QVERIFY(form.control<QLabel>("verdict_imei")->isVisible());
        QCOMPARE(form.complaints().keys(), QStringList{"imei"});
    }

    void aReasonLetsAWrongCheckDigitStandAsFound()
    {
        ShownForm form;
        QVERIFY(!form.control<QWidget>("insist_reason")->isVisible());
        form.type("field_imei", wrongImei());
        QVERIFY(form.control<QWidget>("insist_reason")->isVisible());
        QVERIFY(!form.insistReason());

        form.type("insist_reason", QStringLiteral("so printed on the tray"));

        QCOMPARE(form.insistReason(), std::optional(QStringLiteral("so printed on the tray")));
        QVERIFY(form.complaints().isEmpty());
    }

    void aReasonIsNotTakenWhereNothingIsWrong()
    {
        ShownForm form;
        form.type("field_imei", wrongImei());
        form.type("insist_reason", QStringLiteral("so printed"));

        form.control<QLineEdit>("field_imei")->clear();
        form.type("field_imei", rightImei);

        QVERIFY(!form.insistReason());
        QVERIFY(!form.control<QWidget>("insist_reason")->isVisible());
    }

    void anUnfinishedNumberIsReportedWhenTheFieldIsLeft()
    {
        ShownForm form;
        QVERIFY(QTest::qWaitForWindowActive(&form, tests::patienceMs));
        form.control<QWidget>("field_imei")->setFocus();
        form.type("field_imei", QStringLiteral("8601"));
        QVERIFY(!form.control<QLabel>("verdict_imei")->isVisible());

        QTest::keyClick(form.control<QWidget>("field_imei"), Qt::Key_Tab);

        QVERIFY(form.control<QLabel>("verdict_imei")->isVisible());
        QVERIFY(form.control<QWidget>("field_imei")->property("wrong").toBool());
    }

    void whatTheNewKindHasNoFieldForComesBackWithTheOldKind()
    {
        ShownForm form;
        form.setFields({{"imei", rightImei}, {"make", "Huawei"}, {"x_sticker", "No. 7"}});

        form.setKind(domain::ItemKind::Computer);
        QCOMPARE(form.fields(), (domain::Fields{{"make", "Huawei"}, {"x_sticker", "No. 7"}}));

        form.setKind(domain::ItemKind::Phone);
        QCOMPARE(form.fields(),
                 (domain::Fields{{"imei", rightImei}, {"make", "Huawei"}, {"x_sticker", "No. 7"}}));
    }

    void whatIsSeldomKnownIsClosedUntilItIsNeeded()
    {
        ShownForm form;
        QVERIFY(form.control<QWidget>("field_imei")->isVisible());
        QVERIFY(form.control<QWidget>("field_power_state")->isVisible());
        QVERIFY(form.control<QWidget>("field_holder")->isVisible());
        QVERIFY(!form.control<QWidget>("field_colour")->isVisible());

        form.enter(QStringLiteral("iccid"), QStringLiteral("89860000000000000010"));
        QVERIFY(form.control<QWidget>("field_colour")->isVisible());

        form.setKind(domain::ItemKind::Computer); // closed again: it has nothing there
        QTRY_VERIFY(form.control<QWidget>("field_serial")->isVisible());
        QVERIFY(!form.control<QWidget>("field_colour")->isVisible());
        form.setFields({{"colour", "red"}});
        QVERIFY(form.control<QWidget>("field_colour")->isVisible());
    }

    void whatIsAskedElsewhereIsShownOnlyWithAValue()
    {
        ShownForm form;
        form.leaveOut({QStringLiteral("holder")});
        QVERIFY(!form.control<QWidget>("field_holder")->isVisible());
        form.setFields({{"holder", "none"}});
        QVERIFY(form.control<QWidget>("field_holder")->isVisible());
    }

    void theNumberThatIsScannedComesFirst_data()
    {
        QTest::addColumn<domain::ItemKind>("kind");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("phone") << domain::ItemKind::Phone
                               << QStringList{"imei", "imei2", "make", "model"};
        QTest::newRow("computer") << domain::ItemKind::Computer
                                  << QStringList{"serial", "make", "model"};
        QTest::newRow("card") << domain::ItemKind::BankCard << QStringList{"number", "bank"};
        QTest::newRow("SIM") << domain::ItemKind::SimCard << QStringList{"iccid", "carrier"};
    }

    void theNumberThatIsScannedComesFirst()
    {
        QFETCH(const domain::ItemKind, kind);
        QFETCH(const QStringList, first);
        QStringList names;
        for (const auto &rule : domain::fieldRulesOf(kind, domain::FieldPart::Identity))
            names.append(rule.name);
        QCOMPARE(names.mid(0, first.size()), first);
        std::size_t all = 0; // each field is in one part
        for (const auto part : domain::allFieldParts())
            all += domain::fieldRulesOf(kind, part).size();
        QCOMPARE(all, domain::fieldRules(kind).size());
    }

    void aFieldOfOnesOwnIsAddedAndRemoved()
    {
        ShownForm form;
        form.control<QPushButton>("add_extra")->click();
        form.type("extra_name", QStringLiteral("Evidence sticker"));
        form.type("extra_value", QStringLiteral("No. 7"));
        QCOMPARE(form.fields(), (domain::Fields{{"x_evidence_sticker", "No. 7"}}));

        form.control<QToolButton>("remove_extra")->click();
        QVERIFY(form.fields().isEmpty());
    }

    void anExtraFieldWithAnImpossibleNameIsAComplaint()
    {
        ShownForm form;
        form.control<QPushButton>("add_extra")->click();
        form.type("extra_name", QStringLiteral("sticker!"));
        form.type("extra_value", QStringLiteral("7"));

        QCOMPARE(form.complaints().size(), 1);
        form.showComplaints();
        QVERIFY(form.control<QWidget>("complaint")->isVisible());
    }

    void aCardsFirstDigitsHintAtItsIssuer()
    {
        ShownForm form;
        form.setKind(domain::ItemKind::BankCard);

        form.type("field_number", QStringLiteral("6228 48"));
        QVERIFY(form.control<QLineEdit>("field_scheme")
                    ->placeholderText()
                    .startsWith(QStringLiteral("UnionPay")));
        QVERIFY(form.control<QLineEdit>("field_bank")
                    ->placeholderText()
                    .startsWith(QStringLiteral("Agricultural Bank of China")));
        QVERIFY(!form.fields().contains(QStringLiteral("bank"))); // it is not recorded for that

        form.control<QLineEdit>("field_number")->clear();
        form.type("field_number", QStringLiteral("9"));
        QVERIFY(form.control<QLineEdit>("field_bank")->placeholderText().isEmpty());
    }

    void textFromOutsideIsShownAsPlainText()
    {
        ShownForm form;
        form.type("field_phone_number", QStringLiteral("<b>1</b>"));
        form.showComplaints();

        QCOMPARE(form.control<QLabel>("verdict_phone_number")->textFormat(), Qt::PlainText);
        QVERIFY(form.complaints().contains("phone_number"));
    }
};

QTEST_MAIN(TestFieldsForm)
#include "test_fields_form.moc"
