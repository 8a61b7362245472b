#include "exchange/table/checked_rows.h"

#include "base/text.h"
#include "domain/exhibit_number.h"
#include "registry/item_table.h"

namespace exchange {

Result<CheckedRow> RowChecker::check(const RowsTable &table, std::size_t row)
{
    CheckedRow checked{intakeRow(table.columns, table.rows[row], table.kind), {}, {}};
    TRY(lookForNumber(checked, table, row));
    TRY(look(checked, table.columns, table.numbers[row]));
    return checked;
}

// A row of a list that this registry wrote is no new item.
Result<void> RowChecker::lookForNumber(CheckedRow &checked, const RowsTable &table, std::size_t row)
{
    const QString number = domain::typedExhibitNumber(table.rows[row].value(table.exhibitNumbers));
    if (!m_registry || number.isEmpty())
        return {};
    const auto item = registry::ItemTable(m_registry->connection()).byExhibitNumber(number);
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

Result<void> RowChecker::look(CheckedRow &checked, const Columns &columns, int number)
{
    const auto &item = checked.row.item;
    const auto &normal = checked.row.normal;
    checked.row.warnings += domain::oddTogether(item.kind, normal);
    const auto say = [&](const std::vector<registry::Duplicate> &duplicates) {
        for (const auto &duplicate : duplicates)
            checked.doubles.push_back(
                {columns.indexOf(duplicate.field), registry::sentence(duplicate, item.kind)});
    };
    say(m_rows.of(normal, number));
    if (!m_registry)
        return {};
    TRY(const auto registered,
        registry::duplicatesOf(m_registry->connection(), normal, {}, m_viewer));
    say(registered);
    return {};
}

Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress)
{
    progress.begin(Text::tr("Checking the rows"), qint64(table.rows.size()));
    RowChecker checker(&registry, viewer);
    std::vector<CheckedRow> checked;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        TRY(progress.check());
        TRY(auto row, checker.check(table, i));
        checked.push_back(std::move(row));
        progress.advance(1);
    }
    return checked;
}

} // namespace exchange
