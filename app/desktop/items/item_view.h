#pragma once

// ItemView: the item table: selection, keyboard search, drag and drop.

#include "items/item_model.h"

#include <QLabel>
#include <QTableView>

namespace desktop {

class FilterHeader;

class ItemView : public QTableView
{
    Q_OBJECT

public:
    ItemView(ItemModel &model, QWidget *parent);

    FilterHeader &filters() { return *m_header; }

    // item.number of the chosen rows, in the order of the list.
    std::vector<qint64> chosenNumbers() const;

    // Chooses this row alone and makes sure that it is seen.
    void chooseRow(int row);
    // The same for several.
    void chooseRows(const std::vector<int> &rows);

    // The columns that are shown, from left to right.
    std::vector<registry::ItemColumn> shownColumns() const;

    // The text in an empty table.
    void setEmptyText(const QString &text);

    // Drops typed text that was not searched for yet.
    void forgetTyped();

Q_SIGNALS:
    void chosenChanged();
    void copyAsked();
    // A key was typed to find an item.
    void typedAhead(const QString &text);

public:
    void keyboardSearch(const QString &typed) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    // What must be found again in another list of the same question.
    struct Place {
        std::vector<bool> chosen; // by item.number
        qint64 current = 0;       // item.number
        qint64 top = 0;           // … of the uppermost row; 0: the list is at its beginning
    };

    void showDefaultColumns();
    void offerColumns(const QPoint &at);
    void keepLook() const;
    void rememberPlace();
    void findPlace();
    void lookForTyped();

    ItemModel &m_model;
    FilterHeader *m_header;
    QLabel *m_empty;
    Place m_place;
    bool m_isReplacing = false; // the list; selections in between mean nothing
    QString m_typed;
    QTimer m_typing;
};

} // namespace desktop
