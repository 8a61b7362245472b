#include "registry/verify/table_comparison.h"

#include "base/exact_text.h"
#include "base/text.h"

#include <QMap>

#include <compare>

namespace registry {

namespace {

constexpr qsizetype mostShown = 300; // bytes of a value

using Report = std::function<void(const RowDifference &)>;

struct Columns {
    QStringList names;
    std::vector<int> key; // column numbers of the primary key, in its order
};

Result<Columns> columnsOf(db::Connection &connection, const QString &table)
{
    Columns columns;
    QMap<qint64, int> keyOrder;
    auto select = connection.prepare(
        "SELECT name, pk FROM pragma_table_xinfo($1) WHERE hidden = 0 ORDER BY cid");
    TRY(select.bind(table).forEach([&](const db::Row &row) -> Result<void> {
        if (row.integer(1) > 0)
            keyOrder.insert(row.integer(1), int(columns.names.size()));
        columns.names.append(row.text(0));
        return {};
    }));
    columns.key.assign(keyOrder.begin(), keyOrder.end());
    return columns;
}

// As SQLite orders them: numbers before texts, texts by their bytes.
std::strong_ordering compareValues(const db::Row &left, const db::Row &right, int column)
{
    if (left.holdsSame(column, right))
        return std::strong_ordering::equal;
    const auto leftPrint = left.fingerprint(column);
    const auto rightPrint = right.fingerprint(column);
    if (leftPrint.startsWith("i:") && rightPrint.startsWith("i:"))
        return left.integer(column) <=> right.integer(column);
    return leftPrint.compare(rightPrint) <=> 0;
}

std::strong_ordering compareKeys(const db::Row &left, const db::Row &right,
                                 const std::vector<int> &key)
{
    for (const int column : key) {
        if (const auto order = compareValues(left, right, column); order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

QString readable(const db::Row &row, int column)
{
    const auto print = row.fingerprint(column);
    if (print == "null")
        return QStringLiteral("null");
    const QString value = base::exactText(print.mid(2, mostShown));
    return print.size() - 2 <= mostShown
        ? value
        : Text::tr("%1… (%2 bytes)").arg(value).arg(print.size() - 2);
}

// Two statements over the same table of two databases.
class SideBySide
{
public:
    SideBySide(const QString &table, Columns columns, const Report &report)
        : m_table(table)
        , m_columns(std::move(columns))
        , m_report(report)
    {
    }

    Result<void> run(db::Statement &truth, db::Statement &suspect, base::Progress &progress)
    {
        TRY(bool inTruth, truth.next());
        TRY(bool inSuspect, suspect.next());
        while (inTruth || inSuspect) {
            TRY(progress.check());
            const auto order = whichFirst(inTruth, inSuspect, truth, suspect);
            if (order < 0)
                reportWhole(truth.row(), true);
            else if (order > 0)
                reportWhole(suspect.row(), false);
            else
                compareColumns(truth.row(), suspect.row());
            if (order <= 0) {
                TRY(inTruth, truth.next());
            }
            if (order >= 0) {
                TRY(inSuspect, suspect.next());
            }
        }
        return {};
    }

private:
    std::strong_ordering whichFirst(bool inTruth, bool inSuspect, const db::Statement &truth,
                                    const db::Statement &suspect) const
    {
        if (!inTruth)
            return std::strong_ordering::greater;
        if (!inSuspect)
            return std::strong_ordering::less;
        return compareKeys(truth.row(), suspect.row(), m_columns.key);
    }

    QString keyOf(const db::Row &row) const
    {
        QStringList parts;
        for (const int column : m_columns.key)
            parts.append(readable(row, column));
        return parts.join(QStringLiteral(", "));
    }

    QString wholeRow(const db::Row &row) const
    {
        QStringList parts;
        for (int column = 0; column < m_columns.names.size(); ++column)
            parts.append(m_columns.names.at(column) + u'=' + readable(row, column));
        return parts.join(QStringLiteral(", "));
    }

    // The value of the first of these columns that the table has.
    QString valueOf(const db::Row &row, std::initializer_list<const char *> names) const
    {
        for (const char *name : names) {
            const auto column = m_columns.names.indexOf(QLatin1String(name));
            if (column >= 0)
                return readable(row, int(column));
        }
        return {};
    }

    RowDifference differenceAt(const db::Row &row) const
    {
        RowDifference difference;
        difference.table = m_table;
        difference.key = keyOf(row);
        difference.subject = valueOf(row, {"item", "id", "case_file"});
        difference.leaf = valueOf(row, {"entry"});
        return difference;
    }

    void reportWhole(const db::Row &row, bool isMissing) const
    {
        auto difference = differenceAt(row);
        (isMissing ? difference.expected : difference.found) = wholeRow(row);
        m_report(difference);
    }

    void compareColumns(const db::Row &truth, const db::Row &suspect) const
    {
        for (int column = 0; column < m_columns.names.size(); ++column) {
            if (truth.holdsSame(column, suspect))
                continue;
            auto difference = differenceAt(truth);
            difference.column = m_columns.names.at(column);
            difference.expected = readable(truth, column);
            difference.found = readable(suspect, column);
            m_report(difference);
        }
    }

    QString m_table;
    Columns m_columns;
    const Report &m_report;
};

} // namespace

Result<void> compareTable(db::Connection &truth, db::Connection &suspect, const QString &table,
                          const Report &report, base::Progress &progress)
{
    TRY(auto columns, columnsOf(truth, table));
    QByteArray order;
    for (const int column : columns.key)
        order += (order.isEmpty() ? " ORDER BY " : ", ") + QByteArray::number(column + 1);
    const QByteArray sql = "SELECT " + columns.names.join(QStringLiteral(", ")).toUtf8() + " FROM "
        + table.toUtf8() + order;
    auto inTruth = truth.prepare(sql);
    auto inSuspect = suspect.prepare(sql);
    return SideBySide(table, std::move(columns), report).run(inTruth, inSuspect, progress);
}

} // namespace registry
