#pragma once

// FaultModel: the faults that a verification found, as a tree: severities, their causes, and the
// consequences of each cause.

#include "actions/run_audit.h"

#include <QAbstractItemModel>

namespace desktop {

class FaultModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Step, Expected, Found, Columns };

    explicit FaultModel(QObject *parent = nullptr);

    // `causes`: the most severe first.
    void show(std::vector<actions::FoundFault> causes);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Null on a group.
    const actions::FoundFault *fault(const QModelIndex &index) const;
    const std::vector<actions::FoundFault> &faults() const { return m_causes; }

    // Whether no row has a text in this column.
    bool isEmpty(Column column) const;

    // All faults as text, one line each, with cells separated by tabs; consequences are indented
    // below their cause.
    QString asText() const;

private:
    // A row of the tree: a severity, a cause or a consequence.
    struct Node {
        int parent = -1; // in m_nodes; -1: a group
        int row = 0;
        domain::Fault::Severity severity;
        const actions::FoundFault *fault = nullptr; // null: a group
        std::vector<int> children;                  // in m_nodes
    };

    int add(int parent, domain::Fault::Severity severity, const actions::FoundFault *fault);
    const Node &node(const QModelIndex &index) const;
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;
    QVariant groupData(const Node &group, int column, int role) const;
    QVariant faultData(const actions::FoundFault &fault, int column, int role) const;

    std::vector<actions::FoundFault> m_causes;
    std::vector<Node> m_nodes;
    std::vector<int> m_groups; // in m_nodes
};

} // namespace desktop
