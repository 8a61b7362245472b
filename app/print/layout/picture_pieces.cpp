#include "print/layout/picture_pieces.h"

#include "attachments/store.h"
#include "preview/document.h"
#include "print/layout/text_lines.h"

namespace print {

namespace {

constexpr double pictureHeight = 30; // millimetres: a sealing record in one language has one page
constexpr double gutter = 4;
constexpr double captionPoints = 5.9; // so that a SHA-256 stays on its line
constexpr int across = 2;
constexpr qint64 mostBytes = 256 << 20;
constexpr int mostMs = 60'000;   // for one: a form is not to lack it because a machine is busy
constexpr int mostPixels = 1000; // of a side: about 300 dots to the inch

// Without transparency, which PDF/A-1 forbids. Null where it is not a picture that can be read, or
// where it is not what was taken in.
QImage decoded(const SheetPicture &picture)
{
    const auto file = picture.store->read(picture.sha256, mostBytes);
    if (!file)
        return {};
    const auto read = preview::Document(*file, mostMs).picture(mostPixels, base::Progress());
    if (!read)
        return {};
    QImage opaque(read->size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, *read);
    return opaque;
}

void drawPicture(QPainter &painter, const QRectF &area, const SheetPicture &picture,
                 const Type &type, const QString &instead)
{
    const QImage image = decoded(picture);
    if (image.isNull()) {
        painter.setFont(type.font());
        painter.setPen(quietInk);
        painter.drawText(area, int(Qt::AlignCenter | Qt::TextWordWrap), instead);
        return;
    }
    QRectF place(QPointF(), QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio));
    place.moveCenter(area.center());
    painter.drawImage(place, image);
}

struct Framed {
    SheetPicture picture;
    QStringList caption;
};

Piece pictureRow(const std::vector<Framed> &row, const SheetWords &words, const Paper &paper,
                 double width)
{
    const Type type = paper.type(captionPoints);
    const double picture = paper.millimetres(pictureHeight);
    const double space = paper.millimetres(cellSpace);
    const double step = width + paper.millimetres(gutter);
    const double rule = paper.millimetres(ruleWidth);
    qsizetype lines = 0;
    for (const Framed &framed : row)
        lines = std::max(lines, framed.caption.size());
    Piece piece;
    piece.gap = paper.millimetres(2);
    piece.height = picture + 2 * space + double(lines) * type.line();
    const QString instead = words.noPicture;
    piece.paint = [=](QPainter &painter, double top) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const QRectF area(double(i) * step, top, width, picture);
            drawPicture(painter, area.adjusted(space, space, -space, -space), row[i].picture, type,
                        instead);
            painter.setPen(QPen(ruleInk, rule));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
            drawLines(painter, type, row[i].caption, area.left(), area.bottom() + space, ink);
        }
    };
    return piece;
}

} // namespace

void appendPictures(std::vector<Piece> &pieces, const std::vector<SheetPicture> &pictures,
                    const SheetWords &words, const Paper &paper)
{
    const double width = (paper.width() - paper.millimetres(gutter)) / across;
    const Type type = paper.type(captionPoints);
    std::vector<Framed> row;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        QStringList caption;
        for (const Fact &fact : pictures[i].caption)
            caption += textLines(inOneLine(fact.label) + u' ' + fact.value, type, width);
        row.push_back({pictures[i], caption});
        if (row.size() < across && i + 1 < pictures.size())
            continue;
        pieces.push_back(pictureRow(row, words, paper, width));
        row.clear();
    }
}

} // namespace print
