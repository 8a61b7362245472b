#include "exchange/table/csv_writer.h"

#include "exchange/table/formula_guard.h"

namespace exchange {

namespace {

QString spelled(const Cell &cell)
{
    if (const auto *count = std::get_if<qint64>(&cell))
        return QString::number(*count);
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return moment->toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    QString text = guarded(std::get<QString>(cell));
    if (text.isEmpty())
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

Result<CsvWriter> CsvWriter::open(const QString &path)
{
    TRY(auto file, OutputFile::open(path));
    TRY(file.write("\xEF\xBB\xBF"));
    return CsvWriter(std::move(file));
}

Result<void> CsvWriter::add(const std::vector<Cell> &row)
{
    QStringList cells;
    for (const auto &cell : row)
        cells.append(spelled(cell));
    return m_file.write(cells.join(u',').toUtf8() + "\r\n");
}

Result<void> CsvWriter::close()
{
    return m_file.close();
}

} // namespace exchange
