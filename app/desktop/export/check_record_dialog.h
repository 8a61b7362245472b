#pragma once

// CheckRecordDialog: checks a custody record from outside, or any bag: whether it is complete and
// its proofs hold. Needs no registry.

#include "controls/path_line.h"
#include "dialogs/job_progress.h"
#include "exchange/record/check/received_bag.h"
#include "fields/audit_result.h"
#include "shell/desk.h"

#include <QCheckBox>

namespace desktop {

class CheckRecordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CheckRecordDialog(Desk &desk);

    // Checks the record at `path`, a folder or a zip file, at once.
    void check(const QString &path);

    // The first time cancels the running job.
    void reject() override;

private:
    void start();
    Result<exchange::RecordChoice> choice() const;
    Job *begin(const QString &folder, const exchange::RecordChoice &choice);
    void vanish();
    void finish(const Result<exchange::ReceivedBag> &received);

    Workplace &m_workplace;
    PathLine *m_folder;
    QLineEdit *m_fingerprint;
    PathLine *m_against;
    QCheckBox *m_withRegistry;
    QPushButton *m_check;
    JobProgress *m_progress;
    Complaint *m_complaint;
    AuditResult *m_result;
    QPointer<Job> m_job;
    bool m_isJudged = false; // time stamps, by certificates from the settings
};

} // namespace desktop
