#include "exchange/table/csv_columns.h"

#include "base/text.h"
#include "domain/field.h"
#include "exchange/table/column_words.h"

#include <algorithm>

namespace exchange {

namespace {

const auto kindColumn = QStringLiteral("kind");
constexpr std::size_t rowsLookedAt = 50;

// Columns that say something of the seizure or of the row itself.
const QStringList seizureColumns{kindColumn, QStringLiteral("place"), QStringLiteral("no_witness"),
                                 QStringLiteral("authority"), QStringLiteral("insist")};

QSet<QString> knownNames()
{
    const auto names = columnNames();
    return {names.begin(), names.end()};
}

} // namespace

QString columnNamed(const QString &head)
{
    return ColumnWords().columnOf(head);
}

QStringList columnNames()
{
    QStringList names = seizureColumns;
    for (const auto kind : domain::allItemKinds()) {
        for (const auto &rule : domain::fieldRules(kind))
            names.append(rule.name);
    }
    names.removeDuplicates();
    return names;
}

qsizetype knownColumns(const QStringList &heads)
{
    const ColumnWords words;
    const auto known = knownNames();
    return std::count_if(heads.begin(), heads.end(),
                         [&](const QString &head) { return known.contains(words.columnOf(head)); });
}

HeadRow readHead(const QStringList &heads)
{
    const ColumnWords words;
    const auto known = knownNames();
    const auto ofList = [&](const QString &head) {
        return words.isListHead(head) || plainWord(head).isEmpty();
    };
    const auto onlyOfList = [&](const QString &head) {
        return words.isListHead(head) && !known.contains(words.columnOf(head));
    };
    const bool isWholeList = std::all_of(heads.begin(), heads.end(), ofList)
        && std::any_of(heads.begin(), heads.end(), onlyOfList);
    const bool isList = isWholeList
        || std::any_of(heads.begin(), heads.end(),
                       [&](const QString &head) { return words.isExhibitNumber(head); });
    HeadRow row;
    for (const QString &head : heads) {
        if (row.exhibitNumbers < 0 && words.isExhibitNumber(head))
            row.exhibitNumbers = row.columns.size();
        const QString column = words.columnOf(head);
        const bool isIgnored = isList && column != kindColumn
            && (isWholeList ? words.isListHead(head) : onlyOfList(head));
        row.columns.append(isIgnored ? QString() : column);
        if (isIgnored)
            row.ignored.append(head.trimmed());
    }
    return row;
}

HeadRow readHead(const Cells &table)
{
    auto head = readHead(table.front());
    if (head.columns.contains(kindColumn))
        return head;
    const std::size_t rows = std::min(table.size(), rowsLookedAt);
    for (qsizetype column = 0; column < head.columns.size(); ++column) {
        int kinds = 0;
        bool isOther = false;
        for (std::size_t row = 1; row < rows; ++row) {
            const QString cell = table[row].value(column).trimmed();
            kinds += kindNamed(cell) ? 1 : 0;
            isOther = isOther || (!cell.isEmpty() && !kindNamed(cell));
        }
        if (kinds > 0 && !isOther) {
            head.columns[column] = kindColumn;
            return head;
        }
    }
    return head;
}

QString columnLabel(const QString &name)
{
    const QHash<QString, QString> ofSeizure{
        {QStringLiteral("kind"), Text::tr("Kind")},
        {QStringLiteral("place"), Text::tr("Place found")},
        {QStringLiteral("no_witness"), Text::tr("No witness, because")},
        {QStringLiteral("authority"), Text::tr("Authority")},
        {QStringLiteral("insist"), Text::tr("Wrong digit as found, because")},
    };
    if (ofSeizure.contains(name))
        return ofSeizure.value(name);
    for (const auto kind : domain::allItemKinds()) {
        if (const auto *rule = domain::fieldRule(kind, name))
            return Text::tr(rule->label);
    }
    return name;
}

std::optional<domain::ItemKind> kindNamed(const QString &text)
{
    return domain::kindOfWord(text);
}

} // namespace exchange
