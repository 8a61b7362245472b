#include "fields/ledger_warning.h"

#include "controls/form.h"
#include "look/appearance.h"
#include "registry/stated/shown_thing.h"

#include <QHBoxLayout>

namespace desktop {

LedgerWarning::LedgerWarning(Workplace &workplace, QWidget *parent)
    : QFrame(parent)
    , m_workplace(workplace)
    , m_text(plainLabel({}, this))
{
    setObjectName(QStringLiteral("ledger_warning"));
    m_text->setObjectName(QStringLiteral("ledger_warning_text"));
    auto *audit = named(new QPushButton(tr("Audit…"), this), "ledger_warning_audit",
                        tr("Audit the registry"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(audit);
    hide();
    connect(audit, &QPushButton::clicked, this, &LedgerWarning::auditAsked);
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &LedgerWarning::forget);
}

void LedgerWarning::compare(const QString &id, const QString &name)
{
    if (id != m_id)
        forget();
    else if (m_job)
        m_job->abandon();
    m_id = id;
    m_job = m_workplace.read(
        tr("Comparing %1 with the ledger").arg(name),
        [id, name](registry::Registry &registry, base::Progress &) {
            return registry::warningAbout(registry, id, name);
        },
        this, [this](const Result<std::optional<QString>> &warning) { say(warning); });
}

void LedgerWarning::forget()
{
    if (m_job)
        m_job->abandon();
    m_id.clear();
    hide();
}

// Warns as well if the comparison failed: the rows may be wrong.
void LedgerWarning::say(const Result<std::optional<QString>> &warning)
{
    const bool isCancelled = !warning && warning.error().code == ErrorCode::Cancelled;
    const QString text = warning ? warning->value_or(QString()) : warning.error().message;
    setVisible(!text.isEmpty() && !isCancelled);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setTone(*m_text, Tone::Bad);
}

} // namespace desktop
