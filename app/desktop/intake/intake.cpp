#include "intake/intake.h"

#include "intake/batch_window.h"
#include "intake/register_dialog.h"
#include "intake/rows_dialog.h"
#include "work/draft_file.h"

#include <QMap>
#include <QSet>

namespace desktop {

namespace {

// The windows of one feature, one for each officer: their work is kept across a lock and a change
// of language, in memory only, and nobody else sees it.
template <typename Window>
class Windows
{
public:
    Windows(Desk &desk, const char *command)
        : m_desk(desk)
        , m_command(command)
    {
    }

    // Before all windows are rebuilt.
    void keep()
    {
        Drafts drafts;
        for (auto window = m_byOfficer.cbegin(); window != m_byOfficer.cend(); ++window) {
            if (window.value())
                drafts.insert(window.key(),
                              {window.value()->draft(),
                               window.value()->isVisible() || m_hidden.contains(window.key())});
        }
        m_desk.workplace().setProperty(m_command, QVariant::fromValue(drafts));
    }

    // What windows before these kept.
    void goOn()
    {
        const auto drafts = m_desk.workplace().property(m_command).template value<Drafts>();
        m_desk.workplace().setProperty(m_command, {});
        for (auto kept = drafts.cbegin(); kept != drafts.cend(); ++kept) {
            m_byOfficer.insert(kept.key(), new Window(m_desk, &kept->first));
            if (kept->second)
                m_hidden.insert(kept.key());
        }
        showAgain();
    }

    void begin()
    {
        auto &window = m_byOfficer[m_desk.workplace().viewer()];
        if (!window)
            window = taken();
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
    // Resumes unfinished work that a crash left on disk, in windows that keep drafts there.
    Window *taken()
    {
        if constexpr (requires { Window::keptDraft(m_desk); }) {
            if (const auto kept = Window::keptDraft(m_desk))
                return new Window(m_desk, &*kept);
        }
        return new Window(m_desk);
    }

    // By officer's id; and whether the window was open.
    using Drafts = QMap<QString, std::pair<typename Window::Draft, bool>>;

    Desk &m_desk;
    const char *m_command;
    QMap<QString, QPointer<Window>> m_byOfficer; // by officer's id
    QSet<QString> m_hidden;                      // owners of the windows open when the registry was
                                                 // locked
};

template <typename Window>
void install(Desk &desk, const char *command)
{
    const auto windows = std::make_shared<Windows<Window>>(desk, command);
    auto &workplace = desk.workplace();
    QObject::connect(&workplace, &Workplace::locked, &desk, [windows] { windows->hide(); });
    QObject::connect(&workplace, &Workplace::signedIn, &desk, [windows] { windows->showAgain(); });
    QObject::connect(&workplace, &Workplace::closed, &desk, [windows] { windows->forget(); });
    QObject::connect(&desk, &Desk::windowLeaving, &desk, [windows] { windows->keep(); });
    // After the window that they belong to has been shown.
    QMetaObject::invokeMethod(
        &desk, [windows] { windows->goOn(); }, Qt::QueuedConnection);
    desk.noteLoss([windows] { return windows->loss(); });
    desk.commands().on(command, &desk, [windows] { windows->begin(); });
}

} // namespace

void installIntake(Desk &desk)
{
    QObject::connect(&desk.workplace(), &Workplace::signedIn, &desk, [&desk] {
        if (DraftFile(QStringLiteral("batch_intake"), desk.workplace()).kept())
            desk.sayWithWayBack(BatchWindow::tr("A batch intake was not finished."),
                                {BatchWindow::tr("Go on with the batch"),
                                 [&desk] { desk.commands().action("batch_intake")->trigger(); }});
    });
    install<RegisterDialog>(desk, "register_item");
    install<BatchWindow>(desk, "batch_intake");
    desk.commands().on("paste_items", &desk,
                       [&desk] { (new RowsDialog(desk, RowsDialog::From::Clipboard))->open(); });
    desk.commands().on("import_items", &desk,
                       [&desk] { (new RowsDialog(desk, RowsDialog::From::File))->open(); });
}

} // namespace desktop
