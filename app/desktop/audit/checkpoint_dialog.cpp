#include "audit/checkpoint_dialog.h"

#include "base/safe_file.h"
#include "exchange/checkpoint_code.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 760;

} // namespace

CheckpointDialog::CheckpointDialog(Workplace &workplace, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_heading(headingLabel(tr("The checkpoint is being made…"), this))
    , m_text(named(new QPlainTextEdit(this), "checkpoint_text", tr("Text of the checkpoint")))
    , m_code(new CodeView(this))
    , m_path(new PathLine(PathLine::For::Writing, "checkpoint_path", tr("File of the checkpoint"),
                          tr("Checkpoints (*.txt)"), this))
    , m_saved(plainLabel({}, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Save"), this))
{
    setObjectName(QStringLiteral("checkpoint_dialog"));
    setWindowTitle(tr("Save checkpoint"));
    setMinimumWidth(smallestWidth);
    m_saved->setObjectName(QStringLiteral("checkpoint_saved"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Close"));
    auto *form = new QFormLayout;
    form->addRow(tr("&File"), m_path);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(hintLabel(
        tr("Keep a copy where no officer of this registry can change it: on paper, on another "
           "machine, at another office. A rewritten ledger contradicts it."),
        this));
    layout->addWidget(content(), 1);
    layout->addLayout(form);
    layout->addWidget(m_saved);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CheckpointDialog::save);
    m_buttons->setEnabled(false);
    make();
}

QWidget *CheckpointDialog::content()
{
    auto *row = new QWidget(this);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_code);
    return row;
}

void CheckpointDialog::make()
{
    workplace().write(
        tr("Making a checkpoint"),
        [](actions::Session &session, base::Progress &) { return session.checkpoint(); }, this,
        [this](const Result<ledger::CheckpointNote> &note) {
            if (!note)
                return m_complaint->complain(note.error());
            show(*note);
        });
}

void CheckpointDialog::show(const ledger::CheckpointNote &note)
{
    m_note = note.note;
    const QString text = QString::fromUtf8(note.note);
    m_heading->setText(tr("Checkpoint of %Ln entries", nullptr, int(note.checkpoint.size)));
    m_text->setPlainText(text);
    m_code->show(exchange::checkpointCode(text));
    m_path->setPath(suggestedPath(tr("checkpoint %1.txt").arg(note.checkpoint.size)));
    m_buttons->setEnabled(true);
    m_path->setFocus();
}

void CheckpointDialog::save()
{
    m_complaint->clear();
    const QString path = m_path->path();
    const bool taken = path.isEmpty() || QFileInfo::exists(path);
    markWrong(m_path->line(), taken);
    if (taken)
        return m_complaint->complain(
            path.isEmpty() ? tr("Choose where to save the checkpoint.")
                           : tr("A file of this name is there already, and a checkpoint that was "
                                "kept is never overwritten; choose another name."));
    workplace().jobs().run(
        JobRunner::Lane::Read, tr("Saving the checkpoint"),
        [path, note = m_note](base::Progress &) { return base::writeFileDurably(path, note); },
        this,
        [this, path](const Result<void> &written) {
            if (!written)
                return m_complaint->complain(written.error());
            m_saved->setText(tr("Saved: %1").arg(path));
        });
}

} // namespace desktop
