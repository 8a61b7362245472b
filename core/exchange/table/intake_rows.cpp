#include "exchange/table/intake_rows.h"

#include "base/text.h"
#include "domain/labels.h"
#include "domain/text_rule.h"
#include "exchange/table/csv_columns.h"


#include <algorithm>

namespace exchange {

namespace {

constexpr std::size_t mostFaults = 20; // of one row; nobody reads more

// As schema/entries/item.registered.v1.json limits them.
int longest(const QString &column)
{
    return column == QLatin1String("place") || column == QLatin1String("authority") ? 400 : 2000;
}

// Of the columns that belong to no field; false when `column` is one of a field.
bool takeSeizureCell(actions::NewItem &item, const QString &column, const QString &value)
{
    if (column == QLatin1String("place"))
        item.seizedPlace = value;
    else if (column == QLatin1String("no_witness"))
        item.noWitnessReason = value;
    else if (column == QLatin1String("authority"))
        item.authority = value;
    else if (column == QLatin1String("insist"))
        item.insistReason = value;
    else
        return false;
    return true;
}

std::optional<domain::ItemKind> kindOf(const Columns &columns, const QStringList &cells,
                                       std::optional<domain::ItemKind> otherwise)
{
    const auto column = columns.indexOf(QStringLiteral("kind"));
    const QString value =
        column < 0 || column >= cells.size() ? QString() : cells.at(column).trimmed();
    return value.isEmpty() ? otherwise : kindNamed(value);
}

// A choice by the word that a screen shows for it ("Faraday bag", 信号屏蔽袋) or as it is spelt.
QString choiceNamed(domain::ItemKind kind, const QString &field, const QString &value)
{
    const auto *rule = domain::fieldRule(kind, field);
    for (const QString &choice : rule ? rule->choices : QStringList()) {
        if (value.compare(domain::wordLabel(choice), Qt::CaseInsensitive) == 0)
            return choice;
    }
    return value;
}

void checkField(IntakeRow &row, qsizetype column, const QString &name)
{
    auto checked = domain::checkFields(row.item.kind, {{name, row.item.fields.value(name)}},
                                       row.item.insistReason);
    if (checked) {
        row.warnings += checked->warnings;
        row.normal.insert(checked->values);
    } else
        row.faults.push_back({column, checked.error().message});
}

// What the fields say together: the sum of cash, for one.
void checkTogether(IntakeRow &row, qsizetype column)
{
    auto fields = row.item.fields;
    const auto checked = domain::checkFields(row.item.kind, fields, row.item.insistReason);
    if (!checked)
        return; // a field of its own is wrong, and was named
    fields = checked->values;
    const auto odd = domain::judgeTogether(row.item.kind, fields);
    if (odd)
        row.warnings += *odd;
    else
        row.faults.push_back({column, odd.error().message});
}

// How many cells there are, without empty ones at the end: spreadsheets write those freely.
qsizetype usedCells(const QStringList &cells)
{
    const auto last = std::find_if(cells.rbegin(), cells.rend(),
                                   [](const QString &cell) { return !cell.trimmed().isEmpty(); });
    return std::distance(last, cells.rend());
}

// Says what of the row as a whole is wrong.
void checkShape(IntakeRow &row, const Columns &columns, const QStringList &cells, bool isKindKnown)
{
    if (!isKindKnown)
        row.faults.push_back(
            {std::max<qsizetype>(0, columns.indexOf(QStringLiteral("kind"))),
             Text::tr("column kind: expected is one of %1.").arg(domain::kindNames())});
    if (const auto used = usedCells(cells); used > columns.size())
        row.faults.push_back({columns.size() - 1,
                              Text::tr("the row has %1 cells, but there are %2 columns.")
                                  .arg(used)
                                  .arg(columns.size())});
}

} // namespace

bool isHead(const QStringList &cells)
{
    return knownColumns(cells) > 0;
}

IntakeRow intakeRow(const Columns &columns, const QStringList &cells,
                    std::optional<domain::ItemKind> kind)
{
    IntakeRow row;
    const auto foundKind = kindOf(columns, cells, kind);
    row.item.kind = foundKind.value_or(domain::ItemKind::Other);
    checkShape(row, columns, cells, foundKind.has_value());
    std::vector<std::pair<qsizetype, QString>> fields;
    for (qsizetype i = 0; i < std::min(cells.size(), columns.size()); ++i) {
        const QString &column = columns.at(i);
        const QString value = cells.at(i).trimmed();
        if (value.isEmpty() || column.isEmpty() || column == QLatin1String("kind"))
            continue;
        if (takeSeizureCell(row.item, column, value)) {
            if (const auto checked = domain::checkedText(column, value, longest(column)); !checked)
                row.faults.push_back({i, checked.error().message});
            continue;
        }
        row.item.fields.insert(column, choiceNamed(row.item.kind, column, value));
        fields.emplace_back(i, column);
    }
    for (const auto &[column, name] : fields) {
        if (foundKind && row.faults.size() < mostFaults)
            checkField(row, column, name);
    }
    if (foundKind && !fields.empty() && row.faults.empty())
        checkTogether(row, fields.front().first);
    return row;
}

} // namespace exchange
