#include "actions/find_item.h"

namespace actions {

Result<registry::ItemRecord> visibleItem(const Writer &writer, const QString &exhibitNumber)
{
    return registry::ItemTable(writer.connection())
        .byExhibitNumber(exhibitNumber, writer.officer().id);
}

} // namespace actions
