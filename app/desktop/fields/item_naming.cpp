#include "item_naming.h"

#include "registry/item_list.h"
#include "registry/item_table.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ItemNaming)
};

Result<QString> nameOf(const Workplace &workplace, const QString &exhibitNumber)
{
    const registry::Reader reader(workplace.reading());
    TRY(const auto item, registry::ItemTable(reader).byExhibitNumber(exhibitNumber));
    TRY(const auto rows, registry::itemRows(reader, {item.number}, workplace.viewer()));
    const QString title = rows.empty() ? QString() : rows.front().title.trimmed();
    if (title.isEmpty())
        return Tr::tr("%1, %2", "exhibit number, what it is")
            .arg(exhibitNumber, domain::label(item.kind));
    return Tr::tr("%1, %2", "exhibit number, what it is").arg(exhibitNumber, title);
}

} // namespace

QString titleNaming(const Workplace &workplace, const QString &action,
                    const QStringList &exhibitNumbers)
{
    if (exhibitNumbers.isEmpty())
        return action;
    if (exhibitNumbers.size() > 1)
        return Tr::tr("%1: %n item(s)", nullptr, int(exhibitNumbers.size())).arg(action);
    return Tr::tr("%1 %2", "what is done, and to which item")
        .arg(action, nameOf(workplace, exhibitNumbers.front()).value_or(exhibitNumbers.front()));
}

} // namespace desktop
