#pragma once

// MadeFiles: small pictures and PDFs in each format, and hostile ones, as bytes.

#include "preview/format.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QImageWriter>

#include <array>

namespace tests {

// Red, but its lower half blue; empty where this system has no encoder for the format.
inline QByteArray pictureBytes(const char *format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, y < size.height() / 2 ? Qt::red : Qt::blue);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

// Two frames of one pixel: red, then white.
inline QByteArray gifBytes()
{
    return QByteArray::fromHex("474946383961010001008000"
                               "00ff0000ffffff"
                               "2c000000000100010000020244010" // red
                               "0"
                               "2c0000000001000100000202"
                               "4c01003b");
}

// The objects from 1 on, with their table; the first is the catalogue.
inline QByteArray pdfOf(const QList<QByteArray> &objects)
{
    QByteArray bytes("%PDF-1.4\n");
    QByteArray table("0000000000 65535 f \n");
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto count = QByteArray::number(objects.size() + 1);
    const auto start = QByteArray::number(bytes.size());
    return bytes + "xref\n0 " + count + "\n" + table + "trailer << /Size " + count
        + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

inline QByteArray streamOf(const QByteArray &content, const QByteArray &members = {})
{
    return "<< /Length " + QByteArray::number(content.size()) + " " + members + " >>\nstream\n"
        + content + "\nendstream";
}

// Pages of 200 by 100 points, the left half of each green.
inline QByteArray pdfBytes(int pages)
{
    QByteArray kids;
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", {}, streamOf("0 1 0 rg 0 0 100 100 re f")};
    for (int i = 0; i < pages; ++i) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 3 0 R >>");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages) + " >>";
    return pdfOf(objects);
}

// One page whose forms draw each other ten times each: ten thousand million rectangles.
inline QByteArray endlessPdf()
{
    constexpr int depth = 10;
    constexpr int firstForm = 5;
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << "
        "/XObject << /F 5 0 R >> >> >>",
        streamOf("/F Do")};
    for (int i = 0; i < depth; ++i) {
        const auto next = QByteArray::number(firstForm + i + 1);
        const bool isLast = i + 1 == depth;
        objects.append(
            streamOf(isLast ? QByteArray("0 0 100 100 re f") : QByteArray("/F Do ").repeated(10),
                     "/Type /XObject /Subtype /Form /BBox [0 0 200 100]"
                         + (isLast ? QByteArray()
                                   : " /Resources << /XObject << /F " + next + " 0 R >> >>")));
    }
    return pdfOf(objects);
}

inline QByteArray bigEndian(quint32 number)
{
    return {
        std::array<char, 4>{char(number >> 24), char(number >> 16), char(number >> 8), char(number)}
            .data(),
        4};
}

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray &kind, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + kind + content + bigEndian(crcOf(kind + content));
}

// A picture of one bit a pixel that is all black: its file is a thousandth of what it unfolds to.
inline QByteArray pngBomb(quint32 side)
{
    const QByteArray rows(qsizetype(side) * (side / 8 + 1), '\0');
    return "\x89PNG\r\n\x1a\n"
        + pngChunk("IHDR", bigEndian(side) + bigEndian(side) + QByteArray("\x01\0\0\0\0", 5))
        + pngChunk("IDAT", qCompress(rows, 9).mid(4)) + pngChunk("IEND", {});
}

} // namespace tests
