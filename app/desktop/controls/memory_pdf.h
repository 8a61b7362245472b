#pragma once

// MemoryPdf: a PDF made by Sealbook itself, together with the bytes that it reads from. A PDF from
// outside is never opened here; preview::Document does that.

#include <QBuffer>
#include <QPdfDocument>

namespace desktop {

class MemoryPdf : public QPdfDocument
{
    Q_OBJECT

public:
    explicit MemoryPdf(QObject *parent);
    ~MemoryPdf() override;

    // Another document's bytes in place of those before. Gives the count of its pages; 0 when the
    // bytes are not a PDF that can be read.
    int open(const QByteArray &bytes);

private:
    QByteArray m_bytes;
    QBuffer m_buffer; // over m_bytes; QPdfDocument reads from it whenever a page is drawn
};

} // namespace desktop
