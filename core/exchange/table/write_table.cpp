#include "exchange/table/write_table.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "db/transaction.h"
#include "exchange/table/csv_writer.h"
#include "exchange/table/xlsx_writer.h"

#include <algorithm>

namespace exchange {

namespace {

constexpr std::ptrdiff_t atOnce = 500;

std::vector<Cell> headOf(const std::vector<registry::ItemColumn> &columns)
{
    std::vector<Cell> head;
    head.reserve(columns.size());
    for (const auto column : columns)
        head.emplace_back(cellHead(column));
    return head;
}

std::vector<Cell> rowOf(const registry::ItemRow &item,
                        const std::vector<registry::ItemColumn> &columns)
{
    std::vector<Cell> row;
    row.reserve(columns.size());
    for (const auto column : columns)
        row.push_back(cellOf(item, column));
    return row;
}

template <typename Writer>
Result<qint64> writeRows(Writer writer, db::Connection &connection, const TableRequest &request,
                         base::Progress &progress)
{
    TRY(writer.add(headOf(request.columns)));
    qint64 written = 0;
    for (auto from = request.numbers.begin(); from != request.numbers.end();) {
        TRY(progress.check());
        const auto to = from + std::min(atOnce, request.numbers.end() - from);
        TRY(const auto items,
            registry::itemRows(connection, std::vector(from, to), request.viewer));
        for (const auto &item : items)
            TRY(writer.add(rowOf(item, request.columns)));
        written += qint64(items.size());
        progress.advance(to - from);
        from = to;
    }
    TRY(writer.close());
    return written;
}

Result<qint64> writeTo(const QString &part, db::Connection &connection, const TableRequest &request,
                       base::Progress &progress)
{
    if (request.format == TableFormat::Csv) {
        TRY(auto writer, CsvWriter::open(part));
        return writeRows(std::move(writer), connection, request, progress);
    }
    if (qint64(request.numbers.size()) >= XlsxWriter::mostRows)
        return failure(ErrorCode::Unsupported,
                       Text::tr("A workbook has room for %1 items; write CSV, or choose fewer.")
                           .arg(XlsxWriter::mostRows - 1));
    TRY(auto writer, XlsxWriter::open(part, Text::tr("Items")));
    return writeRows(std::move(writer), connection, request, progress);
}

} // namespace

Result<qint64> writeTable(db::Connection &connection, const TableRequest &request,
                          base::Progress &progress)
{
    progress.begin(Text::tr("Writing %1").arg(request.path), qint64(request.numbers.size()));
    TRY(auto view, db::Transaction::beginRead(connection));
    qint64 written = 0;
    TRY(base::writeFileDurably(request.path, [&](const QString &part) -> Result<void> {
        TRY(written, writeTo(part, connection, request, progress));
        return {};
    }));
    TRY(view.commit());
    return written;
}

} // namespace exchange
