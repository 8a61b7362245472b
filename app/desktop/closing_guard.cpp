#include "closing_guard.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

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
    auto *question = new QMessageBox(QMessageBox::Question, QCoreApplication::applicationName(),
                                     sentence, QMessageBox::NoButton, m_window);
    m_question = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("closing_question"));
    question->setTextFormat(Qt::PlainText);
    auto *close = question->addButton(tr("&Close and lose it"), QMessageBox::DestructiveRole);
    close->setObjectName(QStringLiteral("close_and_lose"));
    auto *stay = question->addButton(tr("&Stay"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("stay"));
    question->setDefaultButton(stay);
    connect(close, &QPushButton::clicked, this, [this] {
        m_mayClose = true;
        m_window->close();
        m_mayClose = false;
    });
    question->open();
}

} // namespace desktop
