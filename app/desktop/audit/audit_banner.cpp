#include "audit/audit_banner.h"

#include "base/moment_text.h"
#include "controls/form.h"
#include "look/appearance.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

namespace desktop {

AuditBanner::AuditBanner(Desk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_text(plainLabel({}, this))
{
    setObjectName(QStringLiteral("audit_banner"));
    m_text->setObjectName(QStringLiteral("audit_banner_text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *show = named(new QPushButton(tr("Show the audit"), this), "audit_banner_show",
                       tr("Show the audit"));
    auto *items = named(new QPushButton(tr("Show the items"), this), "audit_banner_items",
                        tr("Show the items that it names"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(items);
    layout->addWidget(show);
    hide();
    connect(show, &QPushButton::clicked, this, [this] {
        if (m_desk.workplace().doubts().audit)
            m_desk.showAudit(m_desk.workplace().doubts().audit->id);
    });
    connect(items, &QPushButton::clicked, this, [this] {
        registry::ItemFilter filter;
        filter.attention = registry::Attention::Doubted;
        filter.viewer = m_desk.workplace().viewer();
        m_desk.showItems(filter, registry::label(registry::Attention::Doubted));
    });
    auto &workplace = desk.workplace();
    connect(&workplace, &Workplace::signedIn, this, &AuditBanner::look);
    connect(&workplace, &Workplace::changed, this, &AuditBanner::look);
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &QWidget::hide);
    if (workplace.officer())
        look();
}

void AuditBanner::look()
{
    const auto &audit = m_desk.workplace().doubts().audit;
    setVisible(audit.has_value() && m_desk.workplace().officer());
    if (!audit)
        return;
    const QString when = base::momentText(audit->timeMs);
    const QString text = tr("The audit of %1 by %2 was not sound. Until an audit is sound again, "
                            "rely on nothing that it names.")
                             .arg(when, audit->officer);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setTone(*m_text, Tone::Bad);
}

} // namespace desktop
