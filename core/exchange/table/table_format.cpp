#include "exchange/table/table_format.h"

#include "base/text.h"
#include "exchange/table/csv_writer.h"
#include "exchange/table/xlsx_reader.h"
#include "exchange/table/xlsx_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace exchange {

namespace {

template <typename Writer>
class Writing : public TableWriter
{
public:
    explicit Writing(Writer writer)
        : m_writer(std::move(writer))
    {
    }

    Result<void> add(const std::vector<Cell> &row) override { return m_writer.add(row); }
    Result<void> close() override { return m_writer.close(); }

private:
    Writer m_writer;
};

template <typename Writer>
Result<std::unique_ptr<TableWriter>> writing(Result<Writer> writer)
{
    if (!writer)
        return failure(writer.error());
    return std::make_unique<Writing<Writer>>(std::move(*writer));
}

Result<std::unique_ptr<TableWriter>> csv(const QString &path)
{
    return writing(CsvWriter::open(path));
}

Result<std::unique_ptr<TableWriter>> xlsx(const QString &path)
{
    return writing(XlsxWriter::open(path, Text::tr("Items")));
}

} // namespace

const std::vector<TableFormat> &tableFormats()
{
    static const std::vector<TableFormat> formats{
        {"csv", QT_TRANSLATE_NOOP("Core", "CSV"), 0, csv, readCsv},
        {"xlsx", QT_TRANSLATE_NOOP("Core", "Excel workbook"), XlsxWriter::mostRows, xlsx, readXlsx},
    };
    return formats;
}

const TableFormat *tableFormat(const QString &name)
{
    const auto &all = tableFormats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const TableFormat &format) {
        return name == QLatin1String(format.name);
    });
    return found == all.end() ? nullptr : &*found;
}

const TableFormat *formatOfFile(const QString &path)
{
    return tableFormat(path.section(u'.', -1).toLower());
}

Result<CsvFile> readRows(const QString &path)
{
    const auto *format = formatOfFile(path);
    return format ? format->read(path) : readCsv(path);
}

} // namespace exchange
