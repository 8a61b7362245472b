#include "exchange/csv_cells.h"

#include "base/decoded_text.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/formula_guard.h"

#include <algorithm>

namespace exchange {

namespace {

constexpr qint64 largestFile = 200'000'000;

Result<QString> decoded(const QByteArray &bytes, const QString &path)
{
    const auto text = base::decodedText(bytes);
    if (!text)
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1 is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.").arg(path));
    return *text;
}

// Where the head row has no comma, it is parted by what spreadsheets write instead.
QChar separatorOf(const QString &text)
{
    const QString head = text.section(u'\n', 0, 0);
    for (const QChar separator : {QChar(u','), QChar(u'\t'), QChar(u';')}) {
        if (head.contains(separator))
            return separator;
    }
    return u',';
}

// Splits CSV into cells, character by character (RFC 4180 §2).
class CsvReader
{
public:
    explicit CsvReader(QChar separator)
        : m_separator(separator)
    {
    }

    Result<Cells> read(const QString &text)
    {
        for (const QChar c : text)
            take(c);
        if (m_quoted && !m_quoteSeen)
            return failure(
                ErrorCode::Invalid,
                Text::tr("A quote that opens in row %1 is never closed.").arg(m_quoteRow));
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar c)
    {
        if (m_quoted && !m_quoteSeen) {
            m_quoteSeen = c == u'"';
            if (!m_quoteSeen)
                m_cell += c;
        } else if (m_quoteSeen && c == u'"') {
            m_cell += c;
            m_quoteSeen = false;
        } else if (c == u'"' && m_cell.isEmpty()) {
            m_quoted = true;
            m_quoteRow = m_rows.size() + 1;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            m_cell += c;
        }
    }

    void endCell()
    {
        m_row.append(unguarded(m_cell));
        m_cell.clear();
        m_quoted = m_quoteSeen = false;
    }

    void endRow()
    {
        endCell();
        m_rows.push_back(m_row);
        m_row.clear();
    }

    QChar m_separator;
    Cells m_rows;
    QStringList m_row;
    QString m_cell;
    bool m_quoted = false;
    // Inside quotes, the last character was one: the end, or a doubled one.
    bool m_quoteSeen = false;
    std::size_t m_quoteRow = 0;
};

} // namespace

Result<Cells> parseCsv(const QString &text, std::optional<QChar> separator)
{
    return CsvReader(separator.value_or(separatorOf(text))).read(text);
}

Result<Cells> readCsv(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestFile));
    TRY(const auto text, decoded(bytes, path));
    auto rows = parseCsv(text);
    if (!rows)
        return failure(ErrorCode::Invalid, Text::tr("%1: %2").arg(path, rows.error().message));
    if (rows->empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is empty; its first row names the columns.").arg(path));
    return rows;
}

bool isEmptyRow(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace exchange
