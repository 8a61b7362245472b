#include "print/pdf/joined_pdf.h"

#include "base/text.h"
#include "print/pdf/written_pdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <list>

namespace print {

namespace {

void open(QPDF &document, const QByteArray &pdf)
{
    document.processMemoryFile("form", pdf.constData(), std::size_t(pdf.size()));
}

QByteArray joined(const std::vector<QByteArray> &parts)
{
    QPDF all;
    open(all, parts.front());
    QPDFPageDocumentHelper pages(all);
    qsizetype size = parts.front().size();
    std::list<QPDF> others; // read from until the whole is written
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) {
        open(others.emplace_back(), *part);
        for (auto &page : QPDFPageDocumentHelper(others.back()).getAllPages())
            pages.addPage(page, false);
        size += part->size();
    }
    return written(all, size);
}

} // namespace

Result<QByteArray> joinedPdf(const std::vector<QByteArray> &parts)
{
    if (parts.size() == 1)
        return parts.front();
    try {
        return joined(parts);
    } catch (const std::exception &error) { // how the library reports it
        return failure(ErrorCode::Corrupt, Text::tr("The PDF could not be finished."),
                       QString::fromUtf8(error.what()));
    }
}

} // namespace print
