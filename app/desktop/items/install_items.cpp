#include "items/install_items.h"

#include "items/item_page.h"

namespace desktop {

void installItems(Desk &desk)
{
    desk.addPage(QStringLiteral("items"), new ItemPage(desk, desk.window()));
}

} // namespace desktop
