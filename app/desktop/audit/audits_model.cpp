#include "audit/audits_model.h"

#include "base/moment_text.h"
#include "look/appearance.h"
#include "print/reports/audit_report.h"

#include <QDateTime>

namespace desktop {

AuditsModel::AuditsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int AuditsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_audits.size());
}

int AuditsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString AuditsModel::text(const registry::AuditRecord &audit, int column) const
{
    switch (column) {
    case Time:
        return base::momentText(audit.timeMs);
    case Officer:
        return audit.officer;
    case Verdict:
        return audit.sound ? tr("Sound") : tr("%n broken", nullptr, int(audit.broken));
    case Scope:
        return print::scopeText(audit);
    case Remarks:
        return audit.remarks;
    default:
        return {};
    }
}

QVariant AuditsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &audit = m_audits.at(std::size_t(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(audit, index.column());
    if (role == Qt::ForegroundRole && index.column() == Verdict)
        return toneColor(audit.sound ? Tone::Good : Tone::Bad);
    return {};
}

QVariant AuditsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Time:
        return tr("Time");
    case Officer:
        return tr("Officer");
    case Verdict:
        return tr("Verdict");
    case Scope:
        return tr("Checked");
    case Remarks:
        return tr("Remarks");
    default:
        return {};
    }
}

void AuditsModel::show(std::vector<registry::AuditRecord> audits)
{
    beginResetModel();
    m_audits = std::move(audits);
    endResetModel();
}

} // namespace desktop
