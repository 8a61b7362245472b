#pragma once

// CustodyTimeline: draws who had the item, where, and under which seal, over time, with gaps in
// red.

#include "registry/history.h"

#include <QWidget>

namespace desktop {

class CustodyTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit CustodyTimeline(QWidget *parent);

    // `nowMs` (UTC) is where what still lasts ends.
    void show(const registry::CustodyPicture &picture, qint64 nowMs);
    void clear();

    // One sentence for each part, as they are painted, row by row.
    QStringList sentences() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // The part under the mouse, or the one that the arrow keys have reached.
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Left, Right, Home, End
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum Row { HolderRow, PlaceRow, SealRow, GapRow, rows };
    enum class Look { Held, HeldToo, Moving, Ended, Sealed, NotSealed, Broken, Gap };
    struct Part {
        Row row = HolderRow;
        Look look = Look::Held;
        QString words; // in the block
        QString sentence;
        qint64 fromMs = 0;
        qint64 untilMs = 0;
        QRect place; // in pixels
    };

    void addHolders(const registry::CustodyPicture &picture);
    void addPlaces(const registry::CustodyPicture &picture);
    void addSeals(const registry::CustodyPicture &picture);
    void addUnsealed(qint64 fromMs, std::optional<qint64> untilMs);
    void addGaps(const registry::CustodyPicture &picture);
    void add(Row row, Look look, const QString &words, const QString &sentence, qint64 fromMs,
             std::optional<qint64> untilMs);
    void layOut();
    void choose(int part);
    int partAt(const QPoint &point) const;
    int top(Row row) const;
    void paintLabels(QPainter &painter) const;
    void paintPart(QPainter &painter, const Part &part) const;
    void paintGapBands(QPainter &painter) const;
    void paintDates(QPainter &painter) const;
    static QColor colourOf(Look look);

    std::vector<Part> m_parts;
    qint64 m_nowMs = 0;
    int m_chosen = -1;
    int m_length = 0; // pixels that the scale needs
};

} // namespace desktop
