#include "items/install_items.h"

#include "items/item_page.h"
#include "items/navigation_tree.h"
#include "items/search_box.h"

namespace desktop {

void installItems(Desk &desk)
{
    desk.addPage(QStringLiteral("items"), new ItemPage(desk, desk.window()));
    desk.setTree(new NavigationTree(desk, desk.window()));
    desk.setSearch(new SearchBox(desk, desk.window()));
}

} // namespace desktop
