#pragma once

// StockModel: the items that a place should hold and those found there, each with one of four
// marks. Rows are read when they come into view, so that a place may hold 100,000 items.

#include "registry/item_list.h"
#include "registry/stocktake_table.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>

namespace desktop {

class StockModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, Number, Title, RecordedPlace, Seal, Broken, Columns };

    // Gives the rows of items with these numbers (item.number).
    using Reader =
        std::function<Result<std::vector<registry::ItemRow>>(const std::vector<qint64> &numbers)>;

    StockModel(Reader reader, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // What needs a look comes first.
    void show(const registry::StockComparison &comparison);
    // Only what has this mark; nothing: everything.
    void filter(std::optional<registry::StockResult> result);
    // Forgets what was shown, read and ticked.
    void clear();

    const registry::StockComparison &comparison() const { return m_comparison; }
    int count(registry::StockResult result) const;

    // The text of an item's row. Fails as the reader does, and with NotFound where it gives no row.
    Result<registry::ItemRow> rowOf(qint64 number) const;
    // The exhibit number in this row; of an unknown code, the code; "…" while it cannot be read.
    QString numberAt(int row) const;
    // Exhibit numbers of these items (item.number). Fails as the reader does.
    Result<QStringList> numbersOf(const std::vector<qint64> &items) const;

    // The place on record of an item, or why it has none.
    static QString whereabouts(const registry::ItemRow &row);

    // What was found with a broken seal, by exhibit number; ticked in its column.
    QStringList brokenSeals() const;
    void setBrokenSeals(const QStringList &exhibitNumbers);

Q_SIGNALS:
    // Visible rows could not be read; they show "…" until show() or filter() tries again.
    void failed(const Error &error) const;

private:
    struct Line {
        registry::StockResult result = registry::StockResult::Unknown;
        qint64 number = 0; // item.number; of an unknown code its place in the comparison
    };

    QString text(int row, int column) const;
    void makeLines();
    void append(registry::StockResult result, const std::vector<qint64> &numbers);
    const registry::ItemRow *item(int row) const; // null: unknown, or not to be read
    void read(int around) const;

    Reader m_reader;
    registry::StockComparison m_comparison;
    std::optional<registry::StockResult> m_filter;
    std::vector<Line> m_lines;
    mutable QHash<qint64, registry::ItemRow> m_known;
    mutable bool m_cannotRead = false; // said once, and not tried again at each painting
    QSet<QString> m_broken;
};

} // namespace desktop
