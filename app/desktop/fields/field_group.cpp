#include "fields/field_group.h"

#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

bool isFilled(const FieldRow *row)
{
    return !row->value().trimmed().isEmpty();
}

} // namespace

FieldGroup::FieldGroup(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_form(new QFormLayout(m_body))
{
    m_heading->setObjectName(objectName);
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setProperty("heading", true);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
    // Tab reaches the heading only while the group is closed.
    m_heading->setFocusPolicy(Qt::ClickFocus);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setFocusPolicy(open ? Qt::ClickFocus : Qt::StrongFocus);
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_body->setVisible(open);
    });
    count();
}

void FieldGroup::add(FieldRow *row, const QString &label)
{
    m_form->addRow(label, row);
    m_rows.append(row);
}

void FieldGroup::leaveOut(const QStringList &fields)
{
    for (auto *row : std::as_const(m_rows))
        m_form->setRowVisible(row, isFilled(row) || !fields.contains(row->name()));
}

void FieldGroup::count()
{
    const auto filled = std::count_if(m_rows.begin(), m_rows.end(), isFilled);
    m_heading->setText(filled == 0 ? m_title
                                   : tr("%1 (%2 filled in)").arg(m_title).arg(int(filled)));
    m_heading->setAccessibleName(m_heading->text());
}

int FieldGroup::labelWidth() const
{
    int widest = 0;
    for (auto *row : m_rows)
        widest = std::max(widest, m_form->labelForField(row)->sizeHint().width());
    return widest;
}

void FieldGroup::setLabelWidth(int width)
{
    for (auto *row : std::as_const(m_rows))
        m_form->labelForField(row)->setMinimumWidth(width);
}

bool FieldGroup::holdsValue() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), isFilled);
}

} // namespace desktop
