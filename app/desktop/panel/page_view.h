#pragma once

// PageView: shows the pages of a PDF from outside, one below the other, fitted to the width. The
// sandboxed decoder draws each page when it comes into view.

#include "work/job_runner.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

namespace preview {
class Document;
}

namespace desktop {

class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    // `jobs` must outlive it.
    PageView(JobRunner &jobs, QWidget *parent);

    // `pages`: their sizes in points, as Document::pages gives them.
    void open(std::shared_ptr<preview::Document> document, const QList<QSizeF> &pages);
    void clear();

    qsizetype pageCount() const { return m_sizes.size(); }
    // The picture of a page from 0; null while it was not drawn. Pages that were viewed long ago
    // are discarded.
    QImage pageImage(int page) const;
    // Why a page could not be drawn; else empty.
    QString failureOf(int page) const { return m_failures.value(page); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Drawn {
        QSize room; // in pixels, that the page had when it was drawn
        QImage image;
    };
    void layOut();
    // The rectangle of the page in the viewport now.
    QRect placeOf(int page) const;
    QSize roomOf(int page) const; // in pixels of the screen
    QList<int> visiblePages() const;
    void drawNext();
    void draw(int page);
    void paintPage(QPainter &painter, int page);

    JobRunner &m_jobs;
    QPointer<Job> m_job;
    std::shared_ptr<preview::Document> m_document;
    QList<QSizeF> m_sizes;
    QList<QRect> m_places; // below each other, from 0
    QCache<int, Drawn> m_drawn;
    QMap<int, QString> m_failures;
};

} // namespace desktop
