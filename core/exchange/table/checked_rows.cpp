#include "exchange/table/checked_rows.h"

#include "base/text.h"
#include "domain/exhibit_number.h"
#include "registry/item_table.h"

#include <algorithm>
#include <iterator>

namespace exchange {

namespace {

void addFaults(CheckedRow &checked, const Columns &columns,
               const std::vector<registry::Duplicate> &duplicates)
{
    for (const auto &duplicate : duplicates)
        checked.doubles.push_back({columns.indexOf(duplicate.field),
                                   registry::sentence(duplicate, checked.row.item.kind)});
}

} // namespace

Result<CheckedRow> RowChecker::check(const RowsTable &table, std::size_t row)
{
    CheckedRow checked{intakeRow(table.columns, table.rows[row], table.kind), {}, 0, {}};
    TRY(lookForNumber(checked, table, row));
    checked.row.warnings += domain::oddTogether(checked.row.item.kind, checked.row.normal);
    lookAbove(checked, table.columns, table.numbers[row]);
    TRY(lookInRegistry(checked, table.columns));
    return checked;
}

CheckedRow RowChecker::checkAgain(CheckedRow before, const RowsTable &table, std::size_t row)
{
    std::vector<CellFault> registered(before.doubles.begin() + qsizetype(before.doublesAbove),
                                      before.doubles.end());
    before.doubles.clear();
    lookAbove(before, table.columns, table.numbers[row]);
    std::move(registered.begin(), registered.end(), std::back_inserter(before.doubles));
    return before;
}

// A row of a list that this registry wrote is no new item.
Result<void> RowChecker::lookForNumber(CheckedRow &checked, const RowsTable &table, std::size_t row)
{
    const QString number = domain::typedExhibitNumber(table.rows[row].value(table.exhibitNumbers));
    if (!m_registry || number.isEmpty())
        return {};
    const auto item = registry::ItemTable(*m_registry).byExhibitNumber(number);
    if (!item)
        return item.error().code == ErrorCode::NotFound ? Result<void>() : failure(item.error());
    checked.known = item->exhibitNumber;
    checked.row.faults.insert(checked.row.faults.begin(),
                              {table.exhibitNumbers,
                               Text::tr("%1 is registered already; a list that was written out "
                                        "cannot register its items again.")
                                   .arg(checked.known)});
    return {};
}

void RowChecker::lookAbove(CheckedRow &checked, const Columns &columns, int number)
{
    addFaults(checked, columns, m_rows.of(checked.row.normal, number));
    checked.doublesAbove = checked.doubles.size();
}

Result<void> RowChecker::lookInRegistry(CheckedRow &checked, const Columns &columns)
{
    if (!m_registry)
        return {};
    TRY(const auto registered,
        registry::duplicatesOf(*m_registry, checked.row.normal, {}, m_viewer));
    addFaults(checked, columns, registered);
    return {};
}

Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress,
                                          const CheckedTable *before)
{
    progress.begin(Text::tr("Checking the rows"), qint64(table.rows.size()));
    const bool isKnown = before && before->table.columns == table.columns
        && before->table.kind == table.kind && before->table.exhibitNumbers == table.exhibitNumbers;
    RowChecker checker(&registry, viewer);
    std::vector<CheckedRow> checked;
    checked.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        TRY(progress.check());
        if (isKnown && i < before->rows.size() && before->table.rows[i] == table.rows[i]) {
            checked.push_back(checker.checkAgain(before->rows[i], table, i));
        } else {
            TRY(auto row, checker.check(table, i));
            checked.push_back(std::move(row));
        }
        progress.advance(1);
    }
    return checked;
}

} // namespace exchange
