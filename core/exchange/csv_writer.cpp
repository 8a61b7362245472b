#include "exchange/csv_writer.h"

#include "base/text.h"

namespace exchange {

namespace {

bool wouldBeCalculated(const QString &text)
{
    static const QString openers = QStringLiteral("=+-@＝＋－＠'");
    for (const QChar c : text) {
        if (c.isPrint() && !c.isSpace())
            return openers.contains(c);
    }
    return false;
}

QString spelled(const Cell &cell)
{
    if (const auto *count = std::get_if<qint64>(&cell))
        return QString::number(*count);
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return moment->toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    QString text = std::get<QString>(cell);
    if (text.isEmpty())
        return text;
    if (wouldBeCalculated(text))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

Result<CsvWriter> CsvWriter::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be written: %2.").arg(path, file->errorString()));
    CsvWriter writer(std::move(file));
    TRY(writer.write("\xEF\xBB\xBF"));
    return writer;
}

Result<void> CsvWriter::add(const std::vector<Cell> &row)
{
    QStringList cells;
    for (const auto &cell : row)
        cells.append(spelled(cell));
    return write(cells.join(u',').toUtf8() + "\r\n");
}

Result<void> CsvWriter::close()
{
    return m_file->flush() ? Result<void>() : write({});
}

Result<void> CsvWriter::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) != bytes.size() || m_file->error() != QFileDevice::NoError)
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be written: %2.")
                           .arg(m_file->fileName(), m_file->errorString()));
    return {};
}

} // namespace exchange
