#pragma once

// CampaignDialog: generates the demonstration campaign, or opens the one generated before.

#include "work/job_runner.h"

#include <QDialog>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>

namespace desktop {

class CampaignDialog : public QDialog
{
    Q_OBJECT

public:
    CampaignDialog(JobRunner &jobs, QWidget *parent);

    // Shows the dialog only where there is something to wait for.
    void start();

    // The path of this user's campaign, after it was made.
    static QString folder();

    // Of all its officers.
    static QString password();

Q_SIGNALS:
    void made(const QString &folder);

private:
    void make();
    void refresh();

    JobRunner &m_jobs;
    QPointer<Job> m_job;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer m_timer;
};

} // namespace desktop
