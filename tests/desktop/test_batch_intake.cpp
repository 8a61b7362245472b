// A night of batch intake: the real window, scans as a scanner types them, and what is then on
// disk.

#include "actions/hand_on.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "check_list.h"
#include "choice_box.h"
#include "desktop/desk_fixture.h"
#include "domain/luhn.h"
#include "intake/intake_list.h"
#include "registry/search.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

#include <csignal>
#include <cstdio>

using namespace desktop;

namespace {

const auto childArgument = "--scan-until-killed";

QString withCheckDigit(const QString &body)
{
    return body + domain::luhnDigit(body);
}

// IMEIs of one type.
QString imei(int n)
{
    return withCheckDigit(QStringLiteral("86012345%1").arg(n, 6, 10, QLatin1Char('0')));
}

QString withWrongDigit(const QString &number)
{
    return number.chopped(1) + QString::number((number.back().digitValue() + 1) % 10);
}

// Key presses that any widget gets.
class KeyCounter : public QObject
{
public:
    KeyCounter() { qApp->installEventFilter(this); }

    int presses = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Once for each key, not once more for each widget that lets it pass.
        if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget())
            ++presses;
        return false;
    }
};

// An opened batch intake at a site where a warrant was served.
struct Night {
    tests::DeskFixture fixture;
    domain::Site site;
    domain::CaseFile caseFile;

    Night()
    {
        auto &session = fixture.registry().first();
        const auto operation = tests::value(
            actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        site = tests::value(
            actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), std::nullopt}));
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-2026-1");
        opened.title = QStringLiteral("Brushing");
        caseFile = tests::value(actions::openCase(session, opened));
        fixture.give("batch_intake");
        QVERIFY2(QTest::qWaitForWindowActive(fixture.find<QWidget>("batch_window")),
                 "the window is not active");
    }

    void setCommon()
    {
        type("site", site.name);
        type("seized_place", QStringLiteral("table 3"));
        type("no_witness_reason", QStringLiteral("all had fled"));
        fixture.find<CheckList>("cases")->setChecked({caseFile.number});
        type("field_make", QStringLiteral("Huawei"));
        type("field_model", QStringLiteral("P60"));
        line()->setFocus();
    }

    void type(const char *name, const QString &text)
    {
        auto *control = fixture.find<QWidget>(name);
        control->setFocus();
        QTest::keyClicks(control, text);
        QTest::keyClick(control, Qt::Key_Tab);
    }

    QLineEdit *line() { return fixture.find<QLineEdit>("scan_line"); }

    // As a scanner does it: characters and Enter, to whatever has the focus.
    void scan(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    IntakeList &list()
    {
        return *qobject_cast<IntakeList *>(fixture.find<QTableView>("intake_list")->model());
    }
    QString told() { return fixture.find<QLabel>("outcome_sentence")->text(); }
    QString number() { return fixture.find<QLabel>("outcome_number")->text(); }

    std::vector<registry::ItemRecord> items()
    {
        return tests::value(registry::ItemTable(fixture.registry().connection()).list({}));
    }
    registry::ItemRecord item(const QString &exhibitNumber)
    {
        return fixture.registry().item(exhibitNumber);
    }
    QString fieldOf(const QString &exhibitNumber, const char *field)
    {
        return item(exhibitNumber).fields.value(QLatin1String(field)).value.value_or(QString());
    }
};

// In a process of its own: scans, and says what was acknowledged, until somebody kills it.
int scanUntilKilled(const QString &folder, const QString &settings)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings);
    Application application(machine());
    application.show();
    application.openRegistry(folder);
    application.workplace().signIn(tests::firstOfficer, tests::password, &application,
                                   [](const Result<void> &) {});
    application.workplace().jobs().wait();
    application.window().desk().commands().action("batch_intake")->trigger();
    auto *window = application.window().findChild<QWidget *>(QStringLiteral("batch_window"));
    auto *line = window->findChild<QLineEdit *>(QStringLiteral("scan_line"));
    auto *list = qobject_cast<IntakeList *>(
        window->findChild<QTableView *>(QStringLiteral("intake_list"))->model());
    QObject::connect(list, &QAbstractItemModel::dataChanged, list,
                     [list](const QModelIndex &index) {
                         if (const auto *entry = list->at(index.row());
                             entry && !entry->exhibitNumber.isEmpty()) {
                             std::printf("%s\n", qPrintable(entry->exhibitNumber));
                             std::fflush(stdout);
                         }
                     });
    for (int n = 0;; ++n) {
        QTest::keyClicks(line, imei(n));
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestBatchIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyPhonesTakeOneScanAndOneKeyEach()
    {
        Night night;
        night.setCommon();
        const QAbstractItemModelTester tester(
            &night.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        KeyCounter counter;
        int characters = 0;

        for (int n = 0; n < 50; ++n) {
            characters += int(imei(n).size());
            night.scan(imei(n));
        }
        const int keys = counter.presses - characters;
        night.fixture.settle();

        QCOMPARE(keys, 50); // Enter, which a scanner sends by itself
        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(50));
        for (int n = 0; n < 50; ++n) {
            const auto item = night.item(items[std::size_t(n)].exhibitNumber);
            QCOMPARE(item.fields.value("imei").value,
                     std::optional(imei(n))); // in the order of the scans
            QCOMPARE(item.fields.value("model").value, std::optional(QStringLiteral("P60")));
            QCOMPARE(item.origin.site, std::optional(night.site.id));
            QCOMPARE(item.seizure.place, QStringLiteral("table 3"));
            QCOMPARE(item.seizure.noWitnessReason, std::optional(QStringLiteral("all had fled")));
            QCOMPARE(
                tests::value(
                    registry::ItemTable(night.fixture.registry().connection()).casesOf(item.id)),
                QStringList{night.caseFile.id});
        }
        QCOMPARE(night.number(), items.back().exhibitNumber);
        QCOMPARE(night.list().count(IntakeEntry::State::OnDisk), 50);
        QVERIFY(night.fixture.registry().verify().faults.empty());
    }

    void aWrongCheckDigitInTheMiddleIsToldWithTheRightOneAndHoldsNothingUp()
    {
        Night night;
        night.scan(imei(1));
        night.scan(withWrongDigit(imei(2)));
        QVERIFY2(night.told().contains(QStringLiteral("%1 would be right").arg(imei(2).back())),
                 qPrintable(night.told()));

        night.scan(imei(3)); // replaces what was refused in the line
        night.fixture.settle();

        QCOMPARE(night.items().size(), std::size_t(2));
        QCOMPARE(night.list().count(IntakeEntry::State::Held),
                 1); // still to be decided, not forgotten
    }

    void oneKeyRegistersAWrongDigitAsFound()
    {
        Night night;
        const QString wrong = withWrongDigit(imei(2));
        night.scan(wrong);

        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();

        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(1));
        const auto item = night.item(items.front().exhibitNumber);
        QCOMPARE(item.fields.value("imei").value, std::optional(wrong));
        QVERIFY(item.fields.value("imei").asFound);
        QVERIFY(!item.asFoundReason->isEmpty());
        QCOMPARE(QApplication::focusWidget(), night.line());
    }

    void theKeyNeverRegistersAnEarlierScanThanTheOneThatIsTold()
    {
        Night night;
        night.scan(withWrongDigit(imei(2)));
        night.scan(QStringLiteral("1").repeated(64)); // an endless scan: unreadable

        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();

        QVERIFY(night.items().empty());
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1);
    }

    void aMistypedDigitIsMendedInTheLine()
    {
        Night night;
        night.scan(withWrongDigit(imei(2)));

        night.key(Qt::Key_End);
        night.key(Qt::Key_Backspace);
        night.scan(imei(2).right(1));
        night.fixture.settle();

        QCOMPARE(night.items().size(), std::size_t(1));
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 0);
        QCOMPARE(night.fieldOf(night.items().front().exhibitNumber, "imei"), imei(2));
    }

    void aDuplicateIsShownAndNeedsAKey()
    {
        Night night;
        night.scan(imei(1));
        night.scan(imei(1)); // before the first is on disk
        night.fixture.settle();
        QCOMPARE(night.items().size(), std::size_t(1));
        const QString first = night.items().front().exhibitNumber;

        night.scan(imei(1));
        QVERIFY2(night.told().contains(first), qPrintable(night.told()));
        night.key(Qt::Key_Escape);
        night.fixture.settle();
        QCOMPARE(night.items().size(), std::size_t(1));

        night.scan(imei(1));
        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();
        QCOMPARE(night.items().size(), std::size_t(2));
    }

    void aPlusMakesOnePhoneOfTwoScans()
    {
        Night night;
        night.key(Qt::Key_Plus);
        night.scan(imei(1));
        night.fixture.settle();
        QVERIFY(night.items().empty());

        night.scan(imei(2));
        night.scan(imei(3));
        night.fixture.settle();

        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "imei"), imei(1));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "imei2"), imei(2));
        QVERIFY(!night.item(items[1].exhibitNumber).fields.contains("imei2"));
    }

    void makeAndModelComeFromAnEarlierPhoneOfTheType()
    {
        Night night;
        actions::NewItem known;
        known.kind = domain::ItemKind::Phone;
        const QString other = withCheckDigit(QStringLiteral("35699999000001"));
        known.fields = {{"imei", other}, {"make", "Nokia"}, {"model", "105"}};
        tests::value(actions::registerItem(night.fixture.registry().first(), known));
        night.setCommon();
        night.scan(imei(1));

        night.scan(withCheckDigit(QStringLiteral("35699999000002")));
        night.scan(imei(2));
        night.fixture.settle();

        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(4));
        QCOMPARE(night.fieldOf(items[2].exhibitNumber, "model"), QStringLiteral("105"));
        QCOMPARE(night.fieldOf(items[3].exhibitNumber, "model"), QStringLiteral("P60"));
    }

    void aSealIsScannedAfterEachItem()
    {
        Night night;
        QTest::mouseClick(night.fixture.find<QWidget>("seal_after_each"), Qt::LeftButton, {},
                          QPoint(8, 8));
        night.scan(imei(1));
        night.scan(QStringLiteral("S-0001"));
        night.scan(imei(2)); // no seal
        night.scan(imei(3));
        night.scan(QStringLiteral("S-0003"));
        night.fixture.settle();

        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(3));
        QCOMPARE(items[0].custody.sealNumber, std::optional(QStringLiteral("S-0001")));
        QVERIFY(!items[1].custody.sealNumber);
        QCOMPARE(items[2].custody.sealNumber, std::optional(QStringLiteral("S-0003")));
    }

    void cardsAndComputersAreScannedToo()
    {
        Night night;
        auto *kind = night.fixture.find<QComboBox>("batch_kind");
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::BankCard)));
        night.line()->setFocus();
        night.scan(QStringLiteral("4111 1111 1111 1111"));
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::Computer)));
        night.line()->setFocus();
        night.scan(QStringLiteral("PF-2A77"));
        night.fixture.settle();

        const auto items = night.items();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "number"),
                 QStringLiteral("4111111111111111"));
        QCOMPARE(night.fieldOf(items[1].exhibitNumber, "serial"), QStringLiteral("PF-2A77"));
    }

    void aScanOfAnExhibitNumberShowsThatItem()
    {
        Night night;
        const QString number = night.fixture.registry().addPhone();
        QSignalSpy asked(&night.fixture.desk(), &Desk::itemAsked);

        night.scan(number);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), number);
        QCOMPARE(night.items().size(), std::size_t(1));
    }

    void aScanOfASealShowsTheSealedItem()
    {
        Night night;
        const QString number = night.fixture.registry().addPhone();
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        tests::value(actions::takeCustodyStep(night.fixture.registry().first(),
                                              {domain::CustodyVerb::Seal, {number}, seal}));

        night.scan(QStringLiteral("S-0001"));

        QCOMPARE(night.number(), number);
        QCOMPARE(night.items().size(), std::size_t(1));
        QVERIFY(night.line()->text().isEmpty());
    }

    void closingWithAnOpenQuestionIsAsked()
    {
        Night night;
        night.scan(withWrongDigit(imei(2)));

        QVERIFY(!night.fixture.window().close());
        QVERIFY(night.fixture.workplace().isOpen());
        night.fixture.find<QPushButton>("leave_all_the_same")->click();
        night.fixture.settle();

        QVERIFY(!night.fixture.workplace().isOpen());
    }

    void aLockInTheMiddleHidesEverythingAndLosesNothing()
    {
        Night night;
        night.scan(imei(1));
        night.scan(withWrongDigit(imei(2)));

        night.fixture.workplace().lock();
        night.fixture.settle();
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible());
        QCOMPARE(night.items().size(), std::size_t(1));

        night.fixture.signIn(tests::secondOfficer);
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible()); // it is not hers
        night.fixture.workplace().lock();
        night.fixture.signIn();

        QVERIFY(night.fixture.find<QWidget>("batch_window")->isVisible());
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1);
    }

    void closingTheProgramInTheMiddleLosesNothingThatWasAcknowledged()
    {
        Night night;
        for (int n = 0; n < 20; ++n)
            night.scan(imei(n));
        while (night.list().count(IntakeEntry::State::OnDisk) < 3)
            QCoreApplication::processEvents();
        const QStringList acknowledged = night.list().numbers();

        night.fixture.window().close();
        night.fixture.settle();
        night.fixture.registry().reopen();

        for (const QString &number : acknowledged)
            QCOMPARE(night.item(number).exhibitNumber, number);
        QVERIFY(night.fixture.registry().verify().faults.empty());
    }

    void killingTheProgramInTheMiddleLosesNothingThatWasAcknowledged()
    {
        tests::TempRegistry registry;
        const QTemporaryDir settings;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QLatin1String(childArgument), registry.folder(), settings.path()});
        QByteArray said;
        while (said.count('\n') < 15 && child.waitForReadyRead(30000))
            said += child.readAllStandardOutput();
        child.kill();
        child.waitForFinished();
        said += child.readAllStandardOutput();
        const auto acknowledged = said.left(said.lastIndexOf('\n')).split('\n');
        QVERIFY(acknowledged.size() >= 15);

        registry.reopen();

        for (const QByteArray &number : acknowledged)
            QCOMPARE(registry.item(QString::fromLatin1(number)).exhibitNumber,
                     QString::fromLatin1(number));
        QVERIFY(registry.verify().faults.empty());
    }

    void theSummaryAndTheEndWaitForWhatIsNotDecided()
    {
        Night night;
        night.scan(withWrongDigit(imei(2)));
        auto *finish = night.fixture.find<QPushButton>("finish_intake");

        finish->click();
        QVERIFY(night.fixture.find<QWidget>("batch_window")->isVisible());

        night.line()->setFocus();
        night.key(Qt::Key_Escape);
        finish->click();
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Sealbook"));
    QCoreApplication::setOrganizationName(QStringLiteral("sealbook"));
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String(childArgument))
        return scanUntilKilled(arguments.value(2), arguments.value(3));
    TestBatchIntake test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_batch_intake.moc"
