#include "dialogs/draft_dialog.h"

#include "controls/loss_question.h"

namespace desktop {

DraftDialog::DraftDialog(Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_officer(workplace.viewer())
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(&workplace, &Workplace::locked, this, [this] {
        m_waiting = m_waiting || isVisible();
        hide();
    });
    connect(&workplace, &Workplace::signedIn, this, &DraftDialog::reappear);
    connect(&workplace, &Workplace::closed, this, &QObject::deleteLater);
}

void DraftDialog::reappear()
{
    if (!m_waiting || m_workplace.viewer() != m_officer)
        return;
    m_waiting = false;
    open();
}

QString DraftDialog::loss() const
{
    return tr("What was typed under “%1” is not recorded.").arg(windowTitle());
}

void DraftDialog::reject()
{
    if (!isVisible() || !holdsDraft())
        return QDialog::reject();
    askToThrowAway(this, [this] { QDialog::reject(); });
}

void askToThrowAway(QDialog *dialog, std::function<void()> away)
{
    askBeforeLoss({"throw_away_question", dialog->windowTitle(),
                   DraftDialog::tr("Throw away what was typed?"), "throw_away",
                   DraftDialog::tr("&Throw away"), DraftDialog::tr("&Go on")},
                  dialog, std::move(away));
}

} // namespace desktop
