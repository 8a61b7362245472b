#pragma once

// FieldRow: the control for one field of an item, with the error in the input beneath it.

#include "domain/field.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace desktop {

class FieldRow : public QWidget
{
    Q_OBJECT

public:
    // What a rule makes of a value.
    struct Verdict {
        QString fault; // one translated sentence; empty when the value can be recorded as it is
        bool isDoubt = false;    // the fault may be insisted on
        bool isFinished = false; // it has the required form, so it is complete
        QString warning;
    };

    FieldRow(const domain::FieldRule &rule, QWidget *parent);

    const QString &name() const { return m_rule.name; }

    // As typed; a choice as entries spell it. Empty: nothing is recorded.
    QString value() const;
    void setValue(const QString &value);

    // Values offered as completions.
    void suggest(const QStringList &values);

    // The placeholder of an empty line; only a line shows it.
    void setHint(const QString &text);

    const Verdict &verdict() const { return m_verdict; }

    // Whether what is wrong is shown now.
    bool isFaultShown() const { return m_isFaultShown; }

    // Also shows a sentence that was held back during typing.
    void insistOnVerdict();

    // The control that takes the keys.
    QWidget *control() const { return m_control; }

    // A widget of the form's (why a wrong digit is right) comes beneath the sentence.
    void takeIn(QWidget *widget);

Q_SIGNALS:
    void changed();
    // What is wrong is shown or hidden now.
    void faultShown();

private:
    void makeControl();
    void judge(bool isTyping);
    void showVerdict(bool isTyping);

    domain::FieldRule m_rule;
    QWidget *m_control = nullptr;
    QLabel *m_sentence;
    QVBoxLayout *m_layout;
    Verdict m_verdict;
    bool m_isFaultShown = false;
};

} // namespace desktop
