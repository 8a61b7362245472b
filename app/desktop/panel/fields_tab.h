#pragma once

// FieldsTab: shows the item's recorded fields, its origin and its seizure.

#include "domain/field.h"
#include "panel/item_tab.h"
#include "shell/desk.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTimer>

class QLabel;

namespace desktop {

class FieldsTab : public ItemTab
{
    Q_OBJECT

public:
    explicit FieldsTab(Desk &desk);

    void show(const ShownItem &shown) override;
    void forget() override;

private:
    void fill();
    void askToReveal(const QString &field);
    void reveal(const QString &exhibitNumber, const domain::Fields &values);
    void hideSecrets();
    QWidget *revealButton(const QString &name, QWidget *parent);
    void heading(const QString &text);
    void row(const QString &label, QWidget *value, QWidget *button = nullptr);
    // Nothing is shown of an empty value.
    void textRow(const char *name, const QString &label, const QString &value);
    void listRow(const QString &label, const QString &value, const registry::ItemFilter &filter);
    void fieldRow(const QString &name);
    void fields();
    void insides();
    void origin();
    void seizure();

    Desk &m_desk;
    QScrollArea *m_area;
    QWidget *m_content = nullptr; // rebuilt for each item
    QGridLayout *m_grid = nullptr;
    std::optional<ShownItem> m_shown;
    domain::Fields m_revealed; // of the item that is shown, for a minute
    QTimer m_hide;
};

} // namespace desktop
