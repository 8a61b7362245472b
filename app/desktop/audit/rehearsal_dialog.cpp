#include "audit/rehearsal_dialog.h"

#include "actions/record_rehearsal.h"
#include "base/moment_text.h"
#include "look/appearance.h"
#include "registry/backup_note.h"
#include "registry/rehearsal_table.h"

#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int smallestWidth = 620;
}

RehearsalDialog::RehearsalDialog(Workplace &workplace, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_last(plainLabel({}, this))
    , m_backup(new PathLine(PathLine::For::Folder, "rehearsal_backup", tr("Folder of the backup"),
                            {}, this))
    , m_identity(new PathLine(PathLine::For::Reading, "rehearsal_identity", tr("Key file"),
                              tr("Key files (*.txt);;All files (*)"), this))
    , m_progress(new JobProgress("rehearsal_progress", tr("Progress"), this))
    , m_result(plainLabel({}, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Rehearse and record"), this))
{
    setObjectName(QStringLiteral("rehearsal_dialog"));
    setWindowTitle(tr("Rehearse restoring a backup"));
    setMinimumWidth(smallestWidth);
    m_last->setObjectName(QStringLiteral("rehearsal_last"));
    m_result->setObjectName(QStringLiteral("rehearsal_result"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Close"));
    m_identity->line()->setPlaceholderText(tr("only of a backup that was encrypted for a key"));
    if (const auto last = registry::lastBackup(workplace.folder()))
        m_backup->setPath(last->place);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Backup"), m_backup);
    addRow(*form, tr("&Key file"), m_identity);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(hintLabel(
        tr("The backup is restored into a temporary folder, verified there and compared with this "
           "registry; then that folder is removed. The result becomes a signed entry, also if it "
           "is bad. Nothing in the registry or in the backup changes otherwise."),
        this));
    layout->addWidget(m_last);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    m_result->hide();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RehearsalDialog::start);
    showLast();
}

void RehearsalDialog::showLast()
{
    const auto last = registry::lastRehearsal(workplace().reading());
    if (!last)
        return m_complaint->complain(last.error());
    const QString warning = registry::rehearsalWarning(*last, workplace().environment().now());
    m_last->setText(warning.isEmpty()
                        ? tr("Last rehearsal: %1, by %2.")
                              .arg(base::momentText((*last)->timeMs), (*last)->officer)
                        : warning);
}

void RehearsalDialog::start()
{
    m_complaint->clear();
    m_result->hide();
    const registry::RehearsalChoice choice{m_backup->path(), m_identity->path()};
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(false);
    m_job = workplace().look(
        windowTitle(),
        [choice, folder = workplace().folder(),
         clock = workplace().environment().now](base::Progress &progress) {
            return registry::rehearse(folder, choice, clock, progress);
        },
        this, [this](const Result<registry::RehearsalReport> &report) { finish(report); });
    m_progress->follow(m_job);
}

void RehearsalDialog::finish(const Result<registry::RehearsalReport> &report)
{
    m_progress->end();
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(true);
    if (!report)
        return m_complaint->complain(report.error());
    workplace().write(
        tr("Recording the rehearsal"),
        [report = *report](actions::Session &session, base::Progress &) {
            return actions::recordRehearsal(session, report, {});
        },
        this,
        [this, report = *report](const Result<QString> &id) {
            show(report);
            if (!id)
                m_complaint->complain(id.error());
            showLast();
        });
}

void RehearsalDialog::show(const registry::RehearsalReport &report)
{
    QString text;
    if (report.isGood())
        text = tr("Restored, verified and removed again: %1 entries and %2 attachments of the "
                  "backup of %3. The registry continues it; entries made since then: %4.")
                   .arg(QString::number(report.restored.verified.entries),
                        QString::number(report.restored.files), base::momentText(report.madeAtMs),
                        QString::number(report.behind));
    else if (!report.stoppedBy.isEmpty())
        text = tr("Failed: nothing could be restored. %1").arg(report.stoppedBy);
    else if (!report.restored.isComplete)
        text = tr("Failed: the backup does not verify. Make a new one in an empty folder, and keep "
                  "this one.");
    else
        text = tr("Failed: the backup verifies, but this registry does not continue it. Verify the "
                  "registry.");
    setTone(*m_result, report.isGood() ? Tone::Good : Tone::Warning);
    m_result->setText(text);
    m_result->show();
}

void RehearsalDialog::reject()
{
    if (m_job)
        return m_job->cancel();
    DraftDialog::reject();
}

} // namespace desktop
