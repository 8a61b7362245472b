#include "controls/scan_line.h"

#include "controls/form.h"
#include "form.h"
#include "intent/signing.h"
#include "look/appearance.h"
#include "look/scan_sound.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace desktop {

namespace {

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ScanLine::ScanLine(const char *objectName, const QString &accessibleName,
                   const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_line(named(new QLineEdit(this), objectName, accessibleName))
    , m_answer(plainLabel({}, this))
{
    constexpr double larger = 1.25;
    m_line->setPlaceholderText(placeholder);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    waitsForScans(m_line);
    new ScanTaker(
        this, [this](const QString &text) { Q_EMIT scanned(text); }, ScanTaker::Rank::Line);
    m_answer->setObjectName(QString::fromLatin1(objectName) + QStringLiteral("_answer"));
    QFont font = m_answer->font();
    font.setPointSizeF(font.pointSizeF() * larger);
    font.setWeight(QFont::DemiBold);
    m_answer->setFont(font);
    m_answer->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    layout->addWidget(m_answer);
    setFocusProxy(m_line);
}

void ScanLine::answer(bool good, const QString &sentence)
{
    setTone(*m_answer, good ? Tone::Good : Tone::Bad);
    m_answer->setText(sentence);
    m_answer->setAccessibleName(sentence);
    m_answer->show();
    QAccessibleEvent event(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (good)
        soundTaken();
    else
        soundRefused();
}

void ScanLine::clearAnswer()
{
    m_answer->hide();
}

// Enter stays here even when the line is empty: a second scan of nothing must not press the
// dialog's button.
bool ScanLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress
        || !isEnter(*static_cast<QKeyEvent *>(event)))
        return QWidget::eventFilter(watched, event);
    const QString text = m_line->text().trimmed();
    m_line->clear();
    if (!text.isEmpty())
        Q_EMIT scanned(text);
    return true;
}

} // namespace desktop
