#include "preview/program/decode.h"

#include "preview/program/office_text.h"

#include <QImageReader>

#include <algorithm>

namespace preview {

namespace {

constexpr int mostMegabytes = 256; // that one picture may take
constexpr double mostPoints = 1e6; // of a page in either direction

// No other decoder than that of the format is ever asked.
void fix(QImageReader &reader)
{
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
}

// As large as fits.
QSize within(QSizeF size, QSize most)
{
    const QSizeF scaled = size.scaled(QSizeF(most), Qt::KeepAspectRatio);
    return scaled.expandedTo({1, 1}).boundedTo(QSizeF(most)).toSize();
}

bool isLarger(QSize size, QSize most)
{
    return size.width() > most.width() || size.height() > most.height();
}

} // namespace

void loadDecoders()
{
    QImageReader::setAllocationLimit(mostMegabytes);
    for (const Format format : allFormats()) {
        QBuffer nothing;
        QImageReader reader(&nothing, name(format));
        fix(reader);
        reader.canRead();
    }
}

Decoder::Decoder(Format format, QByteArray bytes)
    : m_format(format)
    , m_bytes(std::move(bytes))
{
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
}

// A picture that was turned fits as well: the room for it is a square.
QImage Decoder::picture(QSize most) const
{
    if (m_format == Format::Pdf || most.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(m_bytes);
    QImageReader reader(&buffer, name(m_format));
    fix(reader);
    if (const QSize size = reader.size(); isLarger(size, most))
        reader.setScaledSize(within(size, most));
    QImage read = reader.read();
    if (isLarger(read.size(), most))
        read =
            read.scaled(within(read.size(), most), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return read.convertToFormat(QImage::Format_ARGB32);
}

QPdfDocument *Decoder::document()
{
    if (!m_document && m_format == Format::Pdf) {
        m_document = std::make_unique<QPdfDocument>();
        m_document->load(&m_buffer);
    }
    return m_document && m_document->status() == QPdfDocument::Status::Ready ? m_document.get()
                                                                             : nullptr;
}

QList<QSizeF> Decoder::pages()
{
    QList<QSizeF> sizes;
    if (auto *pdf = document()) {
        for (int number = 0; number < std::min(pdf->pageCount(), mostPages); ++number)
            sizes.append(pdf->pagePointSize(number));
    }
    return sizes;
}

std::optional<QString> Decoder::text()
{
    if (m_format == Format::Office)
        return officeText(m_bytes);
    auto *pdf = document();
    if (!pdf)
        return std::nullopt;
    QString text;
    const int pages = std::min(pdf->pageCount(), mostPages);
    for (int number = 0; number < pages && text.size() < mostTextBytes; ++number)
        text += pdf->getAllText(number).text() + u'\n';
    return text;
}

QImage Decoder::page(int number, QSize most)
{
    auto *pdf = document();
    if (!pdf || number >= pdf->pageCount() || most.isEmpty())
        return {};
    const QSizeF points = pdf->pagePointSize(number);
    if (!(points.width() >= 1 && points.width() <= mostPoints && points.height() >= 1
          && points.height() <= mostPoints))
        return {};
    return pdf->render(number, within(points, most)).convertToFormat(QImage::Format_ARGB32);
}

} // namespace preview
