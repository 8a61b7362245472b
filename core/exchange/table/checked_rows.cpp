#include "exchange/table/checked_rows.h"

#include "base/text.h"
#include "registry/identifiers.h"

namespace exchange {

Result<CheckedRow> RowChecker::check(const RowsTable &table, std::size_t row)
{
    CheckedRow checked{intakeRow(table.columns, table.rows[row], table.kind), {}};
    TRY(look(checked, table.columns, table.numbers[row]));
    return checked;
}

Result<void> RowChecker::look(CheckedRow &checked, const Columns &columns, int number)
{
    const auto &item = checked.row.item;
    domain::Fields normal;
    for (const QString &field : registry::identifierNames()) {
        const QString given = item.fields.value(field);
        const auto fields = domain::checkFields(item.kind, {{field, given}}, item.insistReason);
        if (!given.isEmpty() && fields)
            normal.insert(field, fields->values.value(field));
    }
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
