#include "fields/fault_model.h"

#include "look/appearance.h"
#include "print/reports/audit_report.h"

#include <algorithm>

namespace desktop {

namespace {

using Severity = domain::Fault::Severity;

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
        return print::headlineOf(fault);
    case FaultModel::Where:
        return print::placeOf(fault);
    case FaultModel::Step:
        return print::stepText(fault);
    case FaultModel::Expected:
        return fault.place.expected;
    case FaultModel::Found:
        return fault.place.found;
    default:
        return {};
    }
}

} // namespace

FaultModel::FaultModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FaultModel::show(std::vector<actions::FoundFault> causes)
{
    beginResetModel();
    m_causes = std::move(causes);
    m_nodes.clear();
    m_groups.clear();
    for (const auto &cause : m_causes) {
        const auto severity = cause.fault.severity;
        if (m_groups.empty() || m_nodes[std::size_t(m_groups.back())].severity != severity)
            m_groups.push_back(add(-1, severity, nullptr));
        const int row = add(m_groups.back(), severity, &cause);
        for (const auto &consequence : cause.consequences)
            add(row, severity, &consequence);
    }
    endResetModel();
}

bool FaultModel::isEmpty(Column column) const
{
    return std::none_of(m_nodes.begin(), m_nodes.end(), [column](const Node &node) {
        return node.fault && !textOf(*node.fault, column).isEmpty();
    });
}

int FaultModel::add(int parent, Severity severity, const actions::FoundFault *fault)
{
    const int place = int(m_nodes.size());
    auto &siblings = parent < 0 ? m_groups : m_nodes[std::size_t(parent)].children;
    m_nodes.push_back({parent, int(siblings.size()), severity, fault, {}});
    if (parent >= 0)
        m_nodes[std::size_t(parent)].children.push_back(place);
    return place;
}

const FaultModel::Node &FaultModel::node(const QModelIndex &index) const
{
    return m_nodes.at(std::size_t(index.internalId()));
}

const std::vector<int> &FaultModel::childrenOf(const QModelIndex &parent) const
{
    static const std::vector<int> nothing;
    return !parent.isValid() ? m_groups : parent.column() == 0 ? node(parent).children : nothing;
}

QModelIndex FaultModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent).at(std::size_t(row))));
}

QModelIndex FaultModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || node(index).parent < 0)
        return {};
    const int place = node(index).parent;
    return createIndex(m_nodes.at(std::size_t(place)).row, 0, quintptr(place));
}

int FaultModel::rowCount(const QModelIndex &parent) const
{
    return int(childrenOf(parent).size());
}

int FaultModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

const actions::FoundFault *FaultModel::fault(const QModelIndex &index) const
{
    return index.isValid() ? node(index).fault : nullptr;
}

QVariant FaultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = node(index);
    return row.fault ? faultData(*row.fault, index.column(), role)
                     : groupData(row, index.column(), role);
}

QVariant FaultModel::groupData(const Node &group, int column, int role) const
{
    if (role == Qt::ForegroundRole)
        return toneColor(toneOf(group.severity));
    if (role != Qt::DisplayRole || column != What)
        return {};
    const int count = int(group.children.size());
    switch (group.severity) {
    case Severity::Broken:
        return tr("%n broken: changed, or missing", nullptr, count);
    case Severity::Warning:
        return tr("%n unusual, or undecidable", nullptr, count);
    case Severity::Note:
        break;
    }
    return tr("%n worth knowing", nullptr, count);
}

QVariant FaultModel::faultData(const actions::FoundFault &fault, int column, int role) const
{
    const bool isWhat = column == What;
    const int following = int(fault.consequences.size());
    const QString what = textOf(fault, column);
    if (role == Qt::ToolTipRole && isWhat && !fault.place.exhibitNumber.isEmpty())
        return tr("%1 — Enter shows %2").arg(what, fault.place.exhibitNumber);
    if (role == Qt::DisplayRole && isWhat && following > 0)
        return tr("%1 (%n more follow from it)", nullptr, following).arg(what);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return what;
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
    case Step:
        return tr("Step");
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
    const auto addLine = [&](const actions::FoundFault &fault, const QString &indent) {
        lines.append(indent
                     + QStringList{print::gravityLabel(fault.fault.severity),
                                   print::headlineOf(fault), print::placeOf(fault),
                                   print::stepText(fault), fault.place.expected, fault.place.found}
                           .join(u'\t'));
    };
    for (const auto &cause : m_causes) {
        addLine(cause, {});
        for (const auto &consequence : cause.consequences)
            addLine(consequence, QStringLiteral("    "));
    }
    return lines.join(u'\n');
}

} // namespace desktop
