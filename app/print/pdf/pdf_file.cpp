#include "print/pdf/pdf_file.h"

#include "print/pdf/plain_ideographs.h"
#include "print/pdf/rare_characters.h"

#include <QBuffer>
#include <QPdfWriter>

namespace print {

Result<QByteArray> pdfBytes(const QString &title, const QPageLayout &layout, int dotsPerInch,
                            const std::function<Result<void>(QPagedPaintDevice &)> &paint)
{
    const RareCharacters rare;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(layout);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Sealbook"));
        TRY(paint(writer));
    }
    return withPlainIdeographs(bytes, rare);
}

} // namespace print
