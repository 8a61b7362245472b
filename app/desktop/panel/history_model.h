#pragma once

// HistoryModel: every entry about an item, the newest first.

#include "registry/history.h"

#include <QAbstractListModel>

namespace desktop {

class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // In addition to what happened (DisplayRole).
    enum Role { WhenWhoRole = Qt::UserRole, ChangesRole, LeafRole };

    using QAbstractListModel::QAbstractListModel;

    // Oldest first, as registry::historyOf gives it.
    void setHistory(std::vector<registry::HistoryEntry> history);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<registry::HistoryEntry> m_entries;
};

} // namespace desktop
