#pragma once

// Application: owns what lives as long as the program: the workplace and the main window.

#include "intent/intent.h"
#include "main_window.h"

#include <memory>

namespace desktop {

class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(base::Environment environment);

    // Makes the window, in the language and colours of the settings, and shows it.
    void show();

    // Opens a registry in the window that is shown.
    void openRegistry(const QString &folder) { m_window->openRegistry(folder); }

    // Opens a registry, or checks a custody record, in the window that is shown.
    void openPath(const QString &path) { m_window->openPath(path); }

    Workplace &workplace() { return m_workplace; }
    MainWindow &window() { return *m_window; }

private:
    Workplace m_workplace;
    Intent *m_intent;
    std::unique_ptr<MainWindow> m_window;
};

// The machine's clock and OpenSSL's random numbers.
base::Environment machine();

} // namespace desktop
