#include "overview/attention_tile.h"

#include "controls/form.h"
#include "look/appearance.h"

#include <QLocale>
#include <QVBoxLayout>

namespace desktop {

namespace {

QLabel *lineOf(const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

AttentionTile::AttentionTile(registry::Attention attention, QWidget *parent)
    : QPushButton(parent)
    , m_isGrave(attention == registry::Attention::Doubted
                || attention == registry::Attention::Missing
                || attention == registry::Attention::Disputed
                || attention == registry::Attention::CustodyGap
                || attention == registry::Attention::InTransitLong)
    , m_number(lineOf(QString(), this))
    , m_reason(lineOf(registry::label(attention), this))
{
    setObjectName(QStringLiteral("attention_tile"));
    setToolTip(m_reason->text());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont larger = m_number->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.3);
    m_number->setFont(larger);
    m_number->setForegroundRole(QPalette::WindowText); // of a tone, not of a button
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(2);
    layout->addWidget(m_number);
    layout->addWidget(m_reason, 1);
    constexpr int linesOfReason = 3;
    setMinimumHeight(QFontMetrics(larger).height() + linesOfReason * fontMetrics().lineSpacing()
                     + 20);
    tell(0);
}

void AttentionTile::tell(qint64 items)
{
    m_number->setText(QLocale().toString(items));
    setAccessibleName(
        tr("%1: %2", "reason and number of items").arg(m_reason->text(), m_number->text()));
    setEnabled(items > 0);
    setTone(*m_number, items == 0 ? Tone::Quiet : m_isGrave ? Tone::Bad : Tone::Warning);
}

} // namespace desktop
