#pragma once

// AuditsModel: the recorded audits, newest first.

#include "registry/audit_table.h"

#include <QAbstractTableModel>

namespace desktop {

class AuditsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Officer, Verdict, Scope, Remarks, Columns };

    explicit AuditsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(std::vector<registry::AuditRecord> audits);
    const registry::AuditRecord &audit(int row) const { return m_audits.at(std::size_t(row)); }

private:
    QString text(const registry::AuditRecord &audit, int column) const;

    std::vector<registry::AuditRecord> m_audits;
};

} // namespace desktop
