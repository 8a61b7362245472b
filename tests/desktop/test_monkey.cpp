// A monkey at the keyboard, the scanner and the wheel: whatever it does, nothing is signed that
// nobody confirmed. SEALBOOK_MONKEY is the number of its steps in each window, SEALBOOK_MONKEY_SEED
// what they follow from.

#include "actions/record_origin.h"
#include "actions/take_custody_step.h"
#include "db/connection.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/luhn.h"
#include "intent/signing.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>

using namespace desktop;

namespace {

int numberFrom(const char *variable, int usual)
{
    const int given = qEnvironmentVariableIntValue(variable);
    return given > 0 ? given : usual;
}

// Phones on a shelf, one of them sealed, another on its way to the first officer.
struct Scene {
    tests::DeskFixture fixture;
    tests::Hands hands;
    QRandomGenerator random{quint32(numberFrom("SEALBOOK_MONKEY_SEED", 7))};
    QStringList codes; // that a scanner may find

    Scene()
    {
        auto &registry = fixture.registry();
        const QStringList phones{registry.addPhone(), registry.addPhone(), registry.addPhone()};
        const auto step = [&](actions::Session &session, domain::CustodyVerb verb,
                              const QString &phone, const domain::CustodyStep &stated) {
            tests::value(actions::takeCustodyStep(session, {verb, {phone}, stated, {}}));
        };
        domain::CustodyStep move;
        move.place = QStringLiteral("SHELF-4");
        step(registry.first(), domain::CustodyVerb::Move, phones[0], move);
        domain::CustodyStep seal;
        seal.sealNumber = QStringLiteral("NP-0000123");
        step(registry.first(), domain::CustodyVerb::Seal, phones[1], seal);
        codes = phones;
        codes << move.place << seal.sealNumber << QStringLiteral("4006381333931")
              << QStringLiteral("F17-XK2-77");
        for (int i = 0; i < 4; ++i) {
            const QString body = QStringLiteral("3514512060%1").arg(8610 + i);
            codes << body + domain::luhnDigit(body);
        }
        fixture.give("refresh");
        fixture.window().activateWindow();
        fixture.settle();
        fixture.desk().setChosen({phones[0]});
    }

    int dice(int sides) { return int(random.bounded(sides)); }

    template <typename List>
    auto anyOf(const List &list)
    {
        return list.at(dice(int(list.size())));
    }

    QStringList kindsOfEntries()
    {
        fixture.settle();
        QStringList kinds;
        const auto rows = tests::value(fixture.registry()
                                           .connection()
                                           .prepare("SELECT kind FROM entry ORDER BY position")
                                           .rows([](const db::Row &row) { return row.text(0); }));
        for (const auto &kind : rows)
            kinds.append(kind);
        return kinds;
    }

    // A control that can be clicked or wheeled over; no button, which would be a confirmation.
    QWidget *anyControl()
    {
        QList<QWidget *> controls;
        auto *window = QApplication::activeWindow();
        for (auto *widget : window ? window->findChildren<QWidget *>() : QList<QWidget *>()) {
            const bool isPushed =
                qobject_cast<QAbstractButton *>(widget) && !qobject_cast<QCheckBox *>(widget);
            if (widget->window() == window && widget->isVisible() && widget->isEnabled()
                && !isPushed && widget->focusPolicy() != Qt::NoFocus)
                controls.append(widget);
        }
        return controls.isEmpty() ? nullptr : anyOf(controls);
    }

    void key()
    {
        static const QList<int> keys{Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter,
                                     Qt::Key_Up,   Qt::Key_Down,    Qt::Key_Left,   Qt::Key_Right,
                                     Qt::Key_Home, Qt::Key_Delete,  Qt::Key_Escape, Qt::Key_F2};
        hands.press(anyOf(keys));
    }

    // Space presses a button that has the focus: on one that signs it would be a confirmation.
    void letter()
    {
        static const QString letters = QStringLiteral("aers0129nty ");
        const QChar letter = letters.at(dice(int(letters.size())));
        const auto *focus = QApplication::focusWidget();
        if (letter != u' ' || !qobject_cast<const QAbstractButton *>(focus))
            hands.type(letter, 90 + dice(200));
    }

    void act()
    {
        auto *control = anyControl();
        switch (dice(8)) {
        case 0:
        case 1:
            return hands.scan(anyOf(codes), 1 + dice(80));
        case 2:
            return key();
        case 3:
            return hands.enter();
        case 4:
        case 5:
            return letter();
        case 6:
            if (control)
                tests::Hands::wheel(*control, dice(2) == 0 ? 1 : -1);
            return;
        default:
            if (control)
                QTest::mouseClick(control, Qt::LeftButton, {}, control->rect().center());
        }
    }
};

} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonkeySignsNothing_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QStringList>("allowed"); // kinds of entries that a scan may make
        const auto row = [](const char *command, const QStringList &allowed) {
            QTest::newRow(command) << QByteArray(command) << allowed;
        };
        row("show_items", {});
        row("register_item", {});
        row("batch_intake", {QStringLiteral("item.registered"), QStringLiteral("custody.sealed")});
        for (const char *command :
             {"move", "seal", "hand_over", "receive", "put_in", "correct_item", "destroy"})
            row(command, {});
    }

    void aMonkeySignsNothing()
    {
        QFETCH(QByteArray, command);
        QFETCH(QStringList, allowed);
        Scene scene;
        const QStringList before = scene.kindsOfEntries();
        const int steps = numberFrom("SEALBOOK_MONKEY", 150);
        for (int i = 0; i < steps; ++i) {
            const auto *front = QApplication::activeWindow();
            auto *action = scene.fixture.desk().commands().action(command);
            if ((!front || front == &scene.fixture.window()) && action->isEnabled())
                action->trigger();
            scene.act();
            QCoreApplication::processEvents();
            if (i % 10 == 0)
                scene.fixture.settle();
        }
        QStringList made = scene.kindsOfEntries().mid(before.size());
        made.removeIf([&](const QString &kind) { return allowed.contains(kind); });
        QVERIFY2(made.isEmpty(), qPrintable(made.join(u' ')));
    }
};

QTEST_MAIN(TestMonkey)
#include "test_monkey.moc"
