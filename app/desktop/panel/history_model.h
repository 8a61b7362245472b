#pragma once

// HistoryModel: every entry about an item, the newest first.

#include "registry/history.h"
#include "work/doubts.h"

#include <QAbstractListModel>

namespace desktop {

class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    // Data of an entry in addition to DisplayRole, which states what happened. DoubtRole: why the
    // entry cannot be relied on; empty for most.
    enum Role { WhenWhoRole = Qt::UserRole, ChangesRole, LeafRole, DoubtRole };

    using QAbstractListModel::QAbstractListModel;

    // Oldest first, as registry::historyOf gives it.
    void setHistory(std::vector<registry::HistoryEntry> history, const Doubts &doubts);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString doubtOf(const registry::HistoryEntry &entry) const;

    std::vector<registry::HistoryEntry> m_entries;
    Doubts m_doubts;
};

} // namespace desktop
