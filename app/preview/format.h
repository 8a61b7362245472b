#pragma once

// Format: the file formats that are decoded for a preview, recognised by their first bytes.
// Everything else, including SVG, is never given to a decoder.

#include <QByteArray>
#include <QList>

#include <optional>

namespace preview {

// Office: a zip file of XML parts, of which only the text is read; it has no preview.
enum class Format : quint32 { Jpeg = 1, Png, Gif, Tiff, WebP, Bmp, Pdf, Office };

// The format whose signature `bytes` begin with, whatever the file's name; nothing if it is not on
// the list.
std::optional<Format> formatOf(const QByteArray &bytes);

// As Qt names the format: "jpeg".
const char *name(Format format);

// As MIME names it: "image/jpeg".
const char *mediaType(Format format);

// Every format that has a preview, each once.
const QList<Format> &allFormats();

} // namespace preview
