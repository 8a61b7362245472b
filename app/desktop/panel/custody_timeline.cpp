#include "panel/custody_timeline.h"

#include "base/moment_text.h"
#include "domain/labels.h"
#include "look/appearance.h"
#include "panel/time_scale.h"

#include <QAccessible>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace desktop {

namespace {

constexpr int margin = 8;
constexpr int blockHeight = 24;
constexpr int rowGap = 6;
constexpr double roundness = 4;
constexpr qint64 msInMinute = 60'000;
constexpr qint64 minutesInHour = 60;
constexpr qint64 minutesInDay = 24 * minutesInHour;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustodyTimeline)
};

QString moment(qint64 ms)
{
    return base::momentText(ms);
}

QString duration(qint64 ms)
{
    const qint64 minutes = ms / msInMinute;
    if (minutes < 2 * minutesInHour)
        return Tr::tr("%n minute(s)", nullptr, int(minutes));
    if (minutes < 2 * minutesInDay)
        return Tr::tr("%n hour(s)", nullptr, int(minutes / minutesInHour));
    return Tr::tr("%n day(s)", nullptr, int(minutes / minutesInDay));
}

// The segments one after the other in which `value` stays the same: (first, end of the last).
template <typename Value, typename Take>
void forEachRun(const std::vector<registry::CustodySegment> &segments, Value value, Take take)
{
    for (std::size_t first = 0; first < segments.size();) {
        std::size_t last = first;
        while (last + 1 < segments.size() && value(segments[last + 1]) == value(segments[first]))
            ++last;
        take(segments[first], segments[last].untilMs);
        first = last + 1;
    }
}

} // namespace

CustodyTimeline::CustodyTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("custody_timeline"));
    setAccessibleName(tr("Chain of custody over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CustodyTimeline::show(const registry::CustodyPicture &picture, qint64 nowMs)
{
    m_parts.clear();
    m_chosen = -1;
    m_nowMs = nowMs;
    addHolders(picture);
    addPlaces(picture);
    addSeals(picture);
    addGaps(picture);
    setAccessibleDescription(sentences().join(u' '));
    layOut();
    updateGeometry();
    update();
}

void CustodyTimeline::clear()
{
    show({}, m_nowMs);
}

QStringList CustodyTimeline::sentences() const
{
    QStringList all;
    for (const auto &part : m_parts)
        all.append(part.sentence);
    return all;
}

void CustodyTimeline::add(Row row, Look look, const QString &words, const QString &sentence,
                          qint64 fromMs, std::optional<qint64> untilMs)
{
    const qint64 end = std::max(untilMs.value_or(m_nowMs), fromMs);
    const QString when = untilMs
        ? tr("From %1 to %2, %3.", "times and duration")
              .arg(moment(fromMs), moment(end), duration(end - fromMs))
        : tr("Since %1, for %2.", "time and duration").arg(moment(fromMs), duration(end - fromMs));
    m_parts.push_back({row,
                       look,
                       words,
                       tr("%1 %2", "what, and when it was").arg(sentence, when),
                       fromMs,
                       end,
                       {}});
}

void CustodyTimeline::addHolders(const registry::CustodyPicture &picture)
{
    bool isOdd = false;
    const auto who = [](const registry::CustodySegment &segment) {
        return std::tie(segment.state, segment.holder, segment.receiver, segment.outcome);
    };
    forEachRun(picture.segments, who,
               [&](const registry::CustodySegment &one, std::optional<qint64> untilMs) {
                   isOdd = !isOdd;
                   switch (one.state) {
                   case domain::CustodyState::Seized:
                   case domain::CustodyState::Held:
                       return add(HolderRow, isOdd ? Look::Held : Look::HeldToo, one.holder,
                                  tr("With %1.").arg(one.holder), one.fromMs, untilMs);
                   case domain::CustodyState::InTransit:
                       return add(HolderRow, Look::Moving,
                                  tr("→ %1", "on its way to").arg(one.receiver),
                                  tr("On its way from %1 to %2.").arg(one.holder, one.receiver),
                                  one.fromMs, untilMs);
                   case domain::CustodyState::Out:
                       return add(HolderRow, Look::Ended, domain::wordLabel(one.outcome),
                                  tr("Out of custody: %1.").arg(domain::wordLabel(one.outcome)),
                                  one.fromMs, untilMs);
                   }
               });
}

void CustodyTimeline::addPlaces(const registry::CustodyPicture &picture)
{
    bool isOdd = false;
    forEachRun(
        picture.segments, [](const auto &segment) { return segment.place; },
        [&](const registry::CustodySegment &one, std::optional<qint64> untilMs) {
            isOdd = !isOdd;
            if (!one.place.isEmpty())
                add(PlaceRow, isOdd ? Look::Held : Look::HeldToo, domain::placeLabel(one.place),
                    tr("At %1.").arg(domain::placeLabel(one.place)), one.fromMs, untilMs);
        });
}

// Adds the periods with and without a seal, from the seizure to the end of custody.
void CustodyTimeline::addSeals(const registry::CustodyPicture &picture)
{
    if (picture.segments.empty())
        return;
    std::optional<qint64> openSinceMs = picture.segments.front().fromMs;
    for (const auto &seal : picture.seals) {
        if (openSinceMs)
            addUnsealed(*openSinceMs, seal.fromMs);
        add(SealRow, seal.broken ? Look::Broken : Look::Sealed, seal.number,
            seal.broken ? tr("Under the seal %1, which was found broken.").arg(seal.number)
                        : tr("Under the seal %1.").arg(seal.number),
            seal.fromMs, seal.untilMs);
        openSinceMs = seal.untilMs;
    }
    const auto &last = picture.segments.back();
    const bool isOut = last.state == domain::CustodyState::Out;
    if (openSinceMs)
        addUnsealed(*openSinceMs, isOut ? std::optional(last.fromMs) : std::nullopt);
}

void CustodyTimeline::addUnsealed(qint64 fromMs, std::optional<qint64> untilMs)
{
    if (!untilMs || *untilMs > fromMs)
        add(SealRow, Look::NotSealed, tr("no seal"), tr("Without a seal of its own."), fromMs,
            untilMs);
}

void CustodyTimeline::addGaps(const registry::CustodyPicture &picture)
{
    for (const auto &gap : picture.gaps)
        add(GapRow, Look::Gap, registry::label(gap.why),
            tr("Gap: %1.").arg(registry::label(gap.why)), gap.fromMs, gap.untilMs);
}

int CustodyTimeline::top(Row row) const
{
    return margin + int(row) * (fontMetrics().lineSpacing() + blockHeight + rowGap)
        + fontMetrics().lineSpacing();
}

void CustodyTimeline::layOut()
{
    std::vector<qint64> moments;
    for (const auto &part : m_parts)
        moments.insert(moments.end(), {part.fromMs, part.untilMs});
    const QWidget *room = parentWidget() ? parentWidget() : this; // what the scroll area shows
    const TimeScale scale(moments, room->width() - 2 * margin);
    m_length = int(scale.length());
    for (auto &part : m_parts) {
        const int left = margin + int(scale.at(part.fromMs));
        const int right = margin + int(scale.at(part.untilMs));
        part.place = QRect(left, top(part.row), std::max(right - left - 1, 4), blockHeight);
    }
}

QSize CustodyTimeline::sizeHint() const
{
    const bool hasGaps = std::any_of(m_parts.begin(), m_parts.end(),
                                     [](const Part &part) { return part.row == GapRow; });
    return {m_length + 2 * margin, top(hasGaps ? rows : GapRow) + rowGap};
}

void CustodyTimeline::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    updateGeometry();
}

void CustodyTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGapBands(painter);
    paintLabels(painter);
    for (const auto &part : m_parts)
        paintPart(painter, part);
    paintDates(painter);
    if (m_chosen < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.drawRoundedRect(m_parts[std::size_t(m_chosen)].place, roundness, roundness);
}

void CustodyTimeline::paintLabels(QPainter &painter) const
{
    painter.setPen(toneColor(Tone::Quiet));
    const auto label = [&](Row row, const QString &text) {
        const auto hasRow = std::any_of(m_parts.begin(), m_parts.end(),
                                        [&](const Part &part) { return part.row == row; });
        if (hasRow)
            painter.drawText(QRect(margin, top(row) - fontMetrics().lineSpacing(), width(),
                                   fontMetrics().lineSpacing()),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    label(HolderRow, tr("Held by"));
    label(PlaceRow, tr("Place"));
    label(SealRow, tr("Seal"));
    label(GapRow, tr("Gaps"));
}

QColor CustodyTimeline::colourOf(Look look)
{
    const auto tinted = [](Tone tone, double strength) {
        QColor colour = toneColor(tone);
        colour.setAlphaF(strength);
        return colour;
    };
    switch (look) {
    case Look::Held:
        return tinted(Tone::Accent, 0.30);
    case Look::HeldToo:
        return tinted(Tone::Accent, 0.16);
    case Look::Moving:
        return tinted(Tone::Warning, 0.30);
    case Look::Ended:
        return tinted(Tone::Quiet, 0.25);
    case Look::Sealed:
        return tinted(Tone::Good, 0.25);
    case Look::NotSealed:
        return tinted(Tone::Quiet, 0.12);
    case Look::Broken:
    case Look::Gap:
        break;
    }
    return tinted(Tone::Bad, 0.25);
}

void CustodyTimeline::paintPart(QPainter &painter, const Part &part) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(part.look));
    painter.drawRoundedRect(part.place, roundness, roundness);
    painter.setPen(part.look == Look::Gap || part.look == Look::Broken
                       ? toneColor(Tone::Bad)
                       : palette().color(QPalette::Text));
    const QRect inside = part.place.adjusted(5, 0, -3, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(part.words, Qt::ElideRight, inside.width()));
}

// A gap is hatched through all rows, so that one sees who had the item then, and where.
void CustodyTimeline::paintGapBands(QPainter &painter) const
{
    QColor colour = toneColor(Tone::Bad);
    colour.setAlphaF(0.45);
    for (const auto &part : m_parts) {
        if (part.row == GapRow)
            painter.fillRect(QRect(part.place.left(), top(HolderRow), part.place.width(),
                                   part.place.bottom() - top(HolderRow)),
                             QBrush(colour, Qt::BDiagPattern));
    }
}

// Where a change begins, as far as there is room for its date.
void CustodyTimeline::paintDates(QPainter &painter) const
{
    painter.setPen(toneColor(Tone::Quiet));
    int free = margin + fontMetrics().horizontalAdvance(tr("Held by")) + 2 * margin;
    for (const auto &part : m_parts) {
        const QString date = base::dayText(part.fromMs);
        const int needed = fontMetrics().horizontalAdvance(date);
        const bool isFirst = &part == &m_parts.front(); // behind the name of the row
        const int left = isFirst ? std::max(part.place.left(), free) : part.place.left();
        if (part.row != HolderRow || left < free || left + needed > width())
            continue;
        painter.drawText(left, top(HolderRow) - fontMetrics().descent(), date);
        free = left + needed + margin;
    }
}

int CustodyTimeline::partAt(const QPoint &point) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [&](const Part &part) { return part.place.contains(point); });
    return found == m_parts.end() ? -1 : int(found - m_parts.begin());
}

void CustodyTimeline::choose(int part)
{
    if (part == m_chosen)
        return;
    m_chosen = part;
    update();
    const QString sentence = part < 0 ? QString() : m_parts[std::size_t(part)].sentence;
    setAccessibleDescription(part < 0 ? sentences().join(u' ') : sentence);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(sentence);
}

void CustodyTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const int part = partAt(event->pos());
    if (part >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), m_parts[std::size_t(part)].sentence,
                           this);
    choose(part);
}

void CustodyTimeline::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        choose(-1);
}

void CustodyTimeline::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_parts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(std::max(m_chosen - 1, std::min(0, last)));
    case Qt::Key_Right:
        return choose(std::min(m_chosen + 1, last));
    case Qt::Key_Home:
        return choose(std::min(0, last));
    case Qt::Key_End:
        return choose(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void CustodyTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_chosen < 0 && !m_parts.empty())
        choose(0);
}

void CustodyTimeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    choose(-1);
}

} // namespace desktop
