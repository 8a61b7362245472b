#pragma once

// FilterHeader: a table header with a filter field under each column.

#include "registry/item_filter.h"

#include <QHeaderView>
#include <QMap>
#include <QTimer>

namespace desktop {

class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget *parent);

    // Shows or hides the row of fields; hidden, it restricts nothing.
    void setFiltersShown(bool shown);
    bool areFiltersShown() const { return m_areShown; }

    // Puts the cursor into the leftmost field.
    void focusFilters();
    void clearFilters();

    // What each column must hold, as ItemFilter::contains takes it; empty ones are not in it.
    QMap<registry::ItemColumn, QString> texts() const;

    // A column that is hidden restricts nothing any more.
    void setColumnShown(registry::ItemColumn column, bool shown);

    QSize sizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // A filter was edited; sent once typing pauses.
    void edited();
    // Escape in an empty field, or Enter: back to the rows.
    void left();

protected:
    void updateGeometries() override;

private:
    QWidget *makeField(registry::ItemColumn column);
    void makeFields();
    void placeFields();
    int fieldHeight() const;
    static QString textOf(const QWidget *field);
    static void clearField(QWidget *field);

    QMap<registry::ItemColumn, QWidget *> m_fields; // a line edit, or a combo of what there is
    bool m_areShown = false;
    QTimer m_pause;
};

} // namespace desktop
