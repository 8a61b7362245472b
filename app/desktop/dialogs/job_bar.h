#pragma once

// JobBar: shows in the status bar which job is running, its progress and remaining time, and a
// button to cancel it.

#include "work/job_runner.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

namespace desktop {

// "Hashing files — 1.2 GB of 3.4 GB, 820 MB/s, 3 s left", in the locale's manner.
QString progressText(const base::Progress::Snapshot &snapshot);

// Shows a snapshot in a bar; busy where the total is unknown.
void showProgress(QProgressBar &bar, const base::Progress::Snapshot &snapshot);

class JobBar : public QWidget
{
    Q_OBJECT

public:
    JobBar(JobRunner &jobs, QWidget *parent);

private:
    void refresh();

    JobRunner &m_jobs;
    QPointer<Job> m_job; // that is shown
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QTimer m_timer;
};

} // namespace desktop
