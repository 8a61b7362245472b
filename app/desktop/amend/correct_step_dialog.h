#pragma once

// CorrectStepDialog: corrects the newest custody step of an item, or records that it did not take
// place. Shows the step as it was recorded, and what changes.

#include "actions/correct_step.h"
#include "amend/amend_dialog.h"

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace desktop {

class CorrectStepDialog : public AmendDialog
{
    Q_OBJECT

public:
    CorrectStepDialog(Workplace &workplace, const QString &exhibitNumber, QWidget *parent);

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;

private:
    void addStep();
    void addValue(domain::StepValue value, const QString &label, QLineEdit *line,
                  const QString &recorded);
    void addTime();
    void showChanges();
    actions::CorrectStepRequest request() const;
    // The typed values that differ from the record.
    QMap<domain::StepValue, QString> changed() const;
    bool changesTime() const;
    bool isFarFromRecord() const;
    std::optional<qint64> occurredAt() const;
    Result<void> confirmSeal(actions::CorrectStepRequest &wanted);

    Result<actions::CorrectableStep> m_found;
    QString m_meantSeal; // a number about which was asked
    QCheckBox *m_mistake;
    QMap<domain::StepValue, QLineEdit *> m_lines;
    QCheckBox *m_earlier = nullptr;
    QDateTimeEdit *m_time = nullptr;
    QCheckBox *m_dateIsRight = nullptr; // shown when the time is far from that of the record
    QLabel *m_changes;
};

} // namespace desktop
