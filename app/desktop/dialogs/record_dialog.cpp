#include "dialogs/record_dialog.h"

#include "look/appearance.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int checkLines = 6;
}

RecordDialog::RecordDialog(Workplace &workplace, const char *objectName, const QString &title,
                           const QString &verb, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_form(new QFormLayout)
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(verb, this))
{
    setObjectName(QString::fromLatin1(objectName));
    setWindowTitle(title);
    setMinimumWidth(460);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addLayout(m_form);
    layout->addWidget(m_complaint);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RecordDialog::save);
}

template <typename Control>
Control *RecordDialog::add(Control *control, const char *objectName, const QString &label)
{
    addRow(*m_form, label, named(control, objectName, withoutMnemonic(label)));
    if (!m_first)
        m_first = control;
    m_first->setFocus();
    QWidget *before = control; // the buttons come last
    for (auto *button : m_buttons->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
    return control;
}

QLineEdit *RecordDialog::addLine(const char *objectName, const QString &label, const QString &hint)
{
    auto *line = add(new QLineEdit(this), objectName, label);
    line->setPlaceholderText(hint);
    connect(line, &QLineEdit::textEdited, this, [this] { m_isTouched = true; });
    return line;
}

QLineEdit *RecordDialog::addPassword(const char *objectName, const QString &label)
{
    auto *line = addLine(objectName, label);
    line->setEchoMode(QLineEdit::Password);
    return line;
}

ChoiceBox *RecordDialog::addChoice(const char *objectName, const QString &label,
                                   const std::vector<Choice> &choices)
{
    auto *box = add(new ChoiceBox(this), objectName, label);
    box->setChoices(choices);
    return box;
}

CheckList *RecordDialog::addChecks(const char *objectName, const QString &label,
                                   const std::vector<Choice> &choices)
{
    auto *list = add(new CheckList(checkLines, this), objectName, label);
    list->setChoices(choices);
    return list;
}

void RecordDialog::addSentence(const QString &sentence)
{
    m_form->addRow(hintLabel(sentence, this));
}

void RecordDialog::addWidget(QWidget *widget)
{
    m_form->addRow(QString(), widget);
}

void RecordDialog::save()
{
    m_complaint->clear();
    auto work = m_make();
    if (!work)
        return m_complaint->complain(work.error());
    if (m_isSaving)
        return;
    m_isSaving = true;
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [work = std::move(*work)](actions::Session &session, base::Progress &) {
            return work(session);
        },
        this, [this](const Result<QStringList> &result) { answered(result); });
}

// It is on disk; the fields stay to be compared, and can't be saved again.
void RecordDialog::showWarnings(const QStringList &warnings)
{
    for (int row = 0; row < m_form->rowCount(); ++row) {
        if (const auto *item = m_form->itemAt(row, QFormLayout::FieldRole); item && item->widget())
            item->widget()->setEnabled(false);
    }
    setTone(*m_complaint, Tone::Warning);
    m_complaint->complain(tr("It is recorded. %1").arg(warnings.join(u'\n')));
    for (auto *button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->hide();
    }
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
}

void RecordDialog::answered(const Result<QStringList> &result)
{
    m_isSaving = false;
    m_buttons->setEnabled(true);
    if (!result) {
        if (m_first && !focusWidget()) // the button had it
            m_first->setFocus();
        return m_complaint->complain(result.error());
    }
    m_isTouched = false;
    Q_EMIT saved();
    if (!result->isEmpty())
        return showWarnings(*result);
    accept();
}

std::optional<QString> textOf(const QLineEdit *line)
{
    const QString text = line->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace desktop
