#pragma once

// RowsModel: the cells of a spreadsheet before they are registered; each can be corrected in place
// and shows its own error.

#include "exchange/table/checked_rows.h"

#include <QAbstractTableModel>

namespace desktop {

class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModel(QObject *parent);

    // Shows other cells. Columns get what the first row calls them, where it does so.
    void setCells(exchange::Cells cells);

    // Whether the first row names the columns, and is no item.
    bool hasHead() const { return m_hasHead; }
    void setHead(bool hasHead);

    const exchange::Columns &columns() const { return m_columns; }
    void setColumn(int column, const QString &name);

    // The name of a column that another column also has; empty if there is none.
    QString doubledColumn() const;

    // Rows below the head, without those that are empty throughout.
    // Of a row that is shown, as the spreadsheet counts them.
    int numberOf(int row) const { return m_lines[std::size_t(row)].number; }

    exchange::RowsTable table(domain::ItemKind kind) const;

    void setChecked(std::vector<exchange::CheckedRow> checked);
    const std::vector<exchange::CheckedRow> &checked() const { return m_checked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // Cells or columns: what was checked is out of date.
    void edited();

private:
    struct Line {
        int number = 0; // in the spreadsheet, from 1
        QStringList cells;
    };

    void readColumns();
    void readLines();
    QString faultAt(const QModelIndex &index) const;
    bool isWrong(const QModelIndex &index) const;

    exchange::Cells m_cells; // as they were given
    bool m_hasHead = false;
    exchange::Columns m_columns;
    qsizetype m_exhibitNumbers = -1;             // as exchange::HeadRow has it
    std::vector<Line> m_lines;                   // what is shown
    std::vector<exchange::CheckedRow> m_checked; // by line; empty while they are being checked
};

} // namespace desktop
