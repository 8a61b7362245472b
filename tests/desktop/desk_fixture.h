#pragma once

// DeskFixture: a real registry opened in the real main window, with the first officer signed in.

#include "application.h"
#include "support/temp_registry.h"

#include <QTest>

namespace tests {

class DeskFixture
{
public:
    // Settings are kept in a temporary folder, so that the user's own are neither read nor changed.
    DeskFixture();

    TempRegistry &registry() { return m_registry; }
    desktop::Workplace &workplace() { return m_application.workplace(); }
    desktop::MainWindow &window() { return m_application.window(); }
    desktop::Desk &desk() { return window().desk(); }

    void signIn(const QString &officer = firstOfficer);

    // Opens the registry in a second program and signs in there, as after a crash of the first.
    void goOnIn(desktop::Application &after);

    // Waits until all jobs and the events that follow from them are done.
    void settle();

    // The control with this object name and type; the test program stops if it does not exist.
    template <typename Control>
    Control *find(const char *objectName)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->objectName() == QLatin1String(objectName)) {
                if (auto *control = qobject_cast<Control *>(top))
                    return control;
            }
            if (auto *control = top->findChild<Control *>(QLatin1String(objectName)))
                return control;
        }
        qFatal("no control is called %s", objectName);
    }

    // Gives a command as its menu would.
    void give(const char *command);

    // Clicks the button with this object name.
    void press(const char *button);

    // The text of the label with this object name.
    QString text(const char *label);

    // Whether a window with this object name is visible.
    bool isOpen(const char *dialog) const;

    // The items in order of registration, without fields.
    std::vector<registry::ItemRecord> items();

    // Confirms that a place is meant that nobody used before, where that is asked.
    void meanNewPlace();

private:
    QTemporaryDir m_settings;
    TempRegistry m_registry;
    desktop::Application m_application;
};

// Types into a control that has the focus then, and presses Enter.
void typeAndEnter(QWidget *control, const QString &text);

} // namespace tests
