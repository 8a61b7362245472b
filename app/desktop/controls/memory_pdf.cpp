#include "controls/memory_pdf.h"

namespace desktop {

MemoryPdf::MemoryPdf(QObject *parent)
    : QPdfDocument(parent)
{
}

// A thread that draws a page reads the buffer: close() waits for it, the members go after.
MemoryPdf::~MemoryPdf()
{
    close();
}

int MemoryPdf::open(const QByteArray &bytes)
{
    close();
    m_buffer.close();
    m_bytes = bytes;
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    load(&m_buffer);
    return status() == Status::Ready ? pageCount() : 0;
}

} // namespace desktop
