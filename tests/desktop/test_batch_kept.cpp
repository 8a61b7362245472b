// Batch intake: after the program is killed in the middle of a batch, the next start restores the
// common fields and the items without a seal, and continues at the scan.

#include "desktop/intake_night.h"
#include "registry/overview.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QSettings>

using namespace desktop;
using namespace tests;

namespace {

QWidget *windowOf(Application &application)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == QLatin1String("batch_window")
            && top->parentWidget() == &application.window())
            return top;
    }
    return nullptr;
}

} // namespace

class TestBatchKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProgramGoesOnWhereThisOneDied()
    {
        IntakeNight night;
        night.setCommon();
        night.fixture.find<QCheckBox>("seal_after_each")->setChecked(true);
        night.line()->setFocus();
        night.scan(imei(1));
        night.scan(QStringLiteral("S-0001"));
        night.scan(imei(2));
        night.fixture.settle();
        QCOMPARE(night.fixture.items().size(), std::size_t(2));
        // This program gets no warning: it is killed.

        Application after(night.fixture.registry().environment());
        night.fixture.goOnIn(after);
        after.window().desk().commands().action("batch_intake")->trigger();
        auto *window = windowOf(after);
        QVERIFY(window);

        auto *list = qobject_cast<IntakeList *>(
            window->findChild<QTableView *>(QStringLiteral("intake_list"))->model());
        QCOMPARE(list->rowCount(), 2);
        QCOMPARE(list->countUnsealed(), 1);
        QVERIFY(window->findChild<QCheckBox *>(QStringLiteral("seal_after_each"))->isChecked());
        QVERIFY(window->findChild<QLabel *>(QStringLiteral("common_summary"))
                    ->text()
                    .contains(night.site.name));
        auto *line = window->findChild<QLineEdit *>(QStringLiteral("scan_line"));
        typeAndEnter(line, QStringLiteral("S-0002"));
        after.workplace().jobs().wait();
        typeAndEnter(line, imei(3));
        after.workplace().jobs().wait();

        const auto items = night.fixture.items();
        QCOMPARE(items.size(), std::size_t(3));
        QCOMPARE(night.item(items[1].exhibitNumber).custody.sealNumber.value_or(QString()),
                 QStringLiteral("S-0002"));
        QCOMPARE(*night.item(items[2].exhibitNumber).origin.site, night.site.id);
        QCOMPARE(night.fieldOf(items[2].exhibitNumber, "model"), QStringLiteral("P60"));
    }

    void aBatchThatIsFinishedIsNotTakenUpAgain()
    {
        IntakeNight night;
        night.setCommon();
        night.scan(imei(1));
        night.fixture.settle();
        QTest::mouseClick(night.fixture.find<QPushButton>("finish_intake"), Qt::LeftButton);
        night.fixture.settle();

        night.fixture.give("batch_intake");

        QCOMPARE(night.list().rowCount(), 0);
    }

    void whatLacksItsSealNeedsAttention()
    {
        IntakeNight night;
        night.scan(imei(1));
        night.fixture.settle();
        registry::AttentionLimits limits;
        const auto tallies =
            value(registry::attentionTally(night.fixture.registry().connection(), limits,
                                           night.fixture.registry().first().officer().id));
        for (const auto &tally : tallies) {
            if (tally.attention == registry::Attention::NotSealed)
                QCOMPARE(tally.items, 1);
        }
    }
};

QTEST_MAIN(TestBatchKept)
#include "test_batch_kept.moc"
