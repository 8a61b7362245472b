#pragma once

// PickBox: a choice box that says when its list was closed, so that one goes on from there.

#include "domain/item_kind.h"

#include <QComboBox>

namespace desktop {

class PickBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    void hidePopup() override;

Q_SIGNALS:
    // Something was picked from the list, or it was closed without.
    void closed();
};

// The kind of an item.
class KindBox : public PickBox
{
    Q_OBJECT

public:
    explicit KindBox(QWidget *parent);

    domain::ItemKind kind() const { return domain::ItemKind(currentData().toInt()); }
    void choose(domain::ItemKind kind) { setCurrentIndex(findData(int(kind))); }
};

} // namespace desktop
