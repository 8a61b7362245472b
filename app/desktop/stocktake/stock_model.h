#pragma once

// StockModel: what a place should hold and what was found there, each with one of four marks.

#include "registry/item_list.h"
#include "registry/stocktake_table.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace desktop {

class StockModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, Number, Title, RecordedPlace, Seal, Broken, Columns };
    static constexpr int ResultRole = Qt::UserRole; // registry::StockResult as int

    explicit StockModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // Where an item is on record, or why it is nowhere.
    static QString whereabouts(const registry::ItemRow &row);

    // The rows of items that are shown for the first time are asked for; the others are kept.
    Result<void> show(const registry::StockComparison &comparison, db::Connection &connection,
                      const QString &viewer);
    // Forgets every item.
    void clear();

    // What was found with a broken seal; ticked in its column.
    QStringList brokenSeals() const;
    void setBrokenSeals(const QStringList &exhibitNumbers)
    {
        m_broken = QSet<QString>(exhibitNumbers.begin(), exhibitNumbers.end());
    }

    int count(registry::StockResult result) const;
    // The rows with that mark; of an unknown code, only its exhibitNumber is set, to the code.
    std::vector<registry::ItemRow> rows(registry::StockResult result) const;

private:
    struct Line {
        registry::StockResult result = registry::StockResult::Unknown;
        registry::ItemRow row;
    };

    QString text(const Line &line, int column) const;
    bool wasFound(const Line &line) const;
    void append(registry::StockResult result, const std::vector<qint64> &numbers);

    std::vector<Line> m_lines; // what needs a look first
    QHash<qint64, registry::ItemRow> m_known;
    QSet<QString> m_broken;
};

} // namespace desktop
