// ScreenRoom: a window that was kept on a larger screen fits the one of today.

#include "look/screen_room.h"

#include <QScreen>
#include <QTest>

class TestScreenRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeptPlaceLiesOnTheScreen_data()
    {
        QTest::addColumn<QRect>("kept");
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        QTest::newRow("too large") << QRect(0, 0, room.width() * 3, room.height() * 2);
        QTest::newRow("beyond the edge") << QRect(room.right() - 100, room.bottom() - 80, 400, 300);
        QTest::newRow("title above the edge") << QRect(20, room.top() - 30, 400, 300);
    }

    void aKeptPlaceLiesOnTheScreen()
    {
        QFETCH(QRect, kept);
        QWidget before;
        before.setGeometry(kept);

        QWidget window;
        desktop::restorePlace(&window, before.saveGeometry());

        const QRect room = window.screen()->availableGeometry();
        QVERIFY2(room.contains(window.geometry()),
                 qPrintable(QStringLiteral("%1,%2 %3×%4")
                                .arg(window.x())
                                .arg(window.y())
                                .arg(window.width())
                                .arg(window.height())));
    }

    void aPlaceThatFitsStaysAsItWas()
    {
        QWidget before;
        before.setGeometry(60, 60, 400, 300);
        QWidget window;
        desktop::restorePlace(&window, before.saveGeometry());
        QCOMPARE(window.size(), QSize(400, 300));
    }
};

QTEST_MAIN(TestScreenRoom)
#include "test_screen_room.moc"
