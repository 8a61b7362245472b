#include "intake/scan_result_bar.h"

#include "controls/form.h"
#include "intent/signing.h"

#include <QAccessible>
#include <QCompleter>
#include <QHBoxLayout>

namespace desktop {

namespace {

constexpr double larger = 2.2;

} // namespace

ScanResultBar::ScanResultBar(QWidget *parent)
    : QWidget(parent)
    , m_number(named(plainLabel({}, this), "outcome_number", tr("Exhibit number")))
    , m_sentence(
          named(plainLabel({}, this), "outcome_sentence", tr("What became of the last scan")))
    , m_question(new QWidget(this))
    , m_reasonLabel(new QLabel(m_question))
    , m_reason(named(new QLineEdit(m_question), "as_found_reason", tr("As found, because")))
    , m_insist(named(new QPushButton(m_question), "insist", tr("Register all the same")))
{
    QFont font = m_number->font();
    font.setPointSizeF(font.pointSizeF() * larger);
    font.setWeight(QFont::Bold);
    m_number->setFont(font);
    m_number->setWordWrap(false);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing() * 2);
    m_reasonLabel->setBuddy(m_reason);
    auto *dismiss =
        named(new QPushButton(tr("Leave it out (Esc)"), m_question), "dismiss", tr("Leave it out"));
    for (auto *button : {m_insist, dismiss})
        button->setAutoDefault(false);
    signsHere(m_insist);
    auto *asking = new QHBoxLayout(m_question);
    asking->setContentsMargins({});
    asking->addWidget(m_reasonLabel);
    asking->addWidget(m_reason, 1);
    asking->addStretch(0);
    asking->addWidget(m_insist);
    asking->addWidget(dismiss);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(18);
    line->addWidget(m_number);
    line->addWidget(m_sentence, 1);
    layout->addLayout(line);
    layout->addWidget(m_question);
    m_number->hide();
    askNothing();
    connect(m_insist, &QPushButton::clicked, this, &ScanResultBar::insisted);
    connect(dismiss, &QPushButton::clicked, this, &ScanResultBar::dismissed);
}

void ScanResultBar::tell(Tone tone, const QString &number, const QString &sentence)
{
    m_number->setText(number);
    m_number->setVisible(!number.isEmpty());
    m_sentence->setText(sentence);
    setTone(*m_number, tone);
    setTone(*m_sentence, number.isEmpty() ? tone : Tone::Quiet);
    m_sentence->setAccessibleDescription(QStringLiteral("%1 %2").arg(number, sentence).trimmed());
    QAccessibleEvent event(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// Only suggests the usual reason: an officer must not sign a reason that they did not give. Without
// `because` none is asked for.
void ScanResultBar::showQuestion(const QString &because, const QString &usual,
                                 const QString &insist)
{
    m_reasonLabel->setText(because);
    m_reason->setAccessibleName(withoutMnemonic(because));
    m_reason->setPlaceholderText(tr("why, such as: %1").arg(usual));
    m_reason->setCompleter(new QCompleter({usual}, m_reason));
    m_reason->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_reasonLabel->setVisible(!because.isEmpty());
    m_reason->setVisible(!because.isEmpty());
    m_insist->setText(insist);
    m_insist->show();
    m_question->show();
}

void ScanResultBar::ask(bool needsReason)
{
    if (needsReason)
        showQuestion(tr("As foun&d, because"), tr("so printed on the device, read twice"),
                     tr("Register as found (Ctrl+I)"));
    else
        showQuestion({}, {}, tr("Register all the same (Ctrl+I)"));
}

void ScanResultBar::askAboutSeal()
{
    showQuestion(tr("Confirme&d, because"), tr("read twice; the other number was mistyped"),
                 tr("Seal with it (Ctrl+I)"));
}

bool ScanResultBar::lacksReason()
{
    const bool lacks = m_reason->isVisible() && m_reason->text().trimmed().isEmpty();
    markWrong(m_reason, lacks);
    if (lacks)
        m_reason->setFocus(Qt::TabFocusReason);
    return lacks;
}

void ScanResultBar::askToLeaveOut()
{
    for (auto *each : {static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason),
                       static_cast<QWidget *>(m_insist)})
        each->hide();
    m_question->show();
}

void ScanResultBar::askNothing()
{
    m_question->hide();
}

} // namespace desktop
