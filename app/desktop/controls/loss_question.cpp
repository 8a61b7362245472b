#include "controls/loss_question.h"

#include <QPushButton>

namespace desktop {

QMessageBox *askBeforeLoss(const LossQuestion &question, QWidget *over, std::function<void()> lose)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, question.sentence,
                                QMessageBox::NoButton, over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QString::fromLatin1(question.name));
    box->setTextFormat(Qt::PlainText);
    auto *away = box->addButton(question.lose, QMessageBox::DestructiveRole);
    away->setObjectName(QString::fromLatin1(question.loseName));
    auto *stay = box->addButton(question.keep, QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("go_on"));
    box->setDefaultButton(stay);
    QObject::connect(away, &QPushButton::clicked, over, std::move(lose));
    box->open();
    return box;
}

} // namespace desktop
