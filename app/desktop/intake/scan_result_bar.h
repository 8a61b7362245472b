#pragma once

// ScanResultBar: shows the result of the last scan, in type that can be read across a table, and
// the question that the scan raised.

#include "look/appearance.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace desktop {

class ScanResultBar : public QWidget
{
    Q_OBJECT

public:
    explicit ScanResultBar(QWidget *parent);

    void tell(Tone tone, const QString &number, const QString &sentence);

    // Asks whether to register anyway; `needsReason`: and for a reason.
    void ask(bool needsReason);
    // Asks whether to seal with a number that was stated for another item before, and for a reason.
    void askAboutSeal();
    // Asks only whether it is left out: it could not be read.
    void askToLeaveOut();
    void askNothing();

    // Whether a required reason is missing; if so, marks its line and gives it the focus.
    bool lacksReason();

    // As typed; it stays for the next question.
    QString reason() const { return m_reason->text(); }

Q_SIGNALS:
    void insisted();
    void dismissed();

private:
    void showQuestion(const QString &because, const QString &usual, const QString &insist);

    QLabel *m_number;
    QLabel *m_sentence;
    QWidget *m_question;
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QPushButton *m_insist;
};

} // namespace desktop
