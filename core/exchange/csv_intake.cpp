#include "exchange/csv_intake.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/csv_columns.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace exchange {

namespace {

constexpr qint64 largestFile = 200'000'000;
constexpr int mostComplaints = 20;

// Chinese spreadsheets save CSV as GB18030; whatever is valid UTF-8 is taken as that.
Result<QString> decoded(const QByteArray &bytes, const QString &path)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder gb18030("GB18030");
    const QString chinese = gb18030.isValid() ? gb18030(bytes) : QString();
    if (!gb18030.isValid() || gb18030.hasError())
        return failure(ErrorCode::Invalid, Text::tr("%1 is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.").arg(path));
    return chinese;
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

    Result<std::vector<QStringList>> read(const QString &text)
    {
        for (const QChar c : text)
            take(c);
        if (m_quoted && !m_quoteSeen)
            return failure(ErrorCode::Invalid, Text::tr("A quote that opens in row %1 is never closed.").arg(m_quoteRow));
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
        m_row.append(m_cell);
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
    std::vector<QStringList> m_rows;
    QStringList m_row;
    QString m_cell;
    bool m_quoted = false;
    bool m_quoteSeen = false; // inside quotes, the last character was one: the end, or a doubled one
    std::size_t m_quoteRow = 0;
};

Result<actions::NewItem> itemOf(const QStringList &columns, const QStringList &cells)
{
    actions::NewItem item;
    if (cells.size() > columns.size())
        return failure(ErrorCode::Invalid, Text::tr("the row has %1 cells, but there are %2 columns.").arg(cells.size()).arg(columns.size()));
    std::optional<domain::ItemKind> kind;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &column = columns.at(i);
        const QString value = cells.at(i).trimmed();
        if (value.isEmpty())
            continue;
        if (column == QLatin1String("kind"))
            kind = kindNamed(value);
        else if (column == QLatin1String("place"))
            item.seizedPlace = value;
        else if (column == QLatin1String("no_witness"))
            item.noWitnessReason = value;
        else if (column == QLatin1String("authority"))
            item.authority = value;
        else if (column == QLatin1String("insist"))
            item.insistReason = value;
        else
            item.fields.insert(column, value);
    }
    if (!kind)
        return failure(ErrorCode::Invalid, Text::tr("column kind: expected is one of phone, computer, bank_card, script, sim_card, storage_medium, other."));
    item.kind = *kind;
    TRY(domain::checkFields(item.kind, item.fields, item.insistReason));
    return item;
}

// A column that stands there twice would lose what one of them says.
Result<QStringList> columnsOf(const QStringList &heads, const QString &path)
{
    QStringList columns;
    for (const QString &head : heads) {
        const QString column = columnNamed(head);
        if (!column.isEmpty() && columns.contains(column))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1, row 1: the column “%2” stands there twice.").arg(path, head.trimmed()));
        columns.append(column);
    }
    if (!columns.contains(QStringLiteral("kind")))
        return failure(ErrorCode::Invalid, Text::tr("%1, row 1: there is no column “kind” (种类); expected are names of "
                                                    "columns, parted by commas.").arg(path));
    return columns;
}

bool isEmptyRow(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Result<std::vector<QStringList>> parseCsv(const QString &text)
{
    return CsvReader(separatorOf(text)).read(text);
}

Result<std::vector<actions::NewItem>> readItems(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestFile));
    TRY(const auto text, decoded(bytes, path));
    auto rows = parseCsv(text);
    if (!rows)
        return failure(ErrorCode::Invalid, Text::tr("%1: %2").arg(path, rows.error().message));
    if (rows->empty())
        return failure(ErrorCode::Invalid, Text::tr("%1 is empty; its first row names the columns.").arg(path));
    TRY(const auto columns, columnsOf(rows->front(), path));

    std::vector<actions::NewItem> items;
    QStringList complaints;
    int unsaid = 0;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        if (isEmptyRow(rows->at(i)))
            continue;
        auto item = itemOf(columns, rows->at(i));
        if (item)
            items.push_back(std::move(*item));
        else if (complaints.size() < mostComplaints)
            complaints.append(Text::tr("%1, row %2: %3").arg(QFileInfo(path).fileName()).arg(i + 1).arg(item.error().message));
        else
            ++unsaid;
    }
    if (unsaid > 0)
        complaints.append(Text::tr("… and %n more row(s).", nullptr, unsaid));
    if (!complaints.isEmpty())
        return failure(ErrorCode::Invalid, complaints.join(u'\n'));
    if (items.empty())
        return failure(ErrorCode::Invalid, Text::tr("%1 has no rows below its first.").arg(path));
    return items;
}

} // namespace exchange
