#include "panel/reveal_dialog.h"

#include "actions/reveal_fields.h"
#include "domain/masking.h"
#include "panel/shown_item.h"
#include "shell/commands.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int usualWidth = 460;
const auto fieldProperty = "field";
} // namespace

RevealDialog::RevealDialog(Workplace &workplace, const registry::ItemRecord &item,
                           const QString &field, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_number(item.exhibitNumber)
    , m_reason(named(new QComboBox(this), "reveal_reason", tr("Reason")))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("Re&veal"), this))
{
    setObjectName(QStringLiteral("reveal_dialog"));
    setWindowTitle(tr("Reveal secrets of %1").arg(m_number));
    setMinimumWidth(usualWidth);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems({tr("to unlock the device"), tr("to trace payments"), tr("to examine it")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("why; it stays in the ledger"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        hintLabel(tr("That you looked, and why, is recorded. The values hide again after a "
                     "minute."),
                  this));
    addFields(item, field, *layout);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("&Reason"), m_reason);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RevealDialog::reveal);
    m_reason->setFocus();
}

void RevealDialog::addFields(const registry::ItemRecord &item, const QString &wanted,
                             QLayout &layout)
{
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
        if (!field->value || !domain::isMasked(item.kind, field.key()))
            continue;
        const QString label = fieldLabel(item.kind, field.key());
        auto *box = new QCheckBox(QString(label).replace(u'&', QStringLiteral("&&")), this);
        box->setObjectName(QStringLiteral("reveal_") + field.key());
        box->setAccessibleName(label);
        box->setProperty(fieldProperty, field.key());
        box->setChecked(field.key() == wanted);
        layout.addWidget(box);
        m_fields.append(box);
    }
}

QString RevealDialog::obstacle(const Workplace &workplace)
{
    const CommandRule rule{"", "", "", "", Need::Officer, "disclosure.revealed", ""};
    return Commands::obstacle(rule, {workplace.isOpen(), workplace.officer(), 1});
}

bool RevealDialog::holdsDraft() const
{
    return !m_reason->currentText().trimmed().isEmpty();
}

void RevealDialog::reveal()
{
    m_complaint->clear();
    QStringList wanted;
    for (const auto *box : std::as_const(m_fields)) {
        if (box->isChecked())
            wanted.append(box->property(fieldProperty).toString());
    }
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [number = m_number, wanted, why = m_reason->currentText()](actions::Session &session,
                                                                   base::Progress &) {
            return actions::revealFields(session, number, wanted, why);
        },
        this,
        [this](const Result<domain::Fields> &values) {
            m_buttons->setEnabled(true);
            if (!values)
                return m_complaint->complain(values.error());
            Q_EMIT revealed(*values);
            accept();
        });
}

} // namespace desktop
