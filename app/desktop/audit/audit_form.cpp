#include "audit/audit_form.h"

namespace desktop {

AuditForm::AuditForm(QWidget *parent)
    : QWidget(parent)
    , m_ledger(named(
          new QCheckBox(tr("&Ledger and tables: every entry, signature, chain and row"), this),
          "audit_ledger", tr("Ledger and tables")))
    , m_files(named(new QComboBox(this), "audit_files", tr("Files")))
    , m_compare(named(new QCheckBox(tr("Co&mpare with a checkpoint kept elsewhere"), this),
                      "audit_compare", tr("Compare with a checkpoint")))
    , m_against(new CheckpointInput(this))
    , m_remarks(named(new QLineEdit(this), "audit_remarks", tr("Remarks")))
{
    m_ledger->setChecked(true);
    m_files->addItems({tr("All files"), QString(), tr("No files")});
    m_remarks->setPlaceholderText(tr("Why this audit is made; may be empty"));
    m_against->hide();
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(m_ledger);
    addRow(*form, tr("&Files"), m_files);
    form->addRow(m_compare);
    form->addRow(m_against);
    addRow(*form, tr("Rem&arks"), m_remarks);
    connect(m_compare, &QCheckBox::toggled, m_against, &QWidget::setVisible);
    setChosen({});
}

void AuditForm::setChosen(const QStringList &exhibitNumbers)
{
    m_chosen = exhibitNumbers;
    m_files->setItemText(int(Files::OfChosenItems),
                         tr("Files of %n chosen item(s)", nullptr, int(m_chosen.size())));
}

Result<actions::AuditOrder> AuditForm::order() const
{
    actions::AuditOrder order;
    order.choice.ledger = m_ledger->isChecked();
    order.choice.attachments = files() != Files::None;
    if (m_compare->isChecked()) {
        TRY(order.choice.against, m_against->note());
        if (order.choice.against.isEmpty())
            return failure(ErrorCode::Invalid,
                           tr("Choose, paste or scan the checkpoint to compare with."));
    }
    if (files() == Files::OfChosenItems && m_chosen.isEmpty())
        return failure(ErrorCode::Invalid,
                       tr("Choose items in the list first, or check all files."));
    if (files() == Files::OfChosenItems)
        order.exhibitNumbers = m_chosen;
    if (!order.choice.ledger && !order.choice.attachments && order.choice.against.isEmpty())
        return failure(ErrorCode::Invalid, tr("Choose what to check: the ledger, files, or both."));
    order.remarks = m_remarks->text().trimmed();
    return order;
}

void AuditForm::clear()
{
    m_against->clear();
    m_compare->setChecked(false);
    m_remarks->clear();
}

} // namespace desktop
