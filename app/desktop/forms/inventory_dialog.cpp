#include "forms/inventory_dialog.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 460;

} // namespace

InventoryDialog::InventoryDialog(Desk &desk)
    : QDialog(desk.front())
    , m_desk(desk)
    , m_items(named(new QRadioButton(this), "inventory_items", tr("The chosen items")))
    , m_case(named(new QRadioButton(tr("&All items of a case:"), this), "inventory_case",
                   tr("All items of a case")))
    , m_cases(named(new CaseBox(desk.workplace(), this), "inventory_cases", tr("Case")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("inventory_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Case inventory"));
    setMinimumWidth(smallestWidth);
    const auto count = int(desk.chosen().size());
    m_items->setText(tr("&The %n chosen item(s)", nullptr, count));
    m_items->setEnabled(count > 0);
    m_case->setChecked(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_case);
    layout->addWidget(m_cases);
    layout->addWidget(m_items);
    layout->addWidget(m_complaint);
    auto *box = buttons(tr("&Show"), this, Ending::Plain);
    layout->addWidget(box);
    connect(m_case, &QRadioButton::toggled, m_cases, &QWidget::setEnabled);
    connect(box, &QDialogButtonBox::accepted, this, &InventoryDialog::ask);
    connect(&desk.workplace(), &Workplace::locked, this, &QDialog::reject);
    connect(&desk.workplace(), &Workplace::closed, this, &QDialog::reject);
    m_cases->setFocus();
}

void InventoryDialog::ask()
{
    const bool missing = m_case->isChecked() && !m_cases->chosen();
    markWrong(m_cases, missing);
    if (missing)
        return m_complaint->complain(tr("Choose the case."));
    Q_EMIT asked(m_case->isChecked() ? print::FormChoice{{}, m_cases->chosen()}
                                     : print::FormChoice{m_desk.chosen(), {}});
    accept();
}

} // namespace desktop
