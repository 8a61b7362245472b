#include "exchange/table/csv_cells.h"

#include "base/decoded_text.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/table/csv_columns.h"
#include "exchange/table/formula_guard.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

constexpr qint64 largestFile = 200'000'000;

Result<QString> decoded(const QByteArray &bytes, const QString &path)
{
    if (base::isDamagedUtf8(bytes))
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1 is UTF-8, but it was cut off or some of its bytes were changed; "
                     "save or copy it again.")
                .arg(path));
    const auto text = base::decodedText(bytes);
    if (!text)
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1 is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.").arg(path));
    return *text;
}

// The value of a cell, without its guard and without a formula that is only a quoted text.
QString textOf(const QString &cell)
{
    static const QRegularExpression formula(QStringLiteral("^=\"([^\"]*)\"$"));
    const auto match = cell.startsWith(u'=') ? formula.match(cell) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : unguarded(cell);
}

// Splits CSV into cells, character by character (RFC 4180 §2).
class CsvReader
{
public:
    // Stops after `rows` rows.
    explicit CsvReader(QChar separator, std::size_t rows = mostRows + 1)
        : m_separator(separator)
        , m_wanted(rows)
    {
    }

    Result<Cells> read(QStringView text)
    {
        for (qsizetype i = 0; i < text.size() && !m_tooMuch && m_rows.size() < m_wanted; ++i)
            take(text.at(i));
        if (!m_tooMuch && m_rows.size() > mostRows)
            m_tooMuch = Text::tr("The table has more than %1 rows.").arg(mostRows);
        if (m_tooMuch)
            return failure(ErrorCode::Invalid, *m_tooMuch);
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
        const bool endsPair = m_wasReturn && c == u'\n';
        m_wasReturn = c == u'\r';
        if (endsPair) // CR LF ended the row, or is in the cell, already
            return;
        if (m_quoted && !m_quoteSeen)
            takeQuoted(c);
        else if (m_quoteSeen && c == u'"') {
            m_cell += c;
            m_quoteSeen = false;
        } else if (c == u'"' && m_cell.isEmpty() && !m_quoted) {
            m_quoted = true;
            m_quoteRow = m_rows.size() + 1;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            endRow();
        } else {
            m_cell += c;
        }
    }

    void takeQuoted(QChar c)
    {
        m_quoteSeen = c == u'"';
        if (!m_quoteSeen)
            m_cell += c == u'\r' ? QChar(u'\n') : c;
    }

    void endCell()
    {
        if (m_row.size() < mostColumns)
            m_row.append(textOf(m_cell));
        else if (!m_cell.trimmed().isEmpty())
            m_tooMuch =
                Text::tr("Row %1 has more than %2 cells.").arg(m_rows.size() + 1).arg(mostColumns);
        if (++m_cells > mostCells)
            m_tooMuch = Text::tr("The table has more than %1 cells.").arg(mostCells);
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
    std::size_t m_wanted;
    Cells m_rows;
    QStringList m_row;
    QString m_cell;
    qint64 m_cells = 0;
    bool m_quoted = false;
    // Inside quotes, the last character was one: the end, or a doubled one.
    bool m_quoteSeen = false;
    bool m_wasReturn = false; // the last character was CR
    std::size_t m_quoteRow = 0;
    std::optional<QString> m_tooMuch; // what is beyond the limits
};

Result<QStringList> firstRow(QStringView text, QChar separator)
{
    TRY(const auto rows, CsvReader(separator, 1).read(text));
    return rows.empty() ? QStringList() : rows.front();
}

// By what the first row says once it is parted; spreadsheets write all three.
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    std::pair<qsizetype, qsizetype> most(-1, 0); // known columns, cells
    for (const QChar separator : {QChar(u','), QChar(u'\t'), QChar(u';')}) {
        const auto row = firstRow(text, separator);
        const std::pair count(row ? knownColumns(*row) : 0, row ? row->size() : mostColumns + 1);
        if (count > most)
            best = separator;
        most = std::max(most, count);
    }
    return best;
}

} // namespace

Result<Cells> parseCsv(const QString &text, std::optional<QChar> separator)
{
    static const QRegularExpression stated(QStringLiteral("^sep=(.)(\r\n|\r|\n|\\z)"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (separator)
        return CsvReader(*separator).read(text);
    const auto match = stated.match(text);
    if (match.hasMatch())
        return CsvReader(match.captured(1).front())
            .read(QStringView(text).sliced(match.capturedLength()));
    return CsvReader(separatorOf(text)).read(text);
}

Result<Cells> parsePasted(const QString &text)
{
    const auto copied = firstRow(text, u'\t');
    const bool isCopied = copied && copied->size() > 1;
    return parseCsv(text, isCopied ? std::optional<QChar>(u'\t') : std::nullopt);
}

Result<CsvFile> readCsv(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestFile));
    TRY(const auto text, decoded(bytes, path));
    auto rows = parseCsv(text);
    if (!rows)
        return failure(ErrorCode::Invalid, Text::tr("%1: %2").arg(path, rows.error().message));
    if (rows->empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is empty; its first row names the columns.").arg(path));
    const QString rare = base::rareCharacters(bytes);
    return CsvFile{std::move(*rows),
                   rare.isEmpty() ? QString()
                                  : Text::tr("%1 is not UTF-8; it was read as GB18030 and has rare "
                                             "characters (%2). If they are wrong, save it as “CSV "
                                             "UTF-8”.")
                                        .arg(path, rare)};
}

bool isEmptyRow(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace exchange
