#include "start/access_notice.h"

#include "controls/form.h"
#include "registry/registry_places.h"

#include <QHBoxLayout>

namespace desktop {

AccessNotice::AccessNotice(Workplace &workplace, QWidget *parent)
    : QFrame(parent)
    , m_workplace(workplace)
    , m_text(hintLabel({}, this))
{
    setObjectName(QStringLiteral("access_notice"));
    m_text->setObjectName(QStringLiteral("access_notice_text"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = named(new QPushButton(tr("&Hide"), this), "access_notice_hide", tr("Hide"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&workplace, &Workplace::signedIn, this, &AccessNotice::look);
    connect(&workplace, &Workplace::locked, this, &QWidget::hide);
    connect(&workplace, &Workplace::closed, this, &QWidget::hide);
}

void AccessNotice::look()
{
    const bool isOpen = registry::isOpenToOthers(m_workplace.folder());
    m_text->setText(isOpen ? registry::openToOthersWarning(m_workplace.folder()) : QString());
    setVisible(isOpen);
}

} // namespace desktop
