#include "controls/closing_guard.h"

#include "controls/loss_question.h"

#include <QCloseEvent>
#include <QCoreApplication>

namespace desktop {

ClosingGuard::ClosingGuard(QWidget *window, std::function<QString()> loss, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_loss(std::move(loss))
{
    window->installEventFilter(this);
}

bool ClosingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || m_mayClose)
        return QObject::eventFilter(watched, event);
    const QString sentence = m_loss();
    if (sentence.isEmpty())
        return QObject::eventFilter(watched, event);
    event->ignore();
    ask(sentence);
    return true;
}

void ClosingGuard::ask(const QString &sentence)
{
    if (m_question)
        return;
    m_question = askBeforeLoss({"closing_question", QCoreApplication::applicationName(), sentence,
                                "close_and_lose", tr("&Close and lose it"), tr("&Stay")},
                               m_window, [this] {
                                   m_mayClose = true;
                                   m_window->close();
                                   m_mayClose = false;
                               });
}

} // namespace desktop
