#pragma once

// ItemHead: the head of the item panel: the item's number and title, its state, and the likely next
// steps.

#include "panel/shown_item.h"
#include "shell/desk.h"

#include <QVBoxLayout>

namespace desktop {

class ItemHead : public QWidget
{
    Q_OBJECT

public:
    explicit ItemHead(Desk &desk);

    void show(const ShownItem &shown);
    void forget();

private:
    QWidget *titleRow(const ShownItem &shown);
    QWidget *badges(const ShownItem &shown);
    QWidget *standing(const ShownItem &shown);
    QWidget *cases(const ShownItem &shown);
    QWidget *steps(const ShownItem &shown);
    QToolButton *stepButton(const char *command, const QString &exhibitNumber, QWidget *parent);

    Desk &m_desk;
    QWidget *m_content = nullptr; // rebuilt for each item
    QVBoxLayout *m_layout;
};

} // namespace desktop
