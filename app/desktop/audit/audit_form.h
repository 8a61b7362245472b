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

    // The items chosen in the list: the check can be limited to their files.
    void setChosen(const QStringList &exhibitNumbers);

    // Fails with Invalid when no part is chosen or the checkpoint cannot be parsed. The viewer is
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
