#include "audit/checkpoint_input.h"

#include "exchange/checkpoint_code.h"
#include "intent/signing.h"
#include "ledger/checkpoint.h"
#include "look/appearance.h"

#include <QLocale>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int linesShown = 3;
constexpr int rootShown = 16;

} // namespace

CheckpointInput::CheckpointInput(QWidget *parent)
    : QWidget(parent)
    , m_path(new PathLine(PathLine::For::Reading, "against_path", tr("Checkpoint file"),
                          tr("Checkpoints (*.txt);;All files (*)"), this))
    , m_text(named(new QPlainTextEdit(this), "against_text", tr("Checkpoint, pasted or scanned")))
    , m_state(plainLabel(QString(), this))
{
    m_path->line()->setPlaceholderText(tr("File of a checkpoint: choose it, or drop it here"));
    m_text->setPlaceholderText(
        tr("Or scan the QR code of a printed form, or paste the checkpoint’s text"));
    m_text->setTabChangesFocus(true);
    waitsForScans(m_text, false);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesShown + 14);
    m_state->setObjectName(QStringLiteral("against_state"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_path);
    layout->addWidget(m_text);
    layout->addWidget(m_state);
    connect(m_path, &PathLine::pathChanged, this, &CheckpointInput::judge);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CheckpointInput::judge);
    judge();
}

Result<QByteArray> CheckpointInput::note() const
{
    const QString typed = m_text->toPlainText().trimmed();
    if (!typed.isEmpty())
        return exchange::readCheckpointCode(typed);
    return m_path->path().isEmpty() ? Result<QByteArray>()
                                    : exchange::readCheckpointFile(m_path->path());
}

void CheckpointInput::clear()
{
    m_text->clear();
    m_path->setPath({});
}

void CheckpointInput::judge()
{
    const auto given = note();
    const auto read = given && !given->isEmpty() ? ledger::readCheckpoint(*given)
                                                 : Result<ledger::Checkpoint>(ledger::Checkpoint());
    if (!given)
        m_state->setText(given.error().message);
    else if (read && read->size > 0)
        m_state->setText(tr("A checkpoint of size %1, root %2…")
                             .arg(QLocale().toString(read->size),
                                  QString::fromLatin1(read->root.toHex().left(rootShown))));
    m_state->setVisible(!given || !given->isEmpty());
    setTone(*m_state, given ? Tone::Quiet : Tone::Bad);
    Q_EMIT changed();
}

} // namespace desktop
