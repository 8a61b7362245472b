#pragma once

// ItemModel: a model of items that scales to the whole registry: it holds all ids, but loads only
// the rows around the visible ones.

#include "registry/item_list.h"
#include "work/workplace.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

#include <optional>

namespace desktop {

// A column is a registry::ItemColumn. The numbers are read in the background; rows are read in
// pages when they first come into view, for a few milliseconds at a time, and "…" is shown for rows
// that are not read yet.
class ItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ItemModel(Workplace &workplace, QObject *parent);

    // Lists the items that pass the filter; the model sets the viewer and the time.
    void show(const registry::ItemFilter &filter);
    const registry::ItemFilter &filter() const { return m_filter; }

    // After a change: the same question again.
    void readAgain();

    // Nothing is listed: the registry is locked or closed.
    void clear();

    bool isReading() const { return m_reading || m_rest.isActive(); }
    // Only the first rows are there yet.
    bool isPartial() const { return m_isPartial; }

    // item.number of each row, in order.
    const std::vector<qint64> &numbers() const { return m_numbers; }
    // The row with that item.number; -1 when it is not in the list.
    int rowOf(qint64 number) const;

    const registry::ItemSort &sorting() const { return m_sort; }
    const registry::AttentionLimits &limits() const { return m_filter.limits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // No column (-1): the newest first.
    void sort(int column, Qt::SortOrder order) override;

    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *dropped, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *dropped, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    // The question was answered, whether or not the list is another than before.
    void answered();
    void failed(const Error &error);
    void filesDropped(const QString &exhibitNumber, const QStringList &paths);

private:
    using Page = std::vector<registry::ItemRow>;

    void ask();
    bool takeFirst();
    void readAll();
    void take(Result<std::vector<qint64>> numbers);
    void replace(std::vector<qint64> numbers, bool isPartial);
    void forgetRows();
    void nextTurn();
    const registry::ItemRow *rowAt(int row) const;
    bool isDoubted(const registry::ItemRow &row) const;
    const Page *readPage(int page) const;

    Workplace &m_workplace;
    registry::ItemFilter m_filter;
    registry::ItemSort m_sort;
    std::vector<qint64> m_numbers;
    bool m_isPartial = false;
    QTimer m_rest; // reads what follows the first rows once these are painted
    Job *m_reading = nullptr;
    bool m_outOfDate = false; // something changed since m_reading began

    mutable QCache<int, Page> m_pages;
    mutable QTimer m_turn; // ends the turn in which m_spentNs was spent
    mutable qint64 m_spentNs = 0;
    mutable bool m_isWaiting = false;       // "…" was shown
    mutable std::optional<Error> m_failure; // of a page, not yet announced
};

} // namespace desktop
