#pragma once

// Labels: the labels stuck on exhibits: number, QR code, bar code, kind and seal.

#include "base/result.h"

#include <QMarginsF>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace print {

struct Label {
    QString exhibitNumber; // ASCII; the content of both codes
    QString title;         // kind, make and model
    QString seal;          // may be empty
    QString checkpoint;    // first characters of the root hash; may be empty
};

// A sheet of labels, or a roll when it holds one label a page. All lengths in millimetres.
struct LabelStock {
    QString name; // "Avery L7160", "62 mm roll"; English, for translation in Core
    QSizeF page;
    QSizeF label;
    QMarginsF margins; // of the page, up to the first label
    QSizeF pitch;      // from one label to the next
    int columns = 1;
    int rows = 1;
    bool turned = false; // on a roll: along it, so that what the printer feeds is upright
    int perPage() const { return columns * rows; }
};

// Avery L7160, L7163, 5160, 5163 and continuous rolls of 62 mm and 29 mm.
const std::vector<LabelStock> &labelStocks();

// The stock whose name contains `wanted`, ignoring spaces and case: "L7160", "62mm". Fails with
// Invalid, naming all of them, where none does or several do.
Result<LabelStock> labelStock(const QString &wanted);

// The page size for the printer, without margins.
QPageLayout layoutOf(const LabelStock &stock);

// The rectangle of a label on its page, in millimetres; positions count from 0, row by row.
QRectF placeOn(const LabelStock &stock, int place);

// Draws the labels, leaving the first `skip` places of the first sheet empty (they are used up).
// Fails with Invalid on a number that no code can carry, with Io when the device does not begin.
Result<void> paintLabels(const std::vector<Label> &labels, const LabelStock &stock, int skip,
                         QPagedPaintDevice &device);

// The same as the bytes of a PDF file.
Result<QByteArray> labelsPdf(const std::vector<Label> &labels, const LabelStock &stock, int skip);

// The same as a PDF file. Fails with Io.
Result<void> writeLabelsPdf(const std::vector<Label> &labels, const LabelStock &stock, int skip,
                            const QString &path);

} // namespace print
