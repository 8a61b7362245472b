#include "preview/format.h"

#include <QByteArrayView>

namespace preview {

namespace {

// The bytes that a file of the format has at `offset`.
struct Signature {
    Format format;
    qsizetype offset;
    QByteArrayView bytes;
};

constexpr qsizetype pdfSearched = 1024; // readers of PDF take a signature within so many bytes

struct FormatRule {
    Format format;
    const char *name;
    const char *mediaType;
};

const FormatRule formatRules[] = {
    {Format::Jpeg, "jpeg", "image/jpeg"},    {Format::Png, "png", "image/png"},
    {Format::Gif, "gif", "image/gif"},       {Format::Tiff, "tiff", "image/tiff"},
    {Format::WebP, "webp", "image/webp"},    {Format::Bmp, "bmp", "image/bmp"},
    {Format::Pdf, "pdf", "application/pdf"}, {Format::Office, "zip", "application/zip"},
};

const FormatRule &ruleOf(Format format)
{
    return formatRules[std::size_t(format) - 1];
}

bool hasAt(const QByteArray &bytes, qsizetype offset, QByteArrayView wanted)
{
    return bytes.size() >= offset + wanted.size()
        && QByteArrayView(bytes).sliced(offset, wanted.size()) == wanted;
}

// "BM" alone begins many a text: the four reserved bytes of the header are zero.
bool isBmp(const QByteArray &bytes)
{
    return hasAt(bytes, 0, "BM") && hasAt(bytes, 6, QByteArrayView("\0\0\0\0", 4));
}

} // namespace

std::optional<Format> formatOf(const QByteArray &bytes)
{
    static const Signature signatures[] = {
        {Format::Jpeg, 0, "\xff\xd8\xff"}, {Format::Png, 0, "\x89PNG\r\n\x1a\n"},
        {Format::Gif, 0, "GIF87a"},        {Format::Gif, 0, "GIF89a"},
        {Format::Tiff, 0, {"II*\0", 4}},   {Format::Tiff, 0, {"MM\0*", 4}},
    };
    for (const Signature &signature : signatures) {
        if (hasAt(bytes, signature.offset, signature.bytes))
            return signature.format;
    }
    if (hasAt(bytes, 0, "RIFF") && hasAt(bytes, 8, "WEBP"))
        return Format::WebP;
    if (isBmp(bytes))
        return Format::Bmp;
    if (bytes.left(pdfSearched).contains("%PDF-"))
        return Format::Pdf;
    return std::nullopt;
}

const char *name(Format format)
{
    return ruleOf(format).name;
}

const char *mediaType(Format format)
{
    return ruleOf(format).mediaType;
}

const QList<Format> &allFormats()
{
    static const QList<Format> all{Format::Jpeg, Format::Png, Format::Gif, Format::Tiff,
                                   Format::WebP, Format::Bmp, Format::Pdf};
    return all;
}

} // namespace preview
