#include "campaign/campaign_files.h"

#include "base/text.h"

#include <QFile>
#include <QStringEncoder>
#include <QStringList>
#include <QtEndian>

#include <array>
#include <random>

namespace exchange {

namespace {

// CRC-32 of PNG chunks (ISO/IEC 15948, annex D).
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + type + content + bigEndian(crc32(type + content));
}

} // namespace

QByteArray pngOf(quint32 number, int width, int height)
{
    QByteArray pixels;
    pixels.reserve(qsizetype(height) * (1 + 3 * width));
    for (int y = 0; y < height; ++y) {
        pixels += '\0'; // no filter
        for (int x = 0; x < width; ++x) {
            const bool bar =
                y > height / 3 && y < 2 * height / 3 && ((number >> (x * 32 / width)) & 1);
            pixels += bar ? '\x10' : char(60 + number * 37 % 150);
            pixels += bar ? '\x10' : char(90 + y * 120 / height);
            pixels += bar ? '\x20' : char(120 + x * 100 / width);
        }
    }
    const QByteArray header = bigEndian(quint32(width)) + bigEndian(quint32(height))
        + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header)
        + chunk("IDAT", qCompress(pixels, 6).mid(4)) + chunk("IEND", {});
}

QByteArray pdfOf(const QStringList &lines)
{
    QByteArray stream = "BT /F1 14 Tf 60 780 Td 20 TL\n";
    for (const QString &line : lines)
        stream +=
            '(' + QString(line).remove(u'(').remove(u')').remove(u'\\').toLatin1() + ") Tj T*\n";
    stream += "ET";
    const std::array<QByteArray, 5> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font "
        "<< /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(stream.size()) + " >>\nstream\n" + stream
            + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    return pdf + table + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n"
        + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

QByteArray formOf(const QString &title, int number)
{
    return pdfOf({title, QStringLiteral("Number %1").arg(number),
                  QStringLiteral("Handed over as listed; seals intact."),
                  QStringLiteral("Signed: ____________")});
}

QByteArray scriptOf(int number, bool chinese, bool gb18030)
{
    if (!chinese)
        return QByteArray("Dear customer, this is the bonus desk, ticket ")
            + QByteArray::number(number)
            + ".\nToday's task: order, pay, confirm, and the commission is yours.\nIf they "
              "hesitate, speak of the limited places.\n";
    const QString text =
        QStringLiteral("您好，这里是刷单客服，编号%"
                       "1。\n今日任务：下单、付款、确认，佣金立返。\n对方犹豫时，强调名额有限。\n")
            .arg(number);
    if (!gb18030)
        return text.toUtf8();
    QStringEncoder encoder("GB18030");
    return encoder.isValid() ? QByteArray(encoder(text)) : text.toUtf8();
}

QByteArray chatCsv(int number)
{
    QByteArray csv = "time,from,text\n";
    for (int i = 0; i < 40; ++i)
        csv += "2026-01-" + QByteArray::number(1 + i % 28).rightJustified(2, '0')
            + "T20:10:00+08:00,desk" + QByteArray::number(number) + ",\"order "
            + QByteArray::number(i * 7 + number) + " is paid\"\n";
    return csv;
}

QByteArray chatJson(int number)
{
    QByteArray json = "[\n";
    for (int i = 0; i < 60; ++i)
        json += QByteArray(i ? ",\n" : "") + R"({"from":"desk)" + QByteArray::number(number)
            + R"(","text":"佣金已返 )" + QByteArray::number(i) + R"("})";
    return json + "\n]\n";
}

QByteArray vcards(int number)
{
    QByteArray cards;
    for (int i = 0; i < 25; ++i) // +44 7700 900xxx: numbers that Ofcom keeps for drama
        cards += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Contact " + QByteArray::number(number * 25 + i)
            + "\r\nTEL:+447700900"
            + QByteArray::number((number * 25 + i) % 1000).rightJustified(3, '0')
            + "\r\nEND:VCARD\r\n";
    return cards;
}

Result<void> writeExtraction(const QString &path, qint64 bytes, quint64 seed)
{
    constexpr qint64 pieceSize = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    std::mt19937_64 generator(seed);
    QByteArray piece(pieceSize, '\0');
    for (qint64 done = 0; done < bytes; done += pieceSize) {
        for (qint64 i = 0; i < pieceSize; i += 8)
            qToLittleEndian<quint64>(generator(), piece.data() + i);
        const qint64 count = std::min(pieceSize, bytes - done);
        if (file.write(piece.constData(), count) != count)
            return failure(ErrorCode::Io,
                           Text::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    }
    return {};
}

} // namespace exchange
