#pragma once

// ItemTab: one tab of the item panel.

#include "panel/shown_item.h"

#include <QWidget>

namespace desktop {

class ItemTab : public QWidget
{
    Q_OBJECT

public:
    // Called when the tab is seen, for another item or after a change of the same.
    virtual void show(const ShownItem &shown) = 0;

    // Nothing of an item may stay behind: the registry was locked or closed.
    virtual void forget() = 0;
};

} // namespace desktop
