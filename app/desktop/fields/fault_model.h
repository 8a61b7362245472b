#pragma once

// FaultModel: the faults that a verification found, grouped by severity, the most severe first.

#include "actions/run_audit.h"

#include <QAbstractItemModel>

namespace desktop {

class FaultModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Expected, Found, Columns };

    explicit FaultModel(QObject *parent = nullptr);

    void show(std::vector<actions::FoundFault> faults);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Null on a group.
    const actions::FoundFault *fault(const QModelIndex &index) const;
    const std::vector<actions::FoundFault> &faults() const { return m_faults; }

    // All faults as text: a line each, cells separated by tabs.
    QString asText() const;

private:
    struct Group {
        domain::Fault::Severity severity;
        int first = 0; // in m_faults
        int count = 0;
    };

    QVariant groupData(const Group &group, int column, int role) const;
    QVariant faultData(const actions::FoundFault &fault, int column, int role) const;

    std::vector<actions::FoundFault> m_faults; // the gravest first
    std::vector<Group> m_groups;
};

} // namespace desktop
