#pragma once

// MatchModel: the matches of a search during typing, one row each: names with their items first,
// then items, each with the text that has the words, where there are words.

#include "registry/found_names.h"
#include "registry/search_pieces.h"

#include <QAbstractTableModel>

#include <optional>

namespace desktop {

// What was found. `reasons` is as long as `items`.
struct Matches {
    QStringList words; // that were searched for
    std::vector<registry::FoundName> names;
    std::vector<registry::ItemRow> items;
    std::vector<std::optional<registry::SearchReason>> reasons;
};

class MatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(Matches matches, const registry::AttentionLimits &limits);
    const Matches &matches() const { return m_matches; }

    // The name or the item in a row; exactly one of the two is not null.
    const registry::FoundName *nameAt(int row) const;
    const registry::ItemRow *itemAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant nameData(const registry::FoundName &name, int column, int role) const;
    const std::optional<registry::SearchReason> &reasonAt(int row) const;

    Matches m_matches;
    registry::AttentionLimits m_limits;
};

} // namespace desktop
