#pragma once

// Case dialogs: assign the chosen items to a case, and remove them from one.

#include "amend/amend_dialog.h"
#include "controls/choice_box.h"
#include "domain/case_file.h"

namespace desktop {

class AssignDialog : public AmendDialog
{
    Q_OBJECT

public:
    AssignDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

    QString caseNumber() const; // of the one that is chosen

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
    Result<void> prepare(const std::vector<Subject> &subjects) override;

private:
    ChoiceBox *m_case;
    std::vector<domain::CaseFile> m_cases;
};

class UnassignDialog : public AmendDialog
{
    Q_OBJECT

public:
    // Begins with this case (its number) chosen, if the items serve it.
    UnassignDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                   const QString &caseNumber, QWidget *parent);

    QString caseNumber() const;

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
    Result<void> prepare(const std::vector<Subject> &subjects) override;

private:
    QString m_wanted;
    ChoiceBox *m_case;
    std::vector<domain::CaseFile> m_cases;
};

} // namespace desktop
