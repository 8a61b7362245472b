#include "panel/page_view.h"

#include "preview/document.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace desktop {

namespace {

constexpr int margin = 8;
constexpr int linesOfAStep = 3;
constexpr int keptKilobytes = 256 * 1024;
constexpr double longestShape = 10; // times as high as wide; what is longer is drawn smaller
const QSize mostPixels(3000, preview::largestSide);

} // namespace

PageView::PageView(JobRunner &jobs, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_jobs(jobs)
    , m_drawn(keptKilobytes)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
}

void PageView::open(std::shared_ptr<preview::Document> document, const QList<QSizeF> &pages)
{
    clear();
    m_document = std::move(document);
    m_sizes = pages;
    layOut();
    verticalScrollBar()->setValue(0);
}

void PageView::clear()
{
    if (m_job)
        m_job->abandon();
    m_job = nullptr;
    m_document.reset();
    m_sizes.clear();
    m_places.clear();
    m_drawn.clear();
    m_failures.clear();
    verticalScrollBar()->setRange(0, 0);
    viewport()->update();
}

QImage PageView::pageImage(int page) const
{
    const auto *drawn = m_drawn.object(page);
    return drawn ? drawn->image : QImage();
}

// The visible part stays in view when the width changes.
void PageView::layOut()
{
    auto *bar = verticalScrollBar();
    const double share = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    const int width = std::max(1, viewport()->width() - 2 * margin);
    int top = margin;
    m_places.clear();
    for (const QSizeF &size : std::as_const(m_sizes)) {
        const double shape = std::min(size.height() / size.width(), longestShape);
        m_places.append(QRect(margin, top, width, std::max(1, int(width * shape))));
        top = m_places.back().bottom() + 1 + margin;
    }
    bar->setRange(0, std::max(0, top - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(linesOfAStep * fontMetrics().lineSpacing());
    bar->setValue(int(share * bar->maximum()));
    viewport()->update();
}

QRect PageView::placeOf(int page) const
{
    return m_places.at(page).translated(0, -verticalScrollBar()->value());
}

QSize PageView::roomOf(int page) const
{
    return (QSizeF(m_places.at(page).size()) * devicePixelRatioF()).toSize().boundedTo(mostPixels);
}

QList<int> PageView::visiblePages() const
{
    const int top = verticalScrollBar()->value();
    const auto endsAbove = [](const QRect &place, int line) { return place.bottom() < line; };
    auto place = std::lower_bound(m_places.begin(), m_places.end(), top, endsAbove);
    QList<int> visible;
    for (; place != m_places.end() && place->top() < top + viewport()->height(); ++place)
        visible.append(int(place - m_places.begin()));
    return visible;
}

void PageView::drawNext()
{
    if (m_job || !m_document)
        return;
    for (const int page : visiblePages()) {
        const auto *drawn = m_drawn.object(page);
        if ((!drawn || drawn->room != roomOf(page)) && !m_failures.contains(page))
            return draw(page);
    }
}

void PageView::draw(int page)
{
    const QSize room = roomOf(page);
    m_job = m_jobs.run(
        JobRunner::Lane::Read, tr("Drawing page %1").arg(page + 1),
        [document = m_document, page, room](base::Progress &progress) -> Result<QImage> {
            return document->page(page, room, progress);
        },
        this,
        [this, page, room](const Result<QImage> &image) {
            m_job = nullptr;
            if (image)
                m_drawn.insert(page, new Drawn{room, *image}, int(image->sizeInBytes() / 1024 + 1));
            else
                m_failures.insert(page, image.error().message);
            viewport()->update();
        });
}

void PageView::paintPage(QPainter &painter, int page)
{
    const QRect place = placeOf(page);
    const auto *drawn = m_drawn.object(page);
    if (!drawn) {
        const QString whyNone = m_failures.value(page);
        painter.fillRect(place, QColor(128, 128, 128, 64));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(place & viewport()->rect(), int(Qt::AlignCenter | Qt::TextWordWrap),
                         whyNone.isEmpty() ? tr("Drawing…") : tr("No preview: %1").arg(whyNone));
        return;
    }
    QRect sheet(QPoint(), drawn->image.size().scaled(place.size(), Qt::KeepAspectRatio));
    sheet.moveCenter(place.center());
    painter.fillRect(sheet, Qt::white);
    painter.drawImage(sheet, drawn->image);
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const int page : visiblePages())
        paintPage(painter, page);
    drawNext();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

} // namespace desktop
