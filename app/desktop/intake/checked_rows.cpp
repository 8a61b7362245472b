#include "intake/checked_rows.h"

#include "registry/search.h"

#include <QCoreApplication>
#include <QHash>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckedRows)
};

bool identifies(const QString &field)
{
    static const QStringList names{QStringLiteral("imei"),   QStringLiteral("imei2"),
                                   QStringLiteral("imeisv"), QStringLiteral("meid"),
                                   QStringLiteral("eid"),    QStringLiteral("iccid"),
                                   QStringLiteral("serial"), QStringLiteral("number")};
    return names.contains(field);
}

// Finds what bears the same number: in the registry, or in a row that came before.
class DoubleFinder
{
public:
    DoubleFinder(registry::Registry &registry, QString viewer)
        : m_registry(registry)
        , m_viewer(std::move(viewer))
    {
    }

    Result<void> look(CheckedRow &checked, const exchange::Columns &columns, int number)
    {
        const auto &item = checked.row.item;
        for (auto field = item.fields.begin(); field != item.fields.end(); ++field) {
            if (!identifies(field.key()))
                continue;
            const auto normal =
                domain::checkFields(item.kind, {{field.key(), field.value()}}, item.insistReason);
            if (!normal)
                continue;
            TRY(const auto what, bearerOf(normal->values.value(field.key()), number));
            if (!what.isEmpty())
                checked.doubles.push_back({columns.indexOf(field.key()), what});
        }
        return {};
    }

private:
    Result<QString> bearerOf(const QString &value, int number)
    {
        const auto before = m_rows.constFind(value);
        if (before != m_rows.constEnd())
            return Tr::tr("The same stands in row %1.").arg(*before);
        m_rows.insert(value, number);
        TRY(const auto hit, registry::findScanned(m_registry.connection(), value, m_viewer));
        return hit && hit->what == registry::ScanHit::What::Identifier
            ? Tr::tr("The same is registered already as %1.").arg(hit->exhibitNumber)
            : QString();
    }

    registry::Registry &m_registry;
    QString m_viewer;
    QHash<QString, int> m_rows; // numbers of rows by value
};

} // namespace

Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress)
{
    progress.begin(Tr::tr("Checking the rows"), qint64(table.rows.size()));
    DoubleFinder finder(registry, viewer);
    std::vector<CheckedRow> checked;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        TRY(progress.check());
        checked.push_back({exchange::intakeRow(table.columns, table.rows[i], table.kind), {}});
        TRY(finder.look(checked.back(), table.columns, table.numbers[i]));
        progress.advance(1);
    }
    return checked;
}

actions::NewItem withCommon(const actions::NewItem &row, const actions::NewItem &common)
{
    actions::NewItem item = common;
    item.kind = row.kind;
    item.fields = row.fields;
    item.insistReason = row.insistReason;
    if (!row.seizedPlace.isEmpty())
        item.seizedPlace = row.seizedPlace;
    if (row.authority)
        item.authority = row.authority;
    if (row.noWitnessReason) {
        item.noWitnessReason = row.noWitnessReason;
        item.witness.reset();
    }
    return item;
}

} // namespace desktop
