#include "exchange/csv_intake.h"

#include "base/text.h"
#include "exchange/csv_columns.h"
#include "exchange/intake_rows.h"

#include <QFileInfo>

namespace exchange {

namespace {

constexpr int mostComplaints = 20;

// A column that stands there twice would lose what one of them says.
Result<QStringList> columnsOf(const QStringList &heads, const QString &path)
{
    QStringList columns;
    for (const QString &head : heads) {
        const QString column = columnNamed(head);
        if (!column.isEmpty() && columns.contains(column))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1, row 1: the column “%2” stands there twice.")
                               .arg(path, head.trimmed()));
        columns.append(column.isEmpty() ? Text::tr("(without a name)")
                                        : column); // its cells must not get lost
    }
    if (!columns.contains(QStringLiteral("kind")))
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1, row 1: there is no column “kind” (种类); expected are names of "
                     "columns, parted by commas.")
                .arg(path));
    return columns;
}

} // namespace

Result<std::vector<actions::NewItem>> readItems(const QString &path)
{
    TRY(const auto rows, readCsv(path));
    TRY(const auto columns, columnsOf(rows.front(), path));

    std::vector<actions::NewItem> items;
    QStringList complaints;
    int unsaid = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (isEmptyRow(rows.at(i)))
            continue;
        auto row = intakeRow(columns, rows.at(i), std::nullopt);
        if (row.faults.empty())
            items.push_back(std::move(row.item));
        else if (complaints.size() < mostComplaints)
            complaints.append(Text::tr("%1, row %2: %3")
                                  .arg(QFileInfo(path).fileName(), QString::number(i + 1),
                                       row.faults.front().what));
        else
            ++unsaid;
    }
    if (unsaid > 0)
        complaints.append(Text::tr("… and %1 more.").arg(unsaid));
    if (!complaints.isEmpty())
        return failure(ErrorCode::Invalid, complaints.join(u'\n'));
    if (items.empty())
        return failure(ErrorCode::Invalid, Text::tr("%1 has no rows below its first.").arg(path));
    return items;
}

} // namespace exchange
