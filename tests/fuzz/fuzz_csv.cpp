// What is read of a table and written again says the same when it is read again.

#include "base/decoded_text.h"
#include "exchange/table/csv_cells.h"
#include "exchange/table/formula_guard.h"
#include "fuzz/law.h"

using tests::require;

namespace {

// As CsvWriter spells a text.
QString spelled(const exchange::Cells &cells)
{
    QString text;
    for (const auto &row : cells) {
        QStringList quoted;
        for (const QString &cell : row)
            quoted.append(u'"' + exchange::guarded(cell).replace(u'"', QStringLiteral("\"\""))
                          + u'"');
        text += quoted.join(u',') + QStringLiteral("\r\n");
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto text = base::decodedText(tests::bytesOf(data, size));
    if (!text)
        return 0;
    const auto cells = exchange::parseCsv(*text);
    if (!cells)
        return 0;
    const auto again = exchange::parseCsv(spelled(*cells), u',');
    require(again && *again == *cells, "what was written of cells is read back as these cells");
    return 0;
}
