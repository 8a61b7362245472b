#include "actions/find_item.h"

#include "base/text.h"

namespace actions {

Result<registry::ItemRecord> visibleItem(const Writer &writer, const QString &exhibitNumber)
{
    const registry::ItemTable items(writer.connection());
    TRY(auto item, items.byExhibitNumber(exhibitNumber));
    TRY(const bool visible, items.maySee(writer.officer().id, item.id));
    if (!visible)
        return failure(ErrorCode::NotFound, Text::tr("No item carries the number %1.").arg(exhibitNumber));
    return item;
}

} // namespace actions
