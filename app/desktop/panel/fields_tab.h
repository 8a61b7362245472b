#pragma once

// FieldsTab: what was recorded of the item itself, where it came from and how it was seized.

#include "desk.h"
#include "panel/item_tab.h"

#include <QGridLayout>
#include <QScrollArea>

namespace desktop {

class FieldsTab : public ItemTab
{
    Q_OBJECT

public:
    explicit FieldsTab(Desk &desk);

    void show(const ShownItem &shown) override;
    void forget() override;

private:
    void heading(const QString &text);
    void row(const QString &label, QWidget *value, QWidget *button = nullptr);
    // Nothing is shown of an empty value.
    void textRow(const char *name, const QString &label, const QString &value);
    void listRow(const QString &label, const QString &value, const registry::ItemFilter &filter);
    void fieldRow(const ShownItem &shown, const QString &name);
    void fields(const ShownItem &shown);
    void insides(const ShownItem &shown);
    void origin(const ShownItem &shown);
    void seizure(const ShownItem &shown);

    Desk &m_desk;
    QScrollArea *m_area;
    QWidget *m_content = nullptr; // made anew for each item
    QGridLayout *m_grid = nullptr;
    QString m_shown; // exhibit number
};

} // namespace desktop
