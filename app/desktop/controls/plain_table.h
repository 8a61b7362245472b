#pragma once

// PlainTable: a short table in a dialog or on a page: it selects whole rows, Tab leaves it, a tool
// tip shows text that is cut off, and the selection can be copied.

#include <QTableView>

namespace desktop {

class PlainTable : public QTableView
{
    Q_OBJECT

public:
    // `stretched` is the column that takes the room that is left.
    PlainTable(QAbstractItemModel *model, int stretched, const char *objectName,
               const QString &accessibleName, QWidget *parent);

    // Of the columns from the first on; the stretched one takes what is left.
    void setWidths(const QList<int> &widths);

    // Shown in the middle while there is no row.
    void setEmptyText(const QString &sentence);

    // Rows with a selected cell, each once, in order.
    QList<int> chosenRows() const;
    void chooseRow(int row);

    // The chosen rows (all when none is) as text: a line each, cells separated by tabs.
    QString rowsAsText() const;

Q_SIGNALS:
    // Enter or a double click on a row; Delete on chosen ones.
    void rowOpened(int row);
    void deleteAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace desktop
