#pragma once

// StepForm: the input fields of a custody step: those that its entry has, with the required ones
// marked.

#include "controls/path_line.h"
#include "custody/party_choice.h"
#include "domain/custody_verb.h"

#include <QCheckBox>
#include <QDateTimeEdit>

namespace desktop {

class StepForm : public QWidget
{
    Q_OBJECT

public:
    StepForm(Workplace &workplace, domain::CustodyVerb verb, QWidget *parent);

    // Whether the responsible party has no key and their signed paper is needed.
    void needPaper(bool needed);

    // What was typed; the receiver, the witness and the paper's digest are filled in by takeStep.
    domain::CustodyStep stated() const;
    std::optional<Receiver> receiver() const;
    std::optional<Receiver> witness() const;
    QString paper() const; // path; empty where there is none

    // One sentence about the first missing field, which is also marked; empty when nothing is
    // missing.
    QString markMissing();

    // A scanned code of a place that is known belongs into the line for it. False when it is no
    // such code, or the step has no place.
    bool takePlace(const QString &scanned);

    // The place if it is not in use yet; otherwise empty.
    QString newPlace() const;

    // Whether anything was typed.
    bool isTouched() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLineEdit *line(const char *name, const QString &label, bool needed,
                    const QString &placeholder = {});
    void addPurposeAndCondition();
    void addReceiver();
    void addWitness();
    void addPlace();
    void addPaper();
    void addTime();

    Workplace &m_workplace;
    domain::CustodyVerb m_verb;
    QFormLayout *m_form;
    PartyChoice *m_receiver = nullptr;
    PartyChoice *m_witness = nullptr; // Destroy only
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
