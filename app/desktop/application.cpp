#include "application.h"

#include "crypto/random.h"
#include "look/accessible_scroll_area.h"
#include "look/appearance.h"
#include "look/plain_tool_tips.h"

namespace desktop {

Application::Application(base::Environment environment)
    : m_workplace(std::move(environment))
    , m_intent(new Intent(this))
{
    installAccessibleScrollAreas();
    installPlainToolTips(this);
}

void Application::show()
{
    applyAppearance(readSettings());
    m_intent->setScannerLimit(readSettings().scannerLimitMs);
    auto window = std::make_unique<MainWindow>(m_workplace);
    // The old window is still delivering the event that asked for a new one.
    connect(window.get(), &MainWindow::appearanceChanged, this, &Application::show,
            Qt::QueuedConnection);
    connect(&window->desk(), &Desk::settingsChanged, this,
            [this] { m_intent->setScannerLimit(readSettings().scannerLimitMs); });
    window->show();
    m_window = std::move(window);
}

base::Environment machine()
{
    return {base::systemClock(), crypto::secureRandom(), base::standardPasswordCost,
            base::userStateFolder()};
}

} // namespace desktop
