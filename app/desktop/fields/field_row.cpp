#include "fields/field_row.h"

#include "base/clean_text.h"
#include "base/text.h"
#include "controls/form.h"
#include "domain/labels.h"
#include "look/appearance.h"
#include "pick_box.h"

#include <QCompleter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>

namespace desktop {

namespace {

constexpr int linesOfLongText = 3;

FieldRow::Verdict verdictOf(const domain::FieldRule &rule, const QString &value)
{
    if (value.trimmed().isEmpty() || !rule.choices.isEmpty())
        return {};
    const auto checked = rule.check(Text::tr(rule.label), value);
    if (!checked)
        return {checked.error().message, false, false, {}};
    if (checked->doubt.isEmpty())
        return {{}, false, true, checked->warning};
    return {domain::insistable(checked->doubt), true, checked->isOfForm, checked->warning};
}

} // namespace

FieldRow::FieldRow(const domain::FieldRule &rule, QWidget *parent)
    : QWidget(parent)
    , m_rule(rule)
    , m_sentence(plainLabel({}, this))
    , m_layout(new QVBoxLayout(this))
{
    makeControl();
    m_control->setObjectName(QStringLiteral("field_") + rule.name);
    m_control->setAccessibleName(rule.sealed ? tr("%1, sealed").arg(Text::tr(rule.label))
                                             : Text::tr(rule.label));
    m_sentence->setObjectName(QStringLiteral("verdict_") + rule.name);
    m_sentence->hide();
    m_layout->setContentsMargins({});
    m_layout->setSpacing(3);
    m_layout->addWidget(m_control);
    m_layout->addWidget(m_sentence);
    setFocusProxy(m_control);
}

void FieldRow::makeControl()
{
    if (!m_rule.choices.isEmpty()) {
        auto *choices = new PickBox(this);
        choices->addItem(tr("not recorded"), QString());
        for (const QString &choice : m_rule.choices)
            choices->addItem(domain::wordLabel(choice), choice);
        connect(choices, &QComboBox::currentIndexChanged, this, [this] { judge(true); });
        m_control = choices;
    } else if (base::isLongTextMember(m_rule.name)) {
        auto *text = new QPlainTextEdit(this);
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * linesOfLongText + 16);
        connect(text, &QPlainTextEdit::textChanged, this, [this] { judge(true); });
        m_control = text;
    } else {
        auto *line = new QLineEdit(this);
        if (m_rule.sealed) {
            auto *mark =
                line->addAction(icon(QStringLiteral("sealed_field")), QLineEdit::TrailingPosition);
            mark->setToolTip(tr("Sealed: the ledger holds only a salted digest; the value itself "
                                "is stored separately and can be erased."));
        }
        connect(line, &QLineEdit::textEdited, this, [this] { judge(true); });
        connect(line, &QLineEdit::editingFinished, this, [this] { showVerdict(false); });
        m_control = line;
    }
}

QString FieldRow::value() const
{
    if (const auto *choices = qobject_cast<QComboBox *>(m_control))
        return choices->currentData().toString();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(m_control))
        return text->toPlainText();
    return qobject_cast<QLineEdit *>(m_control)->text();
}

void FieldRow::setValue(const QString &value)
{
    {
        const QSignalBlocker quiet(m_control);
        if (auto *choices = qobject_cast<QComboBox *>(m_control))
            choices->setCurrentIndex(std::max(0, choices->findData(value)));
        else if (auto *text = qobject_cast<QPlainTextEdit *>(m_control))
            text->setPlainText(value);
        else
            qobject_cast<QLineEdit *>(m_control)->setText(value);
    }
    judge(false);
}

void FieldRow::suggest(const QStringList &values)
{
    auto *line = qobject_cast<QLineEdit *>(m_control);
    if (!line)
        return;
    auto *completer = new QCompleter(values, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

void FieldRow::setHint(const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_control))
        line->setPlaceholderText(text);
}

void FieldRow::judge(bool isTyping)
{
    m_verdict = verdictOf(m_rule, value());
    showVerdict(isTyping);
    Q_EMIT changed();
}

// An incomplete number is not wrong, only unfinished: the error appears when the field is left.
void FieldRow::showVerdict(bool isTyping)
{
    const bool isStatedNow = (m_verdict.isDoubt && m_verdict.isFinished) || !isTyping;
    const QString fault = isStatedNow ? m_verdict.fault : QString();
    const QString sentence = fault.isEmpty() ? m_verdict.warning : fault;
    setTone(*m_sentence, fault.isEmpty() ? Tone::Warning : Tone::Bad);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_control->setAccessibleDescription(sentence);
    markWrong(m_control, !fault.isEmpty());
    m_isFaultShown = !fault.isEmpty();
    Q_EMIT faultShown();
}

void FieldRow::insistOnVerdict()
{
    showVerdict(false);
}

void FieldRow::takeIn(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace desktop
