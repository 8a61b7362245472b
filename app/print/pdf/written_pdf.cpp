#include "print/pdf/written_pdf.h"

#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDFWriter.hh>

namespace print {

QByteArray written(QPDF &document, qsizetype about)
{
    QByteArray bytes;
    bytes.reserve(about);
    Pl_Function into("pdf", nullptr, [&bytes](const unsigned char *data, std::size_t size) {
        bytes.append(reinterpret_cast<const char *>(data), qsizetype(size));
    });
    QPDFWriter writer(document);
    writer.setOutputPipeline(&into);
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable); // PDF/A-1 knows none
    writer.write();
    return bytes;
}

} // namespace print
