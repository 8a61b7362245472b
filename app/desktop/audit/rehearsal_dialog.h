#pragma once

// RehearsalDialog: rehearses the restoring of a backup with visible progress, and records the
// result.

#include "controls/path_line.h"
#include "dialogs/draft_dialog.h"
#include "dialogs/job_progress.h"
#include "registry/backup/rehearsal.h"

namespace desktop {

class RehearsalDialog : public DraftDialog
{
    Q_OBJECT

public:
    RehearsalDialog(Workplace &workplace, QWidget *parent);

    // Cancels the running rehearsal, which is then not recorded; otherwise closes the dialog.
    void reject() override;

protected:
    bool holdsDraft() const override { return false; }

private:
    void showLast();
    void start();
    void finish(const Result<registry::RehearsalReport> &report);
    void show(const registry::RehearsalReport &report);

    QPointer<Job> m_job;
    QLabel *m_last;
    PathLine *m_backup;
    PathLine *m_identity;
    JobProgress *m_progress;
    QLabel *m_result;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
