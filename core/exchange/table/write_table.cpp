#include "exchange/table/write_table.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "db/transaction.h"

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

Result<qint64> writeRows(TableWriter &writer, const registry::Reader &reader,
                         const TableRequest &request, base::Progress &progress)
{
    TRY(writer.add(headOf(request.columns)));
    qint64 written = 0;
    for (auto from = request.numbers.begin(); from != request.numbers.end();) {
        TRY(progress.check());
        const auto to = from + std::min(atOnce, request.numbers.end() - from);
        TRY(const auto items, registry::itemRows(reader, std::vector(from, to), request.viewer));
        for (const auto &item : items)
            TRY(writer.add(rowOf(item, request.columns)));
        written += qint64(items.size());
        progress.advance(to - from);
        from = to;
    }
    TRY(writer.close());
    return written;
}

Result<qint64> writeTo(const QString &part, const registry::Reader &reader,
                       const TableRequest &request, base::Progress &progress)
{
    const auto &format = *request.format;
    if (format.mostRows > 0 && qint64(request.numbers.size()) >= format.mostRows)
        return failure(ErrorCode::Unsupported,
                       Text::tr("A workbook has room for %1 items; write CSV, or choose fewer.")
                           .arg(format.mostRows - 1));
    TRY(const auto writer, format.write(part));
    return writeRows(*writer, reader, request, progress);
}

} // namespace

Result<qint64> writeTable(const registry::Reader &reader, const TableRequest &request,
                          base::Progress &progress)
{
    progress.begin(Text::tr("Writing %1").arg(request.path), qint64(request.numbers.size()));
    TRY(auto view, db::Transaction::beginRead(reader.connection()));
    qint64 written = 0;
    TRY(base::writeFileDurably(request.path, [&](const QString &part) -> Result<void> {
        TRY(written, writeTo(part, reader, request, progress));
        return {};
    }));
    TRY(view.commit());
    return written;
}

} // namespace exchange
