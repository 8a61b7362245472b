// ItemPage: six thousand items can be viewed before all of them are read.

#include "desktop/desk_fixture.h"
#include "items/item_view.h"
#include "support/bulk_items.h"
#include "support/patience.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace desktop;
using registry::ItemColumn;

namespace {

// Six thousand made-up items, as somebody signs in.
struct LongList {
    static constexpr int items = 6000;
    tests::DeskFixture fixture;
    ItemView &view = *fixture.find<ItemView>("items");

    LongList()
    {
        fixture.give("lock");
        tests::value(tests::fillTables(fixture.registry().connection(), items));
        bool isIn = false;
        fixture.workplace().signIn(tests::firstOfficer, tests::password, &view,
                                   [&](const auto &) { isIn = true; });
        while (!isIn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view.setFocus();
    }
};

} // namespace

class TestLongList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongListShowsItsFirstRowsAtOnce()
    {
        LongList list;
        QVERIFY(list.view.model()->rowCount() > 0);
        QVERIFY(list.view.model()->rowCount() < LongList::items);
        QCOMPARE(list.fixture.find<QLabel>("list_count")->text(), QString()); // nobody knows yet
        QTest::keyClick(&list.view, Qt::Key_Down);
        QTest::keyClick(&list.view, Qt::Key_Down);
        const auto chosen = list.fixture.desk().chosen();

        list.fixture.settle();

        QCOMPARE(list.view.model()->rowCount(), LongList::items);
        QCOMPARE(list.fixture.desk().chosen(), chosen);
        QVERIFY(list.fixture.find<QLabel>("list_count")
                    ->text()
                    .startsWith(QLocale().toString(LongList::items)));
    }

    void rowsAreReadWhenTheyAreLookedAt()
    {
        LongList list;
        list.fixture.settle();
        QAbstractItemModelTester tester(list.view.model());
        const auto shownIn = [&](int row) {
            return list.view.model()->index(row, int(ItemColumn::ExhibitNumber)).data().toString();
        };

        int waiting = 0;
        for (int row = 0; row < LongList::items; row += 50)
            waiting += shownIn(row) == QStringLiteral("…");
        QVERIFY(waiting > 0); // a turn of the event loop has only so much time

        for (const int row : {0, 3000, LongList::items - 1})
            QTRY_VERIFY_WITH_TIMEOUT(shownIn(row).endsWith(QString::number(LongList::items - row)),
                                     tests::patienceMs);
    }

    // While it is not known what they are called, nothing may be done to what was chosen before.
    void choosingVeryManyTakesAMoment()
    {
        LongList list;
        list.fixture.settle();
        QTest::keyClick(&list.view, Qt::Key_Down);
        QCOMPARE(list.fixture.desk().chosen().size(), 1);

        QTest::keyClick(&list.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.fixture.desk().chosen(), QStringList());
        list.fixture.settle();

        QCOMPARE(list.fixture.desk().chosen().size(), LongList::items);
    }
};

QTEST_MAIN(TestLongList)
#include "test_long_list.moc"
