#include "audit/audit_page.h"

#include "dialogs/job_bar.h"
#include "dialogs/sheet_dialog.h"
#include "look/appearance.h"
#include "print/reports/audit_report.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int refreshMs = 100;
constexpr int margin = 18;
enum Tab { ResultTab, HistoryTab };

// The anchor that the audit was compared with, and the limits of the audit.
QString anchorOf(const print::AuditReport &report)
{
    return report.limits.isEmpty() ? report.anchor : report.anchor + u'\n' + report.limits;
}

} // namespace

AuditPage::AuditPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_form(new AuditForm(this))
    , m_start(named(new QPushButton(tr("Verif&y"), this), "verify", tr("Verify")))
    , m_again(named(new QPushButton(tr("Ne&w audit…"), this), "new_audit", tr("New audit")))
    , m_cancel(named(new QPushButton(tr("Ca&ncel"), this), "cancel_verify",
                     tr("Cancel the verification")))
    , m_bar(new QProgressBar(this))
    , m_doing(plainLabel({}, this))
    , m_complaint(new Complaint(this))
    , m_tabs(new QTabWidget(this))
    , m_result(new AuditResult(m_tabs))
    , m_history(
          new PlainTable(&m_audits, AuditsModel::Remarks, "audits", tr("Earlier audits"), m_tabs))
{
    setObjectName(QStringLiteral("audit_page"));
    m_doing->setObjectName(QStringLiteral("audit_doing"));
    m_tabs->addTab(m_result, tr("Res&ult"));
    m_tabs->addTab(m_history, tr("&Earlier audits"));
    m_tabs->setObjectName(QStringLiteral("audit_tabs"));
    m_history->setEmptyText(
        tr("No audit was recorded yet. Verify: what an auditor verifies is recorded."));
    m_history->setWidths({130, 110, 90, 170});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(headingLabel(tr("Audit"), this));
    layout->addWidget(m_form);
    layout->addWidget(actionRow());
    layout->addWidget(m_complaint);
    layout->addWidget(m_tabs, 1);
    m_timer.setInterval(refreshMs);
    showRunning(false);
    fold(false);
    connect(&m_timer, &QTimer::timeout, this, &AuditPage::refresh);
    connect(m_start, &QPushButton::clicked, this, &AuditPage::start);
    connect(m_again, &QPushButton::clicked, this, [this] {
        fold(false);
        m_start->setFocus();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_result, &AuditResult::itemAsked, &desk, &Desk::showItem);
    connect(m_result, &AuditResult::stepAsked, &desk, &Desk::showStep);
    connect(m_result, &AuditResult::fileAsked, &desk, &Desk::showFile);
    connect(&desk, &Desk::auditAsked, this, &AuditPage::showAuditOf);
    connect(m_result, &AuditResult::reportAsked, this, &AuditPage::showReport);
    connect(m_history, &PlainTable::rowOpened, this,
            [this](int row) { showAudit(m_audits.audit(row)); });
    m_form->setChosen(desk.chosen());
    connect(&desk, &Desk::chosenChanged, this, [this] { m_form->setChosen(m_desk.chosen()); });
    connect(&desk.workplace(), &Workplace::locked, this, &AuditPage::stopReading);
    connect(&desk.workplace(), &Workplace::closed, this, &AuditPage::forget);
    connect(&desk.workplace(), &Workplace::changed, this, [this](const registry::Change &change) {
        if (change.isOf({"audit", "officer"}))
            readAudits();
    });
    connect(&desk.workplace(), &Workplace::signedIn, this, [this] {
        if (m_viewer != m_desk.workplace().viewer())
            forget();
        readAudits();
    });
}

QWidget *AuditPage::actionRow()
{
    auto *row = new QWidget(this);
    for (auto *button : {m_start, m_again, m_cancel})
        button->setAutoDefault(true); // Enter presses the one that has the focus
    m_start->setDefault(true);
    m_bar->setObjectName(QStringLiteral("audit_progress"));
    m_bar->setAccessibleName(tr("Progress of the verification"));
    m_bar->setTextVisible(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_start);
    layout->addWidget(m_again);
    layout->addWidget(m_cancel);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_doing, 1);
    return row;
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readAudits();
}

void AuditPage::start()
{
    m_complaint->clear();
    auto order = m_form->order();
    if (!order)
        return m_complaint->complain(order.error());
    order->viewer = m_viewer = m_desk.workplace().viewer();
    m_outcome.reset();
    m_earlier.reset();
    m_result->clear();
    m_tabs->setCurrentIndex(ResultTab);
    m_job = m_desk.workplace().look(
        tr("Verifying"),
        [order = *order, clock = m_desk.workplace().environment().now,
         folder = m_desk.workplace().folder()](base::Progress &progress) {
            return actions::runAudit(folder, order, clock, progress);
        },
        this, [this](const Result<actions::AuditOutcome> &outcome) { finish(outcome); });
    m_job->setShownBy(m_bar);
    showRunning(true);
}

void AuditPage::showRunning(bool running)
{
    m_start->setEnabled(!running);
    m_cancel->setVisible(running);
    m_bar->setVisible(running);
    m_bar->setRange(0, 0);
    m_doing->clear();
    if (running)
        m_timer.start();
    else
        m_timer.stop();
    if (running)
        m_cancel->setFocus();
}

// Folds the form away to make room for a result.
void AuditPage::fold(bool folded)
{
    m_form->setVisible(!folded);
    m_start->setVisible(!folded);
    m_again->setVisible(folded);
    setFocusProxy(folded ? m_again : m_start);
}

void AuditPage::refresh()
{
    if (!m_job)
        return;
    const auto snapshot = m_job->progress().snapshot();
    showProgress(*m_bar, snapshot);
    m_doing->setText(progressText(snapshot));
}

void AuditPage::finish(const Result<actions::AuditOutcome> &outcome)
{
    showRunning(false);
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return m_doing->setText(tr("Cancelled. Nothing was recorded."));
    if (!outcome)
        return m_complaint->complain(outcome.error());
    fold(true);
    m_outcome = *outcome;
    const auto report = print::reportOf(*outcome);
    m_result->show(report.sound, report.verdict, report.scope, outcome->faults);
    m_result->showAnchor(!outcome->findings.report.anchors.empty(), anchorOf(report));
    record(*outcome);
}

void AuditPage::record(const actions::AuditOutcome &outcome)
{
    m_desk.workplace().write(
        tr("Recording the audit"),
        [findings = outcome.findings](actions::Session &session, base::Progress &) {
            return actions::recordAudit(session, findings);
        },
        this,
        [this](const Result<QString> &audit) {
            if (!m_outcome)
                return; // it is shown no more
            if (audit)
                return m_result->tellRecord(tr("This audit was recorded."), true);
            m_result->tellRecord(tr("This audit was not recorded: %1").arg(audit.error().message),
                                 false);
        });
}

void AuditPage::readAudits()
{
    if (!isVisible() || !m_desk.workplace().officer())
        return;
    if (m_readingAudits)
        m_readingAudits->abandon();
    m_readingAudits = m_desk.workplace().read(
        tr("Reading earlier audits"),
        [](registry::Registry &registry, base::Progress &) { return registry::audits(registry); },
        this,
        [this](const Result<std::vector<registry::AuditRecord>> &audits) {
            if (!audits)
                return m_complaint->complain(audits.error());
            m_audits.show(*audits);
        });
}

void AuditPage::showAuditOf(const QString &id)
{
    const auto audits = registry::audits(m_desk.workplace().reading());
    if (!audits)
        return m_complaint->complain(audits.error());
    for (const auto &audit : *audits) {
        if (audit.id == id)
            return showAudit(audit);
    }
}

void AuditPage::showAudit(const registry::AuditRecord &audit)
{
    if (m_readingAudit)
        m_readingAudit->abandon();
    m_readingAudit = m_desk.workplace().read(
        tr("Reading the audit"),
        [id = audit.id, viewer = m_desk.workplace().viewer()](
            registry::Registry &registry,
            base::Progress &) -> Result<std::vector<actions::FoundFault>> {
            TRY(const auto faults, registry::auditFaults(registry, id));
            return actions::groupedByCause(registry::Reader(registry), faults, viewer);
        },
        this,
        [this, audit](const Result<std::vector<actions::FoundFault>> &faults) {
            if (!faults)
                return m_complaint->complain(faults.error());
            fold(true);
            m_outcome.reset();
            m_earlier = audit;
            m_viewer = m_desk.workplace().viewer();
            m_result->show(audit.sound, print::reportOf(audit, *faults).verdict,
                           print::factsText(audit), *faults);
            m_result->showAnchor(audit.sound && audit.against,
                                 anchorOf(print::reportOf(audit, *faults)));
            m_tabs->setCurrentIndex(ResultTab);
        });
}

void AuditPage::showReport()
{
    const print::AuditReportMaker make = [outcome = m_outcome, earlier = m_earlier,
                                          faults = m_result->model().faults()] {
        return outcome ? print::reportOf(*outcome)
            : earlier  ? print::reportOf(*earlier, faults)
                       : print::AuditReport();
    };
    m_desk.workplace().write(
        tr("Making the report"),
        [make](actions::Session &session, base::Progress &) {
            return print::auditReport(session, make);
        },
        this,
        [this](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return m_complaint->complain(sheets.error());
            const QString day =
                QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HHmm"));
            (new SheetDialog(m_desk.workplace(), *sheets, tr("audit %1.pdf").arg(day),
                             m_desk.window()))
                ->begin();
        });
}

// What was asked before a lock is not shown after it.
void AuditPage::stopReading()
{
    for (Job *job : {m_readingAudits.data(), m_readingAudit.data()}) {
        if (job)
            job->abandon();
    }
}

void AuditPage::forget()
{
    fold(false);
    m_outcome.reset();
    m_earlier.reset();
    m_result->clear();
    m_audits.show({});
    m_form->clear();
    m_complaint->clear();
    m_doing->clear();
}

} // namespace desktop
