// A night of batch intake: the real window, scans as a scanner types them, and what is then on
// disk. How a night ends: test_intake_end.cpp.

#include "actions/take_custody_step.h"
#include "desktop/hands.h"
#include "desktop/intake_night.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>

using namespace desktop;
using namespace tests;

namespace {

// Key presses that any widget gets.
class KeyCounter : public QObject
{
public:
    KeyCounter() { qApp->installEventFilter(this); }

    int presses = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Once for each key, not again for each widget that passes it on.
        if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget())
            ++presses;
        return false;
    }
};

} // namespace

class TestBatchIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyPhonesTakeOneScanAndOneKeyEach()
    {
        IntakeNight night;
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
        const auto items = night.fixture.items();
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
                value(registry::ItemTable(night.fixture.registry().connection()).casesOf(item.id)),
                QStringList{night.caseFile.id});
        }
        QCOMPARE(night.number(), items.back().exhibitNumber);
        QCOMPARE(night.list().count(IntakeEntry::State::OnDisk), 50);
        QVERIFY(night.fixture.registry().verify().faults.empty());
    }

    void aWrongCheckDigitInTheMiddleIsReportedWithTheRightOneAndHoldsNothingUp()
    {
        IntakeNight night;
        night.scan(imei(1));
        night.scan(withWrongDigit(imei(2)));
        QVERIFY2(night.stated().contains(QStringLiteral("%1 would be right").arg(imei(2).back())),
                 qPrintable(night.stated()));

        night.scan(imei(3)); // replaces what was refused in the line
        night.fixture.settle();

        QCOMPARE(night.fixture.items().size(), std::size_t(2));
        QCOMPARE(night.list().count(IntakeEntry::State::Held),
                 1); // still to be decided, not forgotten
    }

    void aWrongDigitIsRegisteredAsFoundForAReason()
    {
        IntakeNight night;
        const QString wrong = withWrongDigit(imei(2));
        night.scan(wrong);

        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();
        QVERIFY(night.fixture.items().empty()); // nobody signs a reason that they did not give
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("as_found_reason"));

        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("read twice"));
        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(1));
        const auto item = night.item(items.front().exhibitNumber);
        QCOMPARE(item.fields.value("imei").value, std::optional(wrong));
        QVERIFY(item.fields.value("imei").asFound);
        QVERIFY(!item.asFoundReason->isEmpty());
        QCOMPARE(QApplication::focusWidget(), night.line());
    }

    void theKeyNeverRegistersAnEarlierScanThanTheOneThatIsReported()
    {
        IntakeNight night;
        night.scan(withWrongDigit(imei(2)));
        night.scan(QStringLiteral("1").repeated(64)); // an endless scan: unreadable

        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();

        QVERIFY(night.fixture.items().empty());
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1);
    }

    void aMistypedDigitIsCorrectedInTheLine()
    {
        IntakeNight night;
        night.scan(withWrongDigit(imei(2)));

        night.key(Qt::Key_End);
        night.key(Qt::Key_Backspace);
        night.scan(imei(2).right(1));
        night.fixture.settle();

        QCOMPARE(night.fixture.items().size(), std::size_t(1));
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 0);
        QCOMPARE(night.fieldOf(night.fixture.items().front().exhibitNumber, "imei"), imei(2));
    }

    void aDuplicateIsShownAndNeedsAKey()
    {
        IntakeNight night;
        night.scan(imei(1));
        night.scan(imei(1)); // before the first is on disk
        night.fixture.settle();
        QCOMPARE(night.fixture.items().size(), std::size_t(1));
        const QString first = night.fixture.items().front().exhibitNumber;

        night.scan(imei(1));
        QVERIFY2(night.stated().contains(first), qPrintable(night.stated()));
        night.key(Qt::Key_Escape);
        night.fixture.settle();
        QCOMPARE(night.fixture.items().size(), std::size_t(1));

        night.scan(imei(1));
        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();
        QCOMPARE(night.fixture.items().size(), std::size_t(2));
    }

    void aPlusMakesOnePhoneOfTwoScans()
    {
        IntakeNight night;
        night.key(Qt::Key_Plus);
        night.scan(imei(1));
        night.fixture.settle();
        QVERIFY(night.fixture.items().empty());

        night.scan(imei(2));
        night.scan(imei(3));
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "imei"), imei(1));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "imei2"), imei(2));
        QVERIFY(!night.item(items[1].exhibitNumber).fields.contains("imei2"));
    }

    void makeAndModelComeFromAnEarlierPhoneOfTheType()
    {
        IntakeNight night;
        actions::NewItem known;
        known.kind = domain::ItemKind::Phone;
        const QString other = withCheckDigit(QStringLiteral("35699999000001"));
        known.fields = {{"imei", other}, {"make", "Nokia"}, {"model", "105"}};
        value(actions::registerItem(night.fixture.registry().first(), known));
        night.setCommon();
        night.scan(imei(1));

        night.scan(withCheckDigit(QStringLiteral("35699999000002")));
        night.scan(imei(2));
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(4));
        QCOMPARE(night.fieldOf(items[2].exhibitNumber, "model"), QStringLiteral("105"));
        QCOMPARE(night.fieldOf(items[3].exhibitNumber, "model"), QStringLiteral("P60"));
    }

    void aSealIsScannedAfterEachItem()
    {
        IntakeNight night;
        QTest::mouseClick(night.fixture.find<QWidget>("seal_after_each"), Qt::LeftButton, {},
                          QPoint(8, 8));
        night.scan(imei(1));
        night.scan(QStringLiteral("S-0001"));
        night.scan(imei(2)); // no seal
        night.scan(imei(3));
        night.scan(QStringLiteral("S-0003"));
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(3));
        QCOMPARE(items[0].custody.sealNumber, std::optional(QStringLiteral("S-0001")));
        QVERIFY(!items[1].custody.sealNumber);
        QCOMPARE(items[2].custody.sealNumber, std::optional(QStringLiteral("S-0003")));
    }

    void aProposalIsForItsOwnItemAlone()
    {
        IntakeNight night;
        actions::NewItem known;
        known.kind = domain::ItemKind::Phone;
        const QString nokia = withCheckDigit(QStringLiteral("35699999000001"));
        known.fields = {{"imei", nokia}, {"make", "Nokia"}, {"model", "105"}};
        value(actions::registerItem(night.fixture.registry().first(), known));

        night.scan(withCheckDigit(QStringLiteral("35699999000002")));
        auto *make = night.fixture.find<QLineEdit>("field_make");
        QVERIFY(make->text().isEmpty());
        QVERIFY(make->placeholderText().contains(QStringLiteral("Nokia")));
        night.scan(imei(1)); // of another type
        QVERIFY(make->placeholderText().isEmpty());
        night.scan(imei(2));
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(night.fieldOf(items[1].exhibitNumber, "make"), QStringLiteral("Nokia"));
        QVERIFY(night.list().at(2)->isProposed);
        for (const int other : {2, 3})
            QVERIFY(!night.item(items[std::size_t(other)].exhibitNumber).fields.contains("make"));
    }

    void whatIsTypedFollowsItsOwnKindAlone()
    {
        IntakeNight night;
        night.setCommon();
        auto *kind = night.fixture.find<QComboBox>("batch_kind");
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::Computer)));
        QVERIFY(night.fixture.find<QLineEdit>("field_make")->text().isEmpty());
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::Phone)));
        QCOMPARE(night.fixture.find<QLineEdit>("field_make")->text(), QStringLiteral("Huawei"));
    }

    void aRefusedSealIsScannedAgain()
    {
        IntakeNight night;
        domain::CustodyStep taken;
        taken.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(
            night.fixture.registry().first(),
            {domain::CustodyVerb::Seal, {night.fixture.registry().addPhone()}, taken, {}}));
        night.fixture.find<QCheckBox>("seal_after_each")->click();
        night.scan(imei(1));
        night.scan(QStringLiteral("S-0001"));
        night.fixture.settle();
        QVERIFY2(night.list().at(0)->isSealMissing, qPrintable(stateText(*night.list().at(0))));

        night.scan(QStringLiteral("S-0002"));
        night.fixture.settle();

        QCOMPARE(night.fixture.items().size(), std::size_t(2));
        QCOMPARE(night.fixture.items().back().custody.sealNumber,
                 std::optional(QStringLiteral("S-0002")));
        QVERIFY(!night.list().at(0)->isSealMissing);
    }

    void aSealThatWasStatedBeforeIsConfirmedWithAReason()
    {
        IntakeNight night;
        auto &session = night.fixture.registry().first();
        const QString first = night.fixture.registry().addPhone();
        domain::CustodyStep stated;
        stated.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Seal, {first}, stated, {}}));
        stated = {};
        stated.reason = QStringLiteral("examined");
        value(actions::takeCustodyStep(session, {domain::CustodyVerb::Open, {first}, stated, {}}));
        night.fixture.find<QCheckBox>("seal_after_each")->click();
        night.scan(imei(1));
        night.scan(QStringLiteral("S-0001"));
        night.fixture.settle();
        QVERIFY(night.stated().contains(first));
        const auto sealOf = [&] { return night.fixture.items().back().custody.sealNumber; };

        night.key(Qt::Key_I, Qt::ControlModifier); // without a reason
        night.fixture.settle();
        QVERIFY(!sealOf());
        night.key(Qt::Key_Escape);
        night.fixture.settle();
        QVERIFY(!night.fixture.find<QWidget>("as_found_reason")->isVisible());
        QVERIFY(night.list().at(0)->isSealMissing);

        night.scan(QStringLiteral("S-0001"));
        night.fixture.settle();
        night.type("as_found_reason", QStringLiteral("read twice"));
        night.key(Qt::Key_I, Qt::ControlModifier);
        night.fixture.settle();
        QCOMPARE(sealOf(), std::optional(QStringLiteral("S-0001")));
        QVERIFY(!night.list().at(0)->isSealMissing);
    }

    void aSkippedSealIsMissingInItsRow()
    {
        IntakeNight night;
        night.fixture.find<QCheckBox>("seal_after_each")->click();
        night.scan(imei(1));
        night.scan(imei(2));       // no seal for the first
        night.key(Qt::Key_Escape); // nor for the second
        night.scan(imei(3));
        night.scan(QStringLiteral("S-0003"));
        night.fixture.settle();

        QCOMPARE(night.list().countUnsealed(), 2);
        QVERIFY(night.list().at(1)->isSealMissing);
        QVERIFY(!night.list().at(0)->isSealMissing);
        QVERIFY(night.fixture.find<QLabel>("intake_counts")->text().contains(u'2'));
    }

    void aScanIsTakenWhereverTheFocusIs()
    {
        IntakeNight night;
        Hands hands;
        int n = 0;
        for (const char *focus : {"intake_list", "batch_kind", "field_power_state", "field_make",
                                  "seized_place", "finish_intake"}) {
            night.fixture.find<QWidget>(focus)->setFocus();
            hands.scan(imei(++n));
            night.fixture.settle();
            QCOMPARE(int(night.fixture.items().size()), n);
            QVERIFY(night.line()->hasFocus());
        }
        QVERIFY(night.fixture.find<QLineEdit>("field_make")->text().isEmpty());
    }

    void anImeiWithAWrongDigitIsNoSeal()
    {
        IntakeNight night;
        night.fixture.find<QCheckBox>("seal_after_each")->click();
        night.scan(imei(1));
        night.scan(withWrongDigit(imei(2)));
        night.fixture.settle();
        QVERIFY(!night.fixture.items().front().custody.sealNumber);
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1);
    }

    void aScanIsNotAddedToWhatWasLeftInTheLine()
    {
        IntakeNight night;
        Hands hands;
        hands.scan(withWrongDigit(imei(1)));
        hands.press(Qt::Key_End); // nothing is selected now
        hands.scan(imei(2));
        night.fixture.settle();
        QCOMPARE(night.fixture.items().size(), std::size_t(1));
        QCOMPARE(night.fieldOf(night.fixture.items().front().exhibitNumber, "imei"), imei(2));
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1); // the first is not forgotten
    }

    void enterInTheReasonTakesNothingAsFound()
    {
        IntakeNight night;
        night.scan(withWrongDigit(imei(1)));
        night.fixture.find<QLineEdit>("as_found_reason")->setFocus();
        night.key(Qt::Key_Return);
        night.fixture.settle();
        QVERIFY(night.fixture.items().empty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("insist"));
    }

    void cardsAndComputersAreScannedToo()
    {
        IntakeNight night;
        auto *kind = night.fixture.find<QComboBox>("batch_kind");
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::BankCard)));
        night.line()->setFocus();
        night.scan(QStringLiteral("4111 1111 1111 1111"));
        kind->setCurrentIndex(kind->findData(int(domain::ItemKind::Computer)));
        night.line()->setFocus();
        night.scan(QStringLiteral("PF-2A77"));
        night.fixture.settle();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(night.fieldOf(items[0].exhibitNumber, "number"),
                 QStringLiteral("4111111111111111"));
        QCOMPARE(night.fieldOf(items[1].exhibitNumber, "serial"), QStringLiteral("PF-2A77"));
    }

    void aScanOfAnExhibitNumberShowsThatItem()
    {
        IntakeNight night;
        const QString number = night.fixture.registry().addPhone();
        QSignalSpy asked(&night.fixture.desk(), &Desk::itemAsked);

        night.scan(number);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), number);
        QCOMPARE(night.fixture.items().size(), std::size_t(1));
    }

    void aScanOfASealShowsTheSealedItem()
    {
        IntakeNight night;
        const QString number = night.fixture.registry().addPhone();
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("S-0001");
        value(actions::takeCustodyStep(night.fixture.registry().first(),
                                       {domain::CustodyVerb::Seal, {number}, seal}));

        night.scan(QStringLiteral("S-0001"));

        QCOMPARE(night.number(), number);
        QCOMPARE(night.fixture.items().size(), std::size_t(1));
        QVERIFY(night.line()->text().isEmpty());
    }
};

QTEST_MAIN(TestBatchIntake)
#include "test_batch_intake.moc"
