#include "settings/scanner_measure.h"

#include "controls/form.h"
#include "intent/signing.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

constexpr int leastLimitMs = 40;
constexpr int stepMs = 5;
constexpr qsizetype shortest = 4; // characters

int limitFor(qint64 longestMs)
{
    const auto more = int(longestMs + longestMs / 2);
    const int rounded = (more + stepMs - 1) / stepMs * stepMs;
    return std::clamp(rounded, leastLimitMs, ScanPace::mostLimitMs);
}

} // namespace

ScannerMeasure::ScannerMeasure(QWidget *parent)
    : QWidget(parent)
    , m_line(named(new QLineEdit(this), "measure_scanner", tr("Measure the scanner")))
    , m_sentence(hintLabel({}, this))
{
    m_line->setPlaceholderText(tr("Scan any code here to measure the scanner"));
    m_line->installEventFilter(this);
    waitsForScans(m_line, false);
    m_sentence->setObjectName(QStringLiteral("scanner_measured"));
    m_sentence->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    layout->addWidget(m_sentence);
    setFocusProxy(m_line);
}

bool ScannerMeasure::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        tell();
        return true; // it applies nothing
    }
    if (!key.text().isEmpty() && key.text().front().isPrint()
        && m_pace.character(key.text(), qint64(key.timestamp())) == ScanPace::Step::Begins)
        m_line->clear();
    return false;
}

void ScannerMeasure::tell()
{
    const auto longest = m_pace.longestPauseMs();
    const auto characters = m_pace.run().size();
    m_pace.forget();
    const bool isScan = characters >= shortest;
    m_sentence->setText(
        isScan
            ? tr("%1 characters, at most %2 ms between two of them.").arg(characters).arg(longest)
            : tr("That was too slow for a scanner. Scan a code, with Enter as its "
                 "last key."));
    m_sentence->show();
    if (isScan)
        Q_EMIT measured(limitFor(longest));
}

} // namespace desktop
