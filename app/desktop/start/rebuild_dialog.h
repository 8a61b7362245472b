#pragma once

// RebuildDialog: offers to rebuild the tables of a registry that another version of the program has
// made, and then names the entries that were passed over.

#include "actions/rebuild_tables.h"
#include "dialogs/job_progress.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace desktop {

class Complaint;

class RebuildDialog : public QDialog
{
    Q_OBJECT

public:
    RebuildDialog(JobRunner &jobs, const QString &folder, QWidget *parent);

    // Whether the registry in `folder` can be opened after its tables are rebuilt. Not in question
    // while it can be opened, or cannot for another reason.
    static bool isWanted(const QString &folder);

    // Cancels the running job; the tables are then unchanged.
    void reject() override;

Q_SIGNALS:
    void made(const QString &folder);

private:
    void start();
    void finish(const Result<actions::RebuiltTables> &rebuilt);
    void accept() override;

    JobRunner &m_jobs;
    QString m_folder;
    QPointer<Job> m_job;
    JobProgress *m_progress;
    QLabel *m_warning;
    QPlainTextEdit *m_passedOver; // entries that count for nothing, a line each
    Complaint *m_complaint;
    bool m_isMade = false; // the tables were rebuilt; what was passed over is shown
    QPushButton *m_start;
};

} // namespace desktop
