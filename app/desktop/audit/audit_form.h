#pragma once

// AuditForm: options of a verification: which parts to check.

#include "actions/run_audit.h"
#include "audit/checkpoint_input.h"

#include <QCheckBox>
#include <QComboBox>

namespace desktop {

class AuditForm : public QWidget
{
    Q_OBJECT

public:
    explicit AuditForm(QWidget *parent);

    // The items that are chosen in the list: their files can be looked at alone.
    void setChosen(const QStringList &exhibitNumbers);

    // Fails with Invalid when nothing is to be looked at or the checkpoint is none. The viewer is
    // the caller's.
    Result<actions::AuditOrder> order() const;

    void clear();

private:
    enum class Files { All, OfChosenItems, None };
    Files files() const { return Files(m_files->currentIndex()); }

    QCheckBox *m_ledger;
    QComboBox *m_files;
    QCheckBox *m_compare;
    CheckpointInput *m_against;
    QLineEdit *m_remarks;
    QStringList m_chosen;
};

} // namespace desktop
