#include "intake/following_form.h"

#include "base/text.h"
#include "controls/form.h"
#include "fields/field_row.h"
#include "intake/scan.h"
#include "registry/known_values.h"

namespace desktop {

namespace {

QWidget *labelled(const QString &text, QWidget *control, QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *label = new QLabel(text, column);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(control);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(label);
    layout->addWidget(control);
    layout->addStretch();
    return column;
}

} // namespace

FollowingForm::FollowingForm(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_kind(named(new KindBox(this), "batch_kind", tr("Kind")))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(10);
    m_layout->addWidget(labelled(tr("&Kind"), m_kind, this));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        makeRows();
        refresh();
        Q_EMIT kindChanged();
    });
    connect(m_kind, &PickBox::closed, this, &FollowingForm::left);
    makeRows();
}

void FollowingForm::makeRows()
{
    for (const auto *row : std::as_const(m_rows))
        m_typedByKind[m_shownKind].insert(row->name(), row->value());
    m_shownKind = kind();
    m_rows.clear();
    delete m_fields;
    m_fields = new QWidget(this);
    auto *layout = new QHBoxLayout(m_fields);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    for (const QString &field : followingFields(kind())) {
        const auto *rule = domain::fieldRule(kind(), field);
        auto *row = new FieldRow(*rule, m_fields);
        row->setValue(m_typedByKind.value(m_shownKind).value(field));
        m_rows.append(row);
        layout->addWidget(labelled(Text::tr(rule->label), row, m_fields), 1);
        connect(row, &FieldRow::changed, this, [this] { m_isTyped = true; });
        if (auto *line = qobject_cast<QLineEdit *>(row->control()))
            connect(line, &QLineEdit::returnPressed, this, &FollowingForm::left);
        if (auto *choices = qobject_cast<PickBox *>(row->control()))
            connect(choices, &PickBox::closed, this, &FollowingForm::left);
    }
    m_layout->addWidget(m_fields, 1);
}

void FollowingForm::refresh()
{
    for (const QString &field : followingFields(kind())) {
        m_workplace.read(
            tr("Looking at earlier items"),
            [viewer = m_workplace.viewer(), kind = kind(), field](registry::Registry &registry,
                                                                  base::Progress &) {
                return registry::knownValues(registry, kind, field, viewer);
            },
            m_fields,
            [this, field](const Result<QStringList> &values) {
                for (auto *row : std::as_const(m_rows)) {
                    if (values && row->name() == field)
                        row->suggest(*values);
                }
            });
    }
}

void FollowingForm::fill(actions::NewItem &item) const
{
    item.kind = kind();
    for (const auto *row : m_rows) {
        if (!row->value().trimmed().isEmpty())
            item.fields.insert(row->name(), row->value());
    }
}

void FollowingForm::set(const actions::NewItem &item)
{
    m_kind->choose(item.kind);
    for (auto *row : std::as_const(m_rows))
        row->setValue(item.fields.value(row->name()));
}

void FollowingForm::showProposal(const QString &make, const QString &model)
{
    const QMap<QString, QString> proposal{{QStringLiteral("make"), make},
                                          {QStringLiteral("model"), model}};
    for (auto *row : std::as_const(m_rows)) {
        const QString value = proposal.value(row->name());
        row->setHint(value.isEmpty() ? QString() : tr("%1, by its TAC").arg(value));
    }
}

} // namespace desktop
