#include "actions/find_item.h"

namespace actions {

Result<registry::ItemRecord> visibleItem(const View &view, const QString &exhibitNumber)
{
    return registry::ItemTable(view.connection()).byExhibitNumber(exhibitNumber, view.officer().id);
}

} // namespace actions
