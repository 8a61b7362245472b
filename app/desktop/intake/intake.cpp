#include "intake/intake.h"

#include "intake/batch_window.h"
#include "intake/register_dialog.h"
#include "intake/rows_dialog.h"

#include <QMap>
#include <QSet>

namespace desktop {

namespace {

// The windows of one feature, one for each officer: what he was doing stays, across a lock and in
// memory alone, and nobody else sees it.
template <typename Window>
class Windows
{
public:
    explicit Windows(Desk &desk)
        : m_desk(desk)
    {
    }

    void begin()
    {
        auto &window = m_byOfficer[m_desk.workplace().viewer()];
        if (!window)
            window = new Window(m_desk);
        window->begin();
    }

    void hide()
    {
        for (auto window = m_byOfficer.begin(); window != m_byOfficer.end(); ++window) {
            if (window.value() && window.value()->isVisible()) {
                m_hidden.insert(window.key());
                window.value()->hide();
            }
        }
    }

    void showAgain()
    {
        if (m_hidden.remove(m_desk.workplace().viewer()))
            begin();
    }

    QString loss() const
    {
        for (const auto &window : m_byOfficer) {
            if (const QString loss = window ? window->loss() : QString(); !loss.isEmpty())
                return loss;
        }
        return {};
    }

    void forget()
    {
        for (const auto &window : std::as_const(m_byOfficer)) {
            if (window)
                window->deleteLater();
        }
        m_byOfficer.clear();
        m_hidden.clear();
    }

private:
    Desk &m_desk;
    QMap<QString, QPointer<Window>> m_byOfficer; // by officer's id
    QSet<QString> m_hidden;                      // whose were open when the registry was locked
};

template <typename Window>
void install(Desk &desk, const char *command)
{
    const auto windows = std::make_shared<Windows<Window>>(desk);
    auto &workplace = desk.workplace();
    QObject::connect(&workplace, &Workplace::locked, &desk, [windows] { windows->hide(); });
    QObject::connect(&workplace, &Workplace::signedIn, &desk, [windows] { windows->showAgain(); });
    QObject::connect(&workplace, &Workplace::closed, &desk, [windows] { windows->forget(); });
    desk.noteLoss([windows] { return windows->loss(); });
    desk.commands().on(command, &desk, [windows] { windows->begin(); });
}

} // namespace

void installIntake(Desk &desk)
{
    install<RegisterDialog>(desk, "register_item");
    install<BatchWindow>(desk, "batch_intake");
    desk.commands().on("paste_items", &desk,
                       [&desk] { (new RowsDialog(desk, RowsDialog::From::Clipboard))->open(); });
    desk.commands().on("import_items", &desk,
                       [&desk] { (new RowsDialog(desk, RowsDialog::From::File))->open(); });
}

} // namespace desktop
