// Intent: in no window does a scan, Enter or the wheel sign anything, and each gives the keys back
// to the window that opened it.

#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "db/connection.h"
#include "desktop/desk_fixture.h"
#include "desktop/hands.h"
#include "domain/luhn.h"
#include "intent/signing.h"
#include "intent/typed_text.h"
#include "look/scan_pace.h"

#include <QAbstractSpinBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTabWidget>

using namespace desktop;

namespace {

const QString imei =
    QStringLiteral("35145120600861") + domain::luhnDigit(QStringLiteral("35145120600861"));

// They open a chooser of the system's, show nothing, or end what is looked at.
const QStringList passedOver{
    QStringLiteral("open_registry"),  QStringLiteral("new_registry"),
    QStringLiteral("close_registry"), QStringLiteral("lock"),
    QStringLiteral("change_officer"), QStringLiteral("quit"),
    QStringLiteral("open_campaign"),  QStringLiteral("refresh"),
    QStringLiteral("copy_rows"),      QStringLiteral("toggle_tree"),
    QStringLiteral("toggle_panel"),
};

// A registry with a phone, a case, a site and a suspect, and one window of it open.
struct Scene {
    tests::DeskFixture fixture;
    tests::Hands hands;
    QString phone = fixture.registry().addPhone();

    Scene()
    {
        auto &session = fixture.registry().first();
        domain::CaseFile opened;
        opened.number = QStringLiteral("ZJ-2026-1");
        opened.title = QStringLiteral("Brushing");
        tests::value(actions::openCase(session, opened));
        const auto operation = tests::value(
            actions::openOperation(session, {{}, QStringLiteral("Northwind"), std::nullopt}));
        tests::value(
            actions::addSite(session, {{}, operation.id, QStringLiteral("Villa 7"), std::nullopt}));
        fixture.give("refresh");
        fixture.window().activateWindow();
        fixture.settle();
    }

    // The window that the command opens; null when it opens none.
    QWidget *open(const char *command)
    {
        fixture.desk().setChosen({phone});
        auto *action = fixture.desk().commands().action(command);
        if (!action->isEnabled())
            return nullptr;
        action->trigger();
        fixture.settle();
        auto *front = QApplication::activeWindow();
        return front == &fixture.window() ? nullptr : front;
    }

    qint64 entries()
    {
        fixture.settle();
        return *tests::value(fixture.registry()
                                 .connection()
                                 .prepare("SELECT count(*) FROM entry")
                                 .first([](const db::Row &row) { return row.integer(0); }));
    }

    void closeAll()
    {
        for (auto *top : QApplication::topLevelWidgets()) {
            if (top != &fixture.window() && top->isVisible() && top->parentWidget()) {
                top->hide();
                top->deleteLater();
            }
        }
        fixture.settle();
    }
};

// What Tab leads to in a window, each tab of it in front in turn.
QList<QPointer<QWidget>> stopsOf(QWidget *window)
{
    QList<QPointer<QWidget>> stops;
    for (auto *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
    }
    return stops;
}

// The texts that a person typed, by the name of their control.
QMap<QString, QString> textsOf(const QWidget *window)
{
    QMap<QString, QString> texts;
    for (const auto *line : window->findChildren<QLineEdit *>()) {
        const QString name =
            line->objectName().isEmpty() ? line->parentWidget()->objectName() : line->objectName();
        texts.insert(name, line->text());
    }
    for (const auto *text : window->findChildren<QPlainTextEdit *>())
        texts.insert(text->objectName(), text->toPlainText());
    return texts;
}

// Where a number may go by its form.
bool isForCodes(const QString &name)
{
    static const QStringList names{
        QStringLiteral("field_imei"),      QStringLiteral("field_imei2"),
        QStringLiteral("amend_container"), QStringLiteral("search"),
        QStringLiteral("measure_scanner"), QStringLiteral("against_text"),
        QStringLiteral("stock_place"),     QStringLiteral("scan_line"),
    };
    return names.contains(name);
}

// Neither shuts the window nor opens another: what it does is not what is asked here.
bool isBystander(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && !isSigner(widget);
}

QString valueOf(const QWidget *widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget);
    return spin ? spin->text() : QString();
}

} // namespace

class TestIntent : public QObject
{
    Q_OBJECT

    // One for all: what is asked is whether anything is added to it.
    std::unique_ptr<Scene> m_scene;

    void allCommands()
    {
        QTest::addColumn<QByteArray>("command");
        for (const auto &rule : commandRules()) {
            if (*rule.id && !passedOver.contains(QLatin1String(rule.id)))
                QTest::newRow(rule.id) << QByteArray(rule.id);
        }
    }

private Q_SLOTS:
    void initTestCase() { m_scene = std::make_unique<Scene>(); }
    void cleanup() { m_scene->closeAll(); }
    void cleanupTestCase() { m_scene.reset(); }

    void aScanSignsNothing_data() { allCommands(); }

    // With the focus on each control of the window in turn.
    void aScanSignsNothing()
    {
        QFETCH(QByteArray, command);
        auto &scene = *m_scene;
        const QPointer<QWidget> window = scene.open(command);
        if (!window || command == "batch_intake") // that is what it is for
            return;
        const qint64 before = scene.entries();
        for (const auto &stop : stopsOf(window)) {
            const bool isThere = stop && stop->isVisible() && stop->isEnabled();
            if (!isThere || isWaitingForScans(stop) || isPasswordLine(stop))
                continue;
            stop->setFocus();
            const QString name = stop->objectName();
            const auto texts = textsOf(window);

            scene.hands.scan(imei);
            QCoreApplication::processEvents();

            QVERIFY2(scene.entries() == before, qPrintable(name));
            QVERIFY2(window && (window->isVisible() || passesScans(window)), qPrintable(name));
            const auto after = textsOf(window);
            for (auto text = after.cbegin(); text != after.cend(); ++text)
                QVERIFY2(text.value() == texts.value(text.key()) || isForCodes(text.key()),
                         qPrintable(QStringList({name, text.key(), text.value()}).join(u' ')));
        }
    }

    void aSlowScannerIsOneToo()
    {
        auto &scene = *m_scene;
        scene.open("register_item");
        scene.fixture.find<QWidget>("field_capacity")->setFocus();
        const qint64 before = scene.entries();

        scene.hands.scan(imei, tests::Hands::slowScannerMs);

        QCOMPARE(scene.entries(), before);
        QCOMPARE(scene.fixture.find<QLineEdit>("field_imei")->text(), imei);
        QVERIFY(scene.fixture.find<QLineEdit>("field_capacity")->text().isEmpty());
    }

    void enterSignsNothing_data() { allCommands(); }

    void enterSignsNothing()
    {
        QFETCH(QByteArray, command);
        auto &scene = *m_scene;
        const QPointer<QWidget> window = scene.open(command);
        if (!window || window->objectName() == QLatin1String("sheet_dialog")) // it prints
            return;
        const qint64 before = scene.entries();
        for (const auto &stop : stopsOf(window)) {
            if (!stop || !stop->isVisible() || !stop->isEnabled() || isBystander(stop))
                continue;
            stop->setFocus();
            const QString name = stop->objectName();

            scene.hands.enter();

            QVERIFY2(scene.entries() == before, qPrintable(name));
        }
    }

    void theWheelChangesNothingItPasses_data() { allCommands(); }

    void theWheelChangesNothingItPasses()
    {
        QFETCH(QByteArray, command);
        auto &scene = *m_scene;
        const QPointer<QWidget> window = scene.open(command);
        if (!window)
            return;
        for (const auto &stop : stopsOf(window)) {
            for (const auto &other : stopsOf(window)) {
                if (!stop || !other || stop == other || valueOf(other).isNull())
                    continue;
                stop->setFocus();
                auto *focus = QApplication::focusWidget();
                const QString before = valueOf(other);

                for (const int notches : {1, -1, -1})
                    tests::Hands::wheel(*other, notches);

                QVERIFY2(valueOf(other) == before, qPrintable(other->objectName()));
                QVERIFY2(QApplication::focusWidget() == focus, qPrintable(other->objectName()));
            }
            break; // from one control to all others is enough
        }
    }

    void theWheelChangesNoPersonAndNoTimeEvenWithTheFocus()
    {
        auto &scene = *m_scene;
        scene.open("register_item");
        for (const char *name : {"suspect", "witness", "site", "seized_from", "seized_at"}) {
            auto *control = scene.fixture.find<QWidget>(name);
            control->setEnabled(true);
            control->setFocus();
            const QString before = valueOf(control);
            for (const int notches : {1, -1, -1})
                tests::Hands::wheel(*control, notches);
            QCOMPARE(valueOf(control), before);
        }
    }

    void theWheelChangesAChoiceThatHasTheFocus()
    {
        auto &scene = *m_scene;
        scene.open("register_item");
        auto *power = scene.fixture.find<QComboBox>("field_power_now");
        power->setFocus();
        const QString before = power->currentText();
        tests::Hands::wheel(*power, -1);
        QVERIFY(power->currentText() != before);
    }

    void aClosedWindowGivesTheKeysBack_data()
    {
        QTest::addColumn<QByteArray>("opener");
        QTest::addColumn<QByteArray>("command");
        for (const char *opener : {"", "batch_intake", "register_item"}) {
            for (const char *command : {"origins", "correct_item", "print_labels", "move", "seal"})
                QTest::addRow("%s over %s", command, opener)
                    << QByteArray(opener) << QByteArray(command);
        }
    }

    void aClosedWindowGivesTheKeysBack()
    {
        QFETCH(QByteArray, opener);
        QFETCH(QByteArray, command);
        auto &scene = *m_scene;
        QWidget *under = opener.isEmpty() ? &scene.fixture.window() : scene.open(opener);
        QVERIFY(under);
        auto *dialog = scene.open(command);
        QVERIFY(dialog && dialog != under);
        QCOMPARE(dialog->parentWidget(), under);

        dialog->close();
        scene.fixture.settle();

        QCOMPARE(QApplication::activeWindow(), under);
        if (opener == "batch_intake")
            QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("scan_line"));
    }

    void afterThrowAwayTheMainWindowHasTheKeys()
    {
        auto &scene = *m_scene;
        auto *dialog = scene.open("move");
        scene.fixture.find<QLineEdit>("step_reason")->setFocus();
        scene.hands.type(QStringLiteral("shelf"));
        scene.hands.press(Qt::Key_Escape);
        QVERIFY(dialog->isVisible());

        scene.fixture.find<QPushButton>("throw_away")->click();
        scene.fixture.settle();

        QCOMPARE(QApplication::activeWindow(), &scene.fixture.window());
    }

    void aWindowThatSignsNamesItsItem_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char *command :
             {"seal", "move", "hand_over", "return_item", "destroy", "forfeit", "hand_out",
              "correct_item", "assign_case", "put_in", "set_review"})
            QTest::newRow(command) << QByteArray(command);
    }

    void aWindowThatSignsNamesItsItem()
    {
        QFETCH(QByteArray, command);
        auto &scene = *m_scene;
        const auto *window = scene.open(command);
        QVERIFY(window);
        QVERIFY2(window->windowTitle().contains(scene.phone), qPrintable(window->windowTitle()));
    }

    void aScannerIsMeasuredInTheSettings()
    {
        auto &scene = *m_scene;
        QVERIFY(scene.open("settings"));
        auto *limit = scene.fixture.find<QSpinBox>("scanner_limit");
        auto *line = scene.fixture.find<QLineEdit>("measure_scanner");
        line->setFocus();
        scene.hands.scan(imei, 80);
        QCOMPARE(limit->value(), 120);
        QCOMPARE(line->text(), imei);
        scene.hands.scan(imei, 10); // in place of the code before
        QCOMPARE(limit->value(), 40);
        QCOMPARE(line->text(), imei);

        scene.hands.type(imei, 2 * ScanPace::mostLimitMs);
        scene.hands.enter();
        QCOMPARE(limit->value(), 40);
        QVERIFY(scene.fixture.find<QWidget>("settings_dialog")->isVisible());
    }

    void aLetterPressesNoButtonOfAQuestion()
    {
        auto &scene = *m_scene;
        scene.open("move");
        scene.fixture.find<QLineEdit>("step_reason")->setFocus();
        scene.hands.type(QStringLiteral("shelf"));
        scene.hands.press(Qt::Key_Escape);
        auto *question = scene.fixture.find<QWidget>("throw_away_question");

        scene.hands.type(QStringLiteral("t"));
        QTest::qWait(3 * tests::Hands::handMs);

        QVERIFY(question->isVisible());
    }

    // The first letter opens an editor in the cell.
    void whatAHandTypesIntoACellArrives()
    {
        auto &scene = *m_scene;
        QGuiApplication::clipboard()->setText(QStringLiteral("make\tmodel\nNokia\t105\n"));
        QVERIFY(scene.open("paste_items"));
        auto *table = scene.fixture.find<QTableView>("rows_table");
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        scene.hands.type(QStringLiteral("siemens"));
        scene.hands.press(Qt::Key_Tab);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("siemens"));
    }

    void whatAHandTypesIntoABoxArrives()
    {
        auto &scene = *m_scene;
        scene.open("register_item");
        auto *kind = scene.fixture.find<QComboBox>("kind");
        kind->setFocus();
        scene.hands.type(QStringLiteral("c"));
        QTRY_COMPARE(kind->currentText(), domain::label(domain::ItemKind::Computer));
    }
};

QTEST_MAIN(TestIntent)
#include "test_intent.moc"
