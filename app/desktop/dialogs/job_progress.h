#pragma once

// JobProgress: shows in a dialog what its job is doing, its progress and the remaining time; hidden
// while no job runs.

#include "work/job_runner.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>

namespace desktop {

class JobProgress : public QWidget
{
    Q_OBJECT

public:
    // `objectName` and `accessibleName` are the bar's.
    JobProgress(const char *objectName, const QString &accessibleName, QWidget *parent);

    // Shows this job until `end`, or until it is gone.
    void follow(Job *job);
    void end();

private:
    void refresh();

    QLabel *m_state;
    QProgressBar *m_bar;
    QPointer<Job> m_job;
    QTimer m_timer;
};

} // namespace desktop
