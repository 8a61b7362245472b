#pragma once

// CustodyModel: the steps of an item's chain of custody, as a table.

#include "registry/history.h"

#include <QAbstractTableModel>

namespace desktop {

class CustodyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        When,
        What,
        Who,
        FromTo,
        Place,
        Seal,
        Purpose,
        Condition,
        Reason,
        Paper,
        columns
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Takes the custody steps out of an item's history.
    void setHistory(const std::vector<registry::HistoryEntry> &history);

    // SHA-256 of the paper of a step; empty if there is none.
    QString paperOf(int row) const;

    // Leaf hash (hex) of a row's entry; empty if there is no such row.
    QString leafOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Step {
        registry::HistoryEntry entry;
        QString fromTo; // from whom to whom; empty if it did not change hands
    };
    QString textOf(const Step &row, int column) const;

    std::vector<Step> m_steps;
};

// When it happened, if that was recorded; with a note "recorded" if the entry was made at another
// time.
QString shownMoment(const registry::HistoryEntry &entry);

} // namespace desktop
