#include "intake/intake.h"

#include "intake/batch_window.h"

#include <QMap>
#include <QSet>

namespace desktop {

namespace {

// Keeps what an officer was doing across a lock: to him alone, and in memory alone.
class Intake : public QObject
{
public:
    explicit Intake(Desk &desk)
        : QObject(&desk)
        , m_desk(desk)
    {
        auto &workplace = desk.workplace();
        connect(&workplace, &Workplace::locked, this, [this] { hide(); });
        connect(&workplace, &Workplace::signedIn, this, [this] { showAgain(); });
        connect(&workplace, &Workplace::closed, this, [this] { forget(); });
        desk.commands().on("batch_intake", this, [this] { batch()->begin(); });
    }

private:
    BatchWindow *batch()
    {
        auto &window = m_batches[m_desk.workplace().viewer()];
        if (!window)
            window = new BatchWindow(m_desk);
        return window;
    }

    void hide()
    {
        for (auto window = m_batches.begin(); window != m_batches.end(); ++window) {
            if (window.value() && window.value()->isVisible()) {
                m_hidden.insert(window.key());
                window.value()->hide();
            }
        }
    }

    void showAgain()
    {
        if (m_hidden.remove(m_desk.workplace().viewer()))
            batch()->begin();
    }

    void forget()
    {
        for (const auto &window : std::as_const(m_batches)) {
            if (window)
                window->deleteLater();
        }
        m_batches.clear();
        m_hidden.clear();
    }

    Desk &m_desk;
    QMap<QString, QPointer<BatchWindow>> m_batches; // by officer's id
    QSet<QString> m_hidden; // whose windows were open when the registry was locked
};

} // namespace

void installIntake(Desk &desk)
{
    new Intake(desk);
}

} // namespace desktop
