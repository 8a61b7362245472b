// Intake: what was not taken keeps its row, what is scanned over the summary is taken, and another
// language leaves everything as it was typed.

#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/luhn.h"
#include "intake/intake_list.h"
#include "look/settings.h"
#include "support/patience.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace desktop;
using State = IntakeEntry::State;

namespace {

QString imei(int n)
{
    const QString body = QStringLiteral("86012345%1").arg(n, 6, 10, QLatin1Char('0'));
    return body + domain::luhnDigit(body);
}

// Like a scanner: to the widget with the focus.
void scan(tests::DeskFixture &fixture, const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    fixture.settle();
}

void beginBatch(tests::DeskFixture &fixture)
{
    fixture.give("batch_intake");
    QVERIFY(QTest::qWaitForWindowActive(fixture.find<QWidget>("batch_window"), tests::patienceMs));
    fixture.find<QLineEdit>("no_witness_reason")->setText(QStringLiteral("all had fled"));
    fixture.find<QLineEdit>("scan_line")->setFocus();
}

IntakeList &list(tests::DeskFixture &fixture)
{
    return *qobject_cast<IntakeList *>(fixture.find<QTableView>("intake_list")->model());
}

void change(tests::DeskFixture &fixture, Language language)
{
    auto settings = readSettings();
    settings.language = language;
    writeSettings(settings);
    fixture.desk().noteSettings(true);
    QCoreApplication::processEvents();
    fixture.settle();
}

} // namespace

class TestIntakeKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadKeepsItsRowUntilItIsLeftOut()
    {
        tests::DeskFixture fixture;
        beginBatch(fixture);

        scan(fixture, QStringLiteral("86012#"));
        scan(fixture, QStringLiteral("86012#")); // the same thing again
        scan(fixture, imei(1));

        QCOMPARE(list(fixture).count(State::Unread), 1);
        QCOMPARE(list(fixture).count(State::OnDisk), 1);
        const auto &unread = *list(fixture).at(1);
        QCOMPARE(unread.scanned, QStringLiteral("86012#"));
        QVERIFY(list(fixture)
                    .index(1, IntakeList::Identifier)
                    .data()
                    .toString()
                    .contains(unread.scanned));
        fixture.find<QPushButton>("finish_intake")->click();
        QVERIFY(fixture.find<QWidget>("batch_window")->isVisible());

        QCOMPARE(fixture.find<QTableView>("intake_list")->currentIndex().row(), 1);
        QVERIFY(!fixture.find<QPushButton>("insist")->isVisible());
        QTest::keyClick(fixture.find<QWidget>("batch_window"), Qt::Key_Escape);
        QCOMPARE(list(fixture).countOpen(), 0);
        fixture.find<QPushButton>("finish_intake")->click();
        QVERIFY(!fixture.find<QWidget>("batch_window")->isVisible());
    }

    void aScanCorrectedInTheLineReplacesItsRow()
    {
        tests::DeskFixture fixture;
        beginBatch(fixture);
        scan(fixture, imei(1).chopped(1) + u'#');

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        scan(fixture, imei(1).right(1));

        QCOMPARE(list(fixture).rowCount(), 1);
        QCOMPARE(list(fixture).count(State::OnDisk), 1);
    }

    void aScanOverTheSummaryIsTaken()
    {
        tests::DeskFixture fixture;
        beginBatch(fixture);
        scan(fixture, imei(1));
        fixture.find<QPushButton>("intake_summary")->click();
        fixture.settle();
        QPointer<QWidget> summary = fixture.find<QWidget>("sheet_dialog");
        QVERIFY(QTest::qWaitForWindowActive(summary, tests::patienceMs));
        fixture.find<QPushButton>("print_sheet")->setFocus();

        tests::Hands().scan(imei(2));
        fixture.settle();

        QCOMPARE(list(fixture).count(State::OnDisk), 2);
        QVERIFY(!summary || !summary->isVisible());
    }

    void anotherLanguageLeavesTheBatchAsItWas()
    {
        tests::DeskFixture fixture;
        beginBatch(fixture);
        fixture.find<QLineEdit>("field_make")->setText(QStringLiteral("Huawei"));
        scan(fixture, imei(1));
        scan(fixture, QStringLiteral("86012#"));
        fixture.find<QCheckBox>("two_imeis")->setChecked(true);
        fixture.find<QLineEdit>("scan_line")->clear();
        scan(fixture, imei(2)); // the first of two

        change(fixture, Language::Chinese);

        QVERIFY(fixture.find<QWidget>("batch_window")->isVisible());
        QCOMPARE(list(fixture).count(State::OnDisk), 1);
        QCOMPARE(list(fixture).count(State::Unread), 1);
        QCOMPARE(fixture.find<QLineEdit>("no_witness_reason")->text(),
                 QStringLiteral("all had fled"));
        QCOMPARE(fixture.find<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));
        QVERIFY(fixture.find<QCheckBox>("two_imeis")->isChecked());
        auto *line = fixture.find<QLineEdit>("scan_line");
        line->setFocus();
        QTest::keyClicks(line, imei(3));
        QTest::keyClick(line, Qt::Key_Return);
        fixture.settle();
        QCOMPARE(list(fixture).count(State::OnDisk), 2);
        QCOMPARE(list(fixture).at(0)->item.fields.value(QStringLiteral("imei")), imei(2));
        QCOMPARE(list(fixture).at(0)->item.fields.value(QStringLiteral("imei2")), imei(3));
        change(fixture, Language::English);
    }

    void anotherLanguageLeavesRegisterAsItWasTyped()
    {
        tests::DeskFixture fixture;
        const auto phone = fixture.registry().addPhone();
        fixture.give("register_item");
        fixture.find<QComboBox>("kind")->setCurrentIndex(
            fixture.find<QComboBox>("kind")->findData(int(domain::ItemKind::SimCard)));
        QTest::keyClicks(fixture.find<QLineEdit>("field_carrier"), QStringLiteral("China Mobile"));
        QTest::keyClicks(fixture.find<QLineEdit>("inside_of"), phone);
        QTest::keyClicks(fixture.find<QLineEdit>("seized_place"), QStringLiteral("table 3"));

        change(fixture, Language::Chinese);

        QVERIFY(fixture.find<QWidget>("register_dialog")->isVisible());
        QCOMPARE(fixture.find<QComboBox>("kind")->currentData().toInt(),
                 int(domain::ItemKind::SimCard));
        QCOMPARE(fixture.find<QLineEdit>("field_carrier")->text(), QStringLiteral("China Mobile"));
        QCOMPARE(fixture.find<QLineEdit>("inside_of")->text(), phone);
        QCOMPARE(fixture.find<QLineEdit>("seized_place")->text(), QStringLiteral("table 3"));
        QVERIFY(!fixture.desk().losses().isEmpty());
        change(fixture, Language::English);
    }

    void anotherLanguageWaitsForADialogInWhichSomethingIsTyped()
    {
        tests::DeskFixture fixture;
        fixture.give("change_password");
        auto *old = fixture.find<QLineEdit>("old_password");
        QTest::keyClicks(old, QStringLiteral("typed"));
        const QPointer<MainWindow> window = &fixture.window();

        change(fixture, Language::Chinese);
        QCOMPARE(&fixture.window(), window.data());
        QCOMPARE(old->text(), QStringLiteral("typed"));

        old->window()->deleteLater();
        fixture.settle();
        QCoreApplication::processEvents();
        fixture.settle();
        QVERIFY(!window);
        change(fixture, Language::English);
    }
};

QTEST_MAIN(TestIntakeKept)
#include "test_intake_kept.moc"
