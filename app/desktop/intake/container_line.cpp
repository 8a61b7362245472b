#include "intake/container_line.h"

#include "controls/form.h"
#include "registry/item_list.h"
#include "registry/search.h"

#include <QVBoxLayout>

namespace desktop {

ContainerLine::ContainerLine(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_line(named(new QLineEdit(this), "inside_of", tr("Inside of")))
    , m_found(hintLabel({}, this))
{
    m_line->setPlaceholderText(tr("Scan its number, seal or IMEI"));
    m_found->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(m_line);
    layout->addWidget(m_found);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ContainerLine::find);
}

void ContainerLine::find()
{
    const QString text = m_line->text().trimmed();
    m_number.reset();
    m_found->clear();
    const registry::Reader reader(m_workplace.reading());
    const auto hit = registry::findOnly(reader, text, m_workplace.viewer());
    if (hit && *hit) {
        m_number = (*hit)->exhibitNumber;
        const auto rows = registry::itemRows(reader, {(*hit)->number}, m_workplace.viewer());
        if (rows && !rows->empty())
            m_found->setText(
                tr("%1: %2 %3")
                    .arg(*m_number, domain::label(rows->front().kind), rows->front().title)
                    .trimmed());
    }
    if (!hit)
        m_found->setText(hit.error().message);
    m_found->setVisible(!m_found->text().isEmpty());
    markWrong(m_line, false);
    Q_EMIT changed();
}

bool ContainerLine::isStrange() const
{
    const bool isStrange = !m_number && !m_line->text().trimmed().isEmpty();
    markWrong(m_line, isStrange);
    return isStrange;
}

void ContainerLine::clear()
{
    m_line->clear();
}

} // namespace desktop
