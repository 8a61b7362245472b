#pragma once

// ClosingGuard: asks for confirmation before the window is closed and unsaved input would be lost.

#include <QPointer>
#include <QWidget>

#include <functional>

namespace desktop {

class ClosingGuard : public QObject
{
    Q_OBJECT

public:
    // `loss` returns one sentence about what would be lost; while it is empty, nothing is asked.
    ClosingGuard(QWidget *window, std::function<QString()> loss, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QString &sentence);

    QWidget *m_window;
    std::function<QString()> m_loss;
    QPointer<QWidget> m_question;
    bool m_mayClose = false;
};

} // namespace desktop
