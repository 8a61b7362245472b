#pragma once

// StepForm: what an officer tells of a custody step: only the fields that its entry has, those that
// it must have marked.

#include "custody/party_choice.h"
#include "domain/step_part.h"
#include "path_line.h"

#include <QCheckBox>
#include <QDateTimeEdit>

namespace desktop {

class StepForm : public QWidget
{
    Q_OBJECT

public:
    StepForm(Workplace &workplace, domain::CustodyVerb verb, QWidget *parent);

    // Whoever must act has no key: his signed paper is needed, or not.
    void needPaper(bool needed);

    // What was typed; the receiver and the paper's digest are filled in by takeStep.
    domain::CustodyStep told() const;
    std::optional<Receiver> receiver() const;
    QString paper() const; // path; empty where there is none

    // The first thing that is missing, told in one sentence and marked; empty when nothing is.
    QString markMissing();

    // A scanned code of a place that is known belongs into the line for it. False when it is none,
    // or the step has no place.
    bool takePlace(const QString &scanned);

    // The place, when nobody used it before; empty otherwise.
    QString newPlace() const;

    // Whether anything was typed.
    bool isTouched() const;

private:
    QLineEdit *line(const char *name, const QString &label, bool needed,
                    const QString &placeholder = {});
    void addPurposeAndCondition();
    void addReceiver();
    void addPlace();
    void addPaper();
    void addTime();

    Workplace &m_workplace;
    domain::CustodyVerb m_verb;
    QFormLayout *m_form;
    PartyChoice *m_receiver = nullptr;
    QLineEdit *m_place = nullptr;
    QLineEdit *m_authority = nullptr;
    QLineEdit *m_reason;
    QLineEdit *m_purpose;
    QLineEdit *m_condition;
    PathLine *m_paper = nullptr;
    QCheckBox *m_sealBroken = nullptr; // Open only
    QCheckBox *m_earlier = nullptr;
    QDateTimeEdit *m_time = nullptr;
    bool m_paperNeeded = false;
};

} // namespace desktop
