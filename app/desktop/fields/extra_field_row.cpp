#include "fields/extra_field_row.h"

#include "controls/form.h"
#include "domain/field.h"
#include "domain/field_checks.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace desktop {

namespace {
const auto prefix = QStringLiteral("x_");
}

ExtraFieldRow::ExtraFieldRow(QWidget *parent)
    : QWidget(parent)
    , m_name(named(new QLineEdit(this), "extra_name", tr("Name of the field")))
    , m_value(named(new QLineEdit(this), "extra_value", tr("Value of the field")))
{
    auto *remove = named(new QToolButton(this), "remove_extra", tr("Remove this field"));
    remove->setText(tr("Remove"));
    remove->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_name->setPlaceholderText(tr("Name, such as sticker"));
    m_value->setPlaceholderText(tr("Value"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name, 1);
    layout->addWidget(m_value, 2);
    layout->addWidget(remove);
    for (auto *line : {m_name, m_value})
        connect(line, &QLineEdit::textEdited, this, &ExtraFieldRow::changed);
    connect(remove, &QToolButton::clicked, this, &ExtraFieldRow::removed);
}

QString ExtraFieldRow::name() const
{
    const QString typed = m_name->text().trimmed().toLower().replace(u' ', u'_');
    return typed.isEmpty() || typed.startsWith(prefix) ? typed : prefix + typed;
}

void ExtraFieldRow::set(const QString &name, const QString &value)
{
    m_name->setText(name.startsWith(prefix) ? name.mid(prefix.size()) : name);
    m_value->setText(value);
}

QString ExtraFieldRow::fault() const
{
    if (value().trimmed().isEmpty())
        return {};
    if (!domain::isExtraField(name()))
        return tr("The name of a field has up to 60 of a–z, 0–9 and _.");
    const auto checked = domain::checks::text(name(), value());
    return checked ? QString() : checked.error().message;
}

} // namespace desktop
