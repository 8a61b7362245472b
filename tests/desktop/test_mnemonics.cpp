// Mnemonics: in no window, page or dialog do two controls that are seen together share a letter, in
// either language.

#include "actions/open_case.h"
#include "desktop/desk_fixture.h"
#include "look/settings.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QWizard>

using namespace desktop;

namespace {

// They open a dialog of the system, or close the tested one.
const QStringList passedOver{
    QStringLiteral("open_registry"), QStringLiteral("close_registry"),
    QStringLiteral("lock"),          QStringLiteral("change_officer"),
    QStringLiteral("quit"),          QStringLiteral("open_campaign"),
    QStringLiteral("refresh"),       QStringLiteral("copy_rows"),
    QStringLiteral("toggle_tree"),   QStringLiteral("toggle_panel"),
};

QStringList textsOf(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->buddy() ? QStringList{label->text()} : QStringList();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return {group->title()};
    QStringList texts;
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
    }
    if (const auto *menus = qobject_cast<const QMenuBar *>(widget)) {
        for (const auto *action : menus->actions())
            texts.append(action->text());
    }
    return texts;
}

QStringList clashesIn(const QWidget *window)
{
    QMap<QString, QString> taken;
    QStringList clashes;
    for (const auto *widget : window->findChildren<QWidget *>()) {
        if (widget->window() != window || !widget->isVisibleTo(window))
            continue;
        for (const QString &text : textsOf(widget)) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (key.isEmpty())
                continue;
            if (taken.contains(key))
                clashes.append(QStringLiteral("%1: %2 and %3")
                                   .arg(window->objectName(), taken.value(key), text));
            taken.insert(key, text);
        }
    }
    return clashes;
}

// Each tab and each page of a wizard in turn.
QStringList clashesOfAllPages(QWidget *window)
{
    QStringList clashes = clashesIn(window);
    for (auto *tabs : window->findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            clashes += clashesIn(window);
        }
    }
    return clashes;
}

void closeAll(tests::DeskFixture &fixture)
{
    for (auto *top : QApplication::topLevelWidgets()) {
        if (top != &fixture.window() && top->isVisible() && top->parentWidget()) {
            top->hide();
            top->deleteLater();
        }
    }
    fixture.settle();
}

// A program in this language, its commands given one after the other.
QStringList clashesOfTheProgram(Language language)
{
    tests::DeskFixture fixture;
    const auto phone = fixture.registry().addPhone();
    domain::CaseFile opened;
    opened.number = QStringLiteral("ZJ-2026-1");
    opened.title = QStringLiteral("Brushing");
    tests::value(actions::openCase(fixture.registry().first(), opened));
    auto settings = readSettings();
    settings.language = language;
    writeSettings(settings);
    fixture.desk().noteSettings(true);
    QCoreApplication::processEvents();
    fixture.settle();
    QStringList clashes;
    for (const auto *action : fixture.desk().commands().all()) {
        if (passedOver.contains(action->objectName()))
            continue;
        fixture.desk().setChosen({phone});
        if (!action->isEnabled())
            continue;
        fixture.desk().commands().action(qPrintable(action->objectName()))->trigger();
        fixture.settle();
        for (auto *top : QApplication::topLevelWidgets()) {
            if (top->isVisible())
                clashes += clashesOfAllPages(top);
        }
        closeAll(fixture);
    }
    clashes.removeDuplicates();
    return clashes;
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoOfAWindowShareALetter_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void noTwoOfAWindowShareALetter()
    {
        QFETCH(int, language);
        QCOMPARE(clashesOfTheProgram(Language(language)).join(u'\n'), QString());
    }

    void aClashIsSeen()
    {
        QWidget window;
        new QPushButton(QStringLiteral("&Take"), &window);
        new QPushButton(QStringLiteral("&Try"), &window);
        new QPushButton(QStringLiteral("移动(&T)"), &window);

        QCOMPARE(clashesIn(&window).size(), 2);
    }
};

QTEST_MAIN(TestMnemonics)
#include "test_mnemonics.moc"
