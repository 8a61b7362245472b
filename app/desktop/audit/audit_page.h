#pragma once

// AuditPage: verifies the registry with visible progress, and shows the result, or that of an
// earlier audit.

#include "audit/audit_form.h"
#include "audit/audits_model.h"
#include "controls/plain_table.h"
#include "fields/audit_result.h"
#include "shell/desk.h"

#include <QPointer>
#include <QProgressBar>
#include <QTabWidget>
#include <QTimer>

namespace desktop {

class AuditPage : public QWidget
{
    Q_OBJECT

public:
    AuditPage(Desk &desk, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *actionRow();
    void start();
    void showRunning(bool running);
    void fold(bool folded);
    void refresh();
    void finish(const Result<actions::AuditOutcome> &outcome);
    void record(const actions::AuditOutcome &outcome);
    void readAudits();
    void showAuditOf(const QString &id);
    void showAudit(const registry::AuditRecord &audit);
    void showReport();
    void stopReading();
    void forget();

    Desk &m_desk;
    QPointer<Job> m_job; // the verification; a lock leaves it running
    QPointer<Job> m_readingAudits;
    QPointer<Job> m_readingAudit;
    std::optional<actions::AuditOutcome> m_outcome; // what is shown, if it is no earlier audit
    std::optional<registry::AuditRecord> m_earlier;
    QString m_viewer; // whose result is shown
    AuditForm *m_form;
    QPushButton *m_start;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
    QLabel *m_doing;
    Complaint *m_complaint;
    QTabWidget *m_tabs;
    AuditResult *m_result;
    AuditsModel m_audits;
    PlainTable *m_history;
    QTimer m_timer;
};

} // namespace desktop
