#pragma once

// Decode: decodes a picture or PDF page with Qt, and reads the text of a document. Call it only
// inside the sandbox.

#include "preview/wire.h"

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>

#include <memory>

namespace preview {

// Loads the decoders of all formats that the system has, while files can still be opened.
void loadDecoders();

class Decoder
{
public:
    Decoder(Format format, QByteArray bytes);

    // In the pixel format of Wire; null if there is none.
    QImage picture(QSize most) const;
    QImage page(int number, QSize most);

    // Nothing where the file is not a PDF that can be read.
    QList<QSizeF> pages();

    // The text of a PDF or an office file; nothing where it cannot be read.
    std::optional<QString> text();

private:
    // Null where it cannot be read.
    QPdfDocument *document();

    Format m_format;
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfDocument> m_document;
};

} // namespace preview
