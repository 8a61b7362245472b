#pragma once

// PdfPages: shows the pages of a PDF made by Sealbook itself, one below the other;
// panel/page_view.h shows those of an attachment.

#include "controls/memory_pdf.h"

#include <QPdfView>

namespace desktop {

class PdfPages : public QPdfView
{
    Q_OBJECT

public:
    // `name` and `accessibleName` as in named().
    PdfPages(const char *name, const QString &accessibleName, QWidget *parent);
    ~PdfPages() override;

    // As MemoryPdf::open.
    int open(const QByteArray &bytes) { return m_document.open(bytes); }
    void clear() { m_document.close(); }

private:
    MemoryPdf m_document;
};

} // namespace desktop
