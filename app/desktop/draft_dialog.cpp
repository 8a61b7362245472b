#include "draft_dialog.h"

#include <QMessageBox>

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
    auto *question = new QMessageBox(
        QMessageBox::Question, dialog->windowTitle(),
        DraftDialog::tr("Throw away what was typed?"), QMessageBox::NoButton, dialog);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("throw_away_question"));
    auto *discard =
        question->addButton(DraftDialog::tr("&Throw away"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("throw_away"));
    auto *stay = question->addButton(DraftDialog::tr("&Go on"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("go_on"));
    question->setDefaultButton(stay);
    QObject::connect(discard, &QPushButton::clicked, dialog, std::move(away));
    question->open();
}

} // namespace desktop
