#pragma once

// RebuildDialog: offers to make the tables of a registry anew that another version of the program
// has made.

#include "job_runner.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace desktop {

class Complaint;

class RebuildDialog : public QDialog
{
    Q_OBJECT

public:
    RebuildDialog(JobRunner &jobs, const QString &folder, QWidget *parent);

    // Whether the registry in `folder` can be opened once its tables were made anew. Not in
    // question while it can be opened, or cannot for another reason.
    static bool isWanted(const QString &folder);

    // Stops what is under way; the tables are then as they were.
    void reject() override;

Q_SIGNALS:
    void made(const QString &folder);

private:
    void start();
    void refresh();
    void finish(const Result<QStringList> &changed);

    JobRunner &m_jobs;
    QString m_folder;
    QPointer<Job> m_job;
    QLabel *m_state;
    QProgressBar *m_bar;
    Complaint *m_complaint;
    QPushButton *m_start;
    QTimer m_timer;
};

} // namespace desktop
