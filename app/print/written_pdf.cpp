#include "print/written_pdf.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace print {

QByteArray written(QPDF &document)
{
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_disable); // PDF/A-1 knows none
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

} // namespace print
