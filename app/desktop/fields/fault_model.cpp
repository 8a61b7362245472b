#include "fields/fault_model.h"

#include "look/appearance.h"
#include "print/reports/audit_report.h"

namespace desktop {

namespace {

using Severity = domain::Fault::Severity;

// What an index of a group carries instead of the number of its group.
constexpr quintptr isGroup = quintptr(-1);

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Broken:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Note:
        break;
    }
    return Tone::Quiet;
}

QString textOf(const actions::FoundFault &fault, int column)
{
    switch (column) {
    case FaultModel::What:
        return fault.fault.what;
    case FaultModel::Where:
        return print::placeOf(fault);
    case FaultModel::Expected:
        return fault.fault.expected;
    case FaultModel::Found:
        return fault.fault.found;
    default:
        return {};
    }
}

} // namespace

FaultModel::FaultModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FaultModel::show(std::vector<actions::FoundFault> faults)
{
    beginResetModel();
    m_faults = std::move(faults);
    m_groups.clear();
    for (int i = 0; i < int(m_faults.size()); ++i) {
        const auto severity = m_faults[std::size_t(i)].fault.severity;
        if (m_groups.empty() || m_groups.back().severity != severity)
            m_groups.push_back({severity, i, 0});
        ++m_groups.back().count;
    }
    endResetModel();
}

QModelIndex FaultModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : isGroup);
}

QModelIndex FaultModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return {};
    return createIndex(int(index.internalId()), 0, isGroup);
}

int FaultModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool hasChildren = parent.internalId() == isGroup && parent.column() == 0;
    return hasChildren ? m_groups.at(std::size_t(parent.row())).count : 0;
}

int FaultModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

const actions::FoundFault *FaultModel::fault(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return &m_faults.at(std::size_t(m_groups.at(index.internalId()).first + index.row()));
}

QVariant FaultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto *found = fault(index))
        return faultData(*found, index.column(), role);
    return groupData(m_groups.at(std::size_t(index.row())), index.column(), role);
}

QVariant FaultModel::groupData(const Group &group, int column, int role) const
{
    if (role == Qt::ForegroundRole)
        return toneColor(toneOf(group.severity));
    if (role != Qt::DisplayRole || column != What)
        return {};
    switch (group.severity) {
    case Severity::Broken:
        return tr("%n broken: changed, or missing", nullptr, group.count);
    case Severity::Warning:
        return tr("%n unusual, or undecidable", nullptr, group.count);
    case Severity::Note:
        break;
    }
    return tr("%n worth knowing", nullptr, group.count);
}

QVariant FaultModel::faultData(const actions::FoundFault &fault, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == What)
        return fault.exhibitNumber.isEmpty()
            ? fault.fault.what
            : tr("%1 — Enter shows %2").arg(fault.fault.what, fault.exhibitNumber);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(fault, column);
    return {};
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("What");
    case Where:
        return tr("Where");
    case Expected:
        return tr("Expected");
    case Found:
        return tr("Found");
    default:
        return {};
    }
}

QString FaultModel::asText() const
{
    QStringList lines;
    for (const auto &fault : m_faults)
        lines.append(QStringList{print::gravityLabel(fault.fault.severity), fault.fault.what,
                                 print::placeOf(fault), fault.fault.expected, fault.fault.found}
                         .join(u'\t'));
    return lines.join(u'\n');
}

} // namespace desktop
