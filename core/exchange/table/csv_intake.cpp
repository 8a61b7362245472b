#include "exchange/table/csv_intake.h"

#include "base/text.h"
#include "exchange/table/csv_columns.h"
#include "exchange/table/table_format.h"

#include <QFileInfo>
#include <QSet>

namespace exchange {

namespace {

constexpr int mostComplaints = 20;
constexpr int mostBadRows = 1000; // then the rest is not checked
constexpr qsizetype longestHead = 200;
constexpr qsizetype longestComplaint = 500;

// A column that is there twice would lose what one of the two says.
Result<void> checkColumns(const QStringList &columns, const QStringList &heads)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (heads.at(i).size() > longestHead)
            return failure(ErrorCode::Invalid,
                           Text::tr("the name of column %1 has more than %2 characters.")
                               .arg(i + 1)
                               .arg(longestHead));
        if (!columns.at(i).isEmpty() && seen.contains(columns.at(i)))
            return failure(ErrorCode::Invalid,
                           Text::tr("the column “%1” is there twice.").arg(heads.at(i).trimmed()));
        seen.insert(columns.at(i));
    }
    if (!seen.contains(QStringLiteral("kind")))
        return failure(ErrorCode::Invalid,
                       Text::tr("there is no column “kind” (种类); expected are names of columns, "
                                "separated by commas."));
    return {};
}

// A cell below a head without a name must not get lost.
QStringList withPlaceholders(QStringList columns, const QStringList &heads)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).isEmpty() && heads.at(i).trimmed().isEmpty())
            columns[i] = Text::tr("(without a name)");
    }
    return columns;
}

QString shortened(const QString &sentence)
{
    return sentence.size() <= longestComplaint ? sentence
                                               : sentence.left(longestComplaint / 2)
            + QStringLiteral(" … ") + sentence.right(longestComplaint / 2);
}

// What is wrong with some rows, as far as a person reads it.
class Complaints
{
public:
    void add(const QString &place, const IntakeRow &row)
    {
        ++m_bad;
        if (m_said.size() < mostComplaints)
            m_said.append(place + shortened(row.faults.front().what));
    }

    bool isFull() const { return m_bad >= mostBadRows; }

    Result<void> asFailure() const
    {
        QStringList lines = m_said;
        const auto unsaid = m_bad - m_said.size();
        if (isFull())
            lines.append(Text::tr("… and %1 more; what follows was not looked at.").arg(unsaid));
        else if (unsaid > 0)
            lines.append(Text::tr("… and %1 more.").arg(unsaid));
        return lines.isEmpty() ? Result<void>() : failure(ErrorCode::Invalid, lines.join(u'\n'));
    }

private:
    QStringList m_said;
    qsizetype m_bad = 0;
};

} // namespace

Result<CsvTable> readTable(const QString &path)
{
    TRY(auto file, readRows(path));
    auto &rows = file.cells;
    const QStringList heads = rows.front();
    const auto head = readHead(rows);
    if (const auto checked = checkColumns(head.columns, heads); !checked)
        return failure(checked.error().code,
                       Text::tr("%1, row 1: %2").arg(path, checked.error().message));
    CsvTable table{QFileInfo(path).fileName(), {}, head.ignored, file.warning};
    table.rows.exhibitNumbers = head.exhibitNumbers;
    table.rows.columns = withPlaceholders(head.columns, heads);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (isEmptyRow(rows[i]))
            continue;
        table.rows.rows.push_back(std::move(rows[i]));
        table.rows.numbers.push_back(int(i) + 1);
    }
    if (table.rows.rows.empty())
        return failure(ErrorCode::Invalid, Text::tr("%1 has no rows below its first.").arg(path));
    return table;
}

Result<CsvItems> itemsOf(const CsvTable &table, registry::Registry *registry, const QString &viewer,
                         base::Progress &progress, Known known)
{
    progress.begin(Text::tr("Checking the rows"), qint64(table.rows.rows.size()));
    RowChecker checker(registry, viewer);
    CsvItems items;
    if (!table.warning.isEmpty())
        items.warnings.append(table.warning);
    Complaints complaints;
    for (std::size_t i = 0; i < table.rows.rows.size() && !complaints.isFull(); ++i) {
        TRY(progress.check());
        TRY(auto checked, checker.check(table.rows, i));
        progress.advance(1);
        if (!checked.known.isEmpty() && known == Known::Skipped) {
            items.skipped.append(checked.known);
            continue;
        }
        const int number = table.rows.numbers[i];
        const QString place =
            Text::tr("%1, row %2: %3").arg(table.file, QString::number(number), QString());
        if (!checked.row.faults.empty())
            complaints.add(place, checked.row);
        for (const QString &warning : std::as_const(checked.row.warnings))
            items.warnings.append(place + warning);
        for (const auto &fault : checked.doubles)
            items.warnings.append(place + fault.what);
        checked.row.item.row = number;
        items.items.push_back(std::move(checked.row.item));
    }
    TRY(complaints.asFailure());
    return items;
}

} // namespace exchange
