#include "controls/pdf_pages.h"

#include "controls/form.h"

namespace desktop {

PdfPages::PdfPages(const char *name, const QString &accessibleName, QWidget *parent)
    : QPdfView(parent)
    , m_document(this)
{
    named(this, name, accessibleName);
    setDocument(&m_document);
    setPageMode(PageMode::MultiPage);
    setZoomMode(ZoomMode::FitToWidth);
}

// QPdfView draws in a thread of its own, which must have let go of the document before it goes.
PdfPages::~PdfPages()
{
    setDocument(nullptr);
}

} // namespace desktop
