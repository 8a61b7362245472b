#include "export/export_pages.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace desktop {

ScopePage::ScopePage(ExportAssistant &assistant, const QStringList &exhibitNumbers,
                     const std::optional<QString> &caseNumber)
    : m_assistant(assistant)
    , m_items(named(new QRadioButton(tr("&Items, by exhibit number"), this), "export_items",
                    tr("Items, by exhibit number")))
    , m_numbers(named(new QPlainTextEdit(exhibitNumbers.join(u'\n'), this), "export_numbers",
                      tr("Exhibit numbers")))
    , m_case(named(new QRadioButton(tr("&All items of a case"), this), "export_case",
                   tr("All items of a case")))
    , m_cases(named(new CaseBox(assistant.workplace(), this), "export_cases", tr("Case")))
    , m_recipient(named(new QLineEdit(this), "export_recipient", tr("For whom")))
    , m_reason(named(new QLineEdit(this), "export_reason", tr("Why")))
{
    setTitle(tr("What the record is about"));
    setSubTitle(tr("The export is itself an entry: it records what was disclosed to whom and "
                   "why."));
    if (caseNumber)
        m_cases->choose(caseNumber);
    (exhibitNumbers.isEmpty() ? m_case : m_items)->setChecked(true);
    m_numbers->setPlaceholderText(tr("One number a line; a scanner may type here."));
    m_numbers->setTabChangesFocus(true);
    m_recipient->setPlaceholderText(tr("Such as the court, the defence, the joint working group"));
    auto *form = new QFormLayout;
    addRow(*form, tr("&For whom"), m_recipient);
    addRow(*form, tr("&Why"), m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_items);
    layout->addWidget(m_numbers, 1);
    layout->addWidget(m_case);
    layout->addWidget(m_cases);
    layout->addSpacing(12);
    layout->addLayout(form);
    const auto choose = [this] {
        m_numbers->setEnabled(m_items->isChecked());
        m_cases->setEnabled(m_case->isChecked());
        Q_EMIT completeChanged();
    };
    connect(m_items, &QRadioButton::toggled, this, choose);
    connect(m_cases, &ChoiceBox::changed, this, &QWizardPage::completeChanged);
    connect(m_numbers, &QPlainTextEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_recipient, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_reason, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    choose();
}

QStringList ScopePage::numbers() const
{
    static const QRegularExpression separators(QStringLiteral(R"([\s,;]+)"));
    return m_numbers->toPlainText().split(separators, Qt::SkipEmptyParts);
}

bool ScopePage::isTyped() const
{
    return !m_recipient->text().isEmpty() || !m_reason->text().isEmpty();
}

bool ScopePage::isComplete() const
{
    const bool isChosen =
        m_case->isChecked() ? m_cases->chosen().has_value() : !numbers().isEmpty();
    return isChosen && !m_recipient->text().trimmed().isEmpty()
        && !m_reason->text().trimmed().isEmpty();
}

bool ScopePage::validatePage()
{
    auto &request = m_assistant.request;
    request.exhibitNumbers = m_case->isChecked() ? QStringList() : numbers();
    request.caseNumber = m_case->isChecked() ? m_cases->chosen() : std::nullopt;
    request.recipient = m_recipient->text().trimmed();
    request.reason = m_reason->text().trimmed();
    return true;
}

} // namespace desktop
