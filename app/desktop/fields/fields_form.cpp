#include "fields/fields_form.h"

#include "base/text.h"
#include "controls/form.h"
#include "domain/field_part.h"
#include "domain/payment_card.h"
#include "fields/extra_field_row.h"
#include "fields/field_group.h"
#include "intent/next_field.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace desktop {

FieldsForm::FieldsForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(named(new QPushButton(tr("Add a field of your own"), this), "add_extra",
                  tr("Add a field of your own")))
    , m_extraLayout(new QVBoxLayout)
    , m_extraFault(new Complaint(this))
    , m_insist(makeInsist())
{
    setObjectName(QStringLiteral("fields_form"));
    m_add->setAutoDefault(false);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(8);
    m_layout->addLayout(m_extraLayout);
    m_layout->addWidget(m_extraFault);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_layout->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] { addExtra()->focusName(); });
    setKind(m_kind);
}

// A row that loses the focus while the form goes still reports its fault.
FieldsForm::~FieldsForm()
{
    for (auto *row : std::as_const(m_rows))
        row->disconnect(this);
    for (auto *row : std::as_const(m_extras))
        row->disconnect(this);
}

QWidget *FieldsForm::makeInsist()
{
    auto *row = new QWidget(this);
    m_reason = named(new QLineEdit(row), "insist_reason", tr("As found, because"));
    m_reason->setPlaceholderText(tr("such as: so printed on the tray, read twice"));
    auto *label = new QLabel(tr("As found, &because"), row);
    label->setBuddy(m_reason);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_reason, 1);
    row->hide();
    connect(m_reason, &QLineEdit::textEdited, this, &FieldsForm::changed);
    return row;
}

void FieldsForm::setKind(domain::ItemKind kind)
{
    if (m_known && kind == m_kind)
        return;
    const auto typed = fields();
    m_insist->setParent(this); // must not go with the rows
    m_insist->hide();
    m_rows.clear();
    m_groups.clear();
    delete m_known;
    m_kind = kind;
    m_known = new QWidget(this);
    addGroups();
    m_layout->insertWidget(0, m_known);
    orderTabs();
    auto all = m_aside;
    all.insert(typed);
    fill(all);
}

void FieldsForm::addGroups()
{
    auto *layout = new QVBoxLayout(m_known);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    for (const auto part : domain::allFieldParts()) {
        const auto rules = domain::fieldRulesOf(m_kind, part);
        if (rules.empty())
            continue;
        auto *group = new FieldGroup(QStringLiteral("group_%1").arg(int(part) + 1),
                                     domain::label(part), m_known);
        for (const auto &rule : rules)
            addRow(*group, rule);
        group->setOpen(m_opensAll || part != domain::FieldPart::Other);
        layout->addWidget(group);
        m_groups.append(group);
    }
    int widest = 0;
    for (const auto *group : std::as_const(m_groups))
        widest = std::max(widest, group->labelWidth());
    for (auto *group : std::as_const(m_groups))
        group->setLabelWidth(widest);
}

void FieldsForm::addRow(FieldGroup &group, const domain::FieldRule &rule)
{
    auto *row = new FieldRow(rule, &group);
    group.add(row, Text::tr(rule.label));
    m_rows.append(row);
    connect(row, &FieldRow::faultShown, this, &FieldsForm::placeInsist);
    connect(row, &FieldRow::changed, this, [this, in = &group] {
        placeInsist();
        hintIssuer();
        if (m_isFilling)
            return;
        in->count();
        Q_EMIT changed();
    });
}

void FieldsForm::leaveOut(const QStringList &fields)
{
    m_leftOut = fields;
    for (auto *group : std::as_const(m_groups))
        group->leaveOut(m_leftOut);
}

void FieldsForm::openAll()
{
    m_opensAll = true;
    for (auto *group : std::as_const(m_groups))
        group->setOpen(true);
}

void FieldsForm::openFor(const FieldRow *row)
{
    for (auto *group : std::as_const(m_groups)) {
        if (group->rows().contains(row))
            group->setOpen(true);
    }
}

void FieldsForm::setTabAfter(QWidget *control)
{
    m_tabAfter = control;
    orderTabs();
}

void FieldsForm::orderTabs()
{
    auto *before = m_tabAfter;
    const auto follow = [&before](QWidget *next) {
        if (before)
            setTabOrder(before, next);
        before = next;
    };
    for (const auto *group : std::as_const(m_groups)) {
        follow(group->heading());
        for (const auto *row : group->rows())
            follow(row->control());
    }
    follow(m_add);
}

void FieldsForm::setFields(const domain::Fields &fields)
{
    m_reason->clear();
    fill(fields);
}

void FieldsForm::fill(const domain::Fields &fields)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_aside = fields;
    for (auto *row : std::as_const(m_rows))
        row->setValue(m_aside.take(row->name()));
    for (auto *group : std::as_const(m_groups)) {
        group->count();
        group->leaveOut(m_leftOut);
        if (group->holdsValue())
            group->setOpen(true);
    }
    qDeleteAll(m_extras);
    m_extras.clear();
    for (const QString &name : m_aside.keys()) {
        if (domain::isExtraField(name))
            addExtra()->set(name, m_aside.take(name));
    }
    m_extraFault->clear();
    placeInsist();
}

domain::Fields FieldsForm::fields() const
{
    domain::Fields fields;
    for (const auto *row : m_rows) {
        if (!row->value().trimmed().isEmpty())
            fields.insert(row->name(), row->value());
    }
    for (const auto *row : m_extras) {
        if (!row->value().trimmed().isEmpty())
            fields.insert(row->name(), row->value());
    }
    return fields;
}

FieldRow *FieldsForm::doubtedRow() const
{
    const auto wrong = std::find_if(m_rows.begin(), m_rows.end(),
                                    [](const FieldRow *row) { return row->verdict().isDoubt; });
    return wrong == m_rows.end() ? nullptr : *wrong;
}

void FieldsForm::setInsistReason(const QString &reason)
{
    m_reason->setText(reason);
}

std::optional<QString> FieldsForm::insistReason() const
{
    const QString reason = m_reason->text().trimmed();
    return reason.isEmpty() || !doubtedRow() ? std::nullopt : std::optional(reason);
}

QString FieldsForm::complaintOf(const FieldRow &row) const
{
    return row.verdict().isDoubt && insistReason() ? QString() : row.verdict().fault;
}

QMap<QString, QString> FieldsForm::complaints() const
{
    QMap<QString, QString> complaints;
    for (const auto *row : m_rows) {
        if (const QString complaint = complaintOf(*row); !complaint.isEmpty())
            complaints.insert(row->name(), complaint);
    }
    for (const auto *row : m_extras) {
        if (const QString fault = row->fault(); !fault.isEmpty())
            complaints.insert(row->name(), fault);
    }
    return complaints;
}

void FieldsForm::showComplaints()
{
    QWidget *first = nullptr;
    for (auto *row : std::as_const(m_rows)) {
        row->insistOnVerdict();
        if (complaintOf(*row).isEmpty())
            continue;
        openFor(row);
        if (!first)
            first = row->verdict().isDoubt && row->verdict().isFinished
                ? static_cast<QWidget *>(m_reason)
                : row->control();
    }
    const auto faulty = faultyExtra();
    m_extraFault->complain(faulty ? faulty->fault() : QString());
    if (first)
        first->setFocus();
    else if (faulty)
        faulty->focusName();
}

ExtraFieldRow *FieldsForm::faultyExtra() const
{
    const auto faulty =
        std::find_if(m_extras.begin(), m_extras.end(),
                     [](const ExtraFieldRow *row) { return !row->fault().isEmpty(); });
    return faulty == m_extras.end() ? nullptr : *faulty;
}

void FieldsForm::suggest(const QString &field, const QStringList &values)
{
    if (auto *row = rowOf(field))
        row->suggest(values);
}

FieldRow *FieldsForm::rowOf(const QString &field) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const FieldRow *one) { return one->name() == field; });
    return row == m_rows.end() ? nullptr : *row;
}

// The issuer by a card's first digits: only a hint for the officer to compare with the card.
void FieldsForm::hintIssuer()
{
    const auto *number = rowOf(QStringLiteral("number"));
    auto *scheme = rowOf(QStringLiteral("scheme"));
    auto *bank = rowOf(QStringLiteral("bank"));
    if (!number || !scheme || !bank)
        return;
    const auto hint = [](const QString &stated) {
        return stated.isEmpty() ? QString() : tr("%1, by the number").arg(stated);
    };
    const auto issuer = domain::cardIssuer(number->value());
    scheme->setHint(hint(issuer ? issuer->scheme : QString()));
    bank->setHint(hint(issuer ? issuer->bank.value_or(QString()) : QString()));
}

void FieldsForm::focusField(const QString &name)
{
    auto *row = rowOf(name);
    if (!row && !m_rows.isEmpty())
        row = m_rows.constFirst();
    if (!row)
        return;
    openFor(row);
    row->control()->setFocus(Qt::TabFocusReason);
}

QString FieldsForm::focusedField() const
{
    for (const auto *row : m_rows) {
        if (row->control()->hasFocus())
            return row->name();
    }
    return {};
}

void FieldsForm::enter(const QString &field, const QString &value)
{
    auto *row = rowOf(field);
    if (!row)
        return;
    row->setValue(value);
    openFor(row);
    row->control()->setFocus(Qt::TabFocusReason);
    // Skips the field of a second number (such as imei2), which is scanned too, and goes to the
    // next field to be typed.
    const auto *second = rowOf(field + u'2');
    goOnFrom(second ? *second->control() : *row->control());
}

// Beneath the first field that is doubted; one reason is enough for all.
void FieldsForm::placeInsist()
{
    auto *row = doubtedRow();
    if (row && m_insist->parentWidget() != row)
        row->takeIn(m_insist);
    m_insist->setVisible(row && row->isFaultShown());
}

ExtraFieldRow *FieldsForm::addExtra()
{
    auto *row = new ExtraFieldRow(this);
    m_extras.append(row);
    m_extraLayout->addWidget(row);
    connect(row, &ExtraFieldRow::changed, this, [this] {
        m_extraFault->clear();
        Q_EMIT changed();
    });
    connect(row, &ExtraFieldRow::removed, this, [this, row] { dropExtra(row); });
    return row;
}

void FieldsForm::dropExtra(ExtraFieldRow *row)
{
    m_extras.removeOne(row);
    row->deleteLater();
    Q_EMIT changed();
}

} // namespace desktop
