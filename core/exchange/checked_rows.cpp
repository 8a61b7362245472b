#include "exchange/checked_rows.h"

#include "base/text.h"
#include "registry/identifiers.h"
#include "registry/twins.h"

namespace exchange {

namespace {

// Two fields of one likeness name the same thing where their values agree, as registry/twins.h has
// it.
QString likeness(domain::ItemKind kind, const QString &field)
{
    if (field == QLatin1String("imei2"))
        return QStringLiteral("imei");
    const bool isWithinKind = field == QLatin1String("serial") || field == QLatin1String("number");
    return isWithinKind ? domain::name(kind) + u'.' + field : field;
}

} // namespace

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
    for (auto field = normal.begin(); field != normal.end(); ++field) {
        const QString key = likeness(item.kind, field.key()) + u' ' + field.value();
        if (const int before = m_rows.value(key, number); before != number)
            checked.doubles.push_back(
                {columns.indexOf(field.key()), Text::tr("The same stands in row %1.").arg(before)});
        m_rows.insert(key, m_rows.value(key, number));
    }
    if (!m_registry)
        return {};
    TRY(const auto twins,
        registry::twinsOf(m_registry->connection(), item.kind, normal, {}, m_viewer));
    for (const auto &twin : twins)
        checked.doubles.push_back(
            {columns.indexOf(twin.field),
             Text::tr("The same is registered already as %1.").arg(twin.exhibitNumber)});
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
