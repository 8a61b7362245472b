#include "fields/lot_model.h"

#include "domain/item_kind.h"
#include "look/appearance.h"

#include <QSet>

#include <algorithm>

namespace desktop {

namespace {

// "with JWG1-2026-00897 (SIM card) in it": names everything that moves with the item.
QString titleOf(const registry::StepCandidate &candidate)
{
    const auto &row = candidate.row;
    const QString title = row.title.isEmpty() ? domain::label(row.kind) : row.title;
    QStringList inside;
    for (const auto &one : candidate.contents)
        inside.append(LotModel::tr("%1 (%2)", "exhibit number, kind")
                          .arg(one.exhibitNumber, domain::label(one.kind)));
    return inside.isEmpty() ? title
                            : LotModel::tr("%1, with %2 in it", "an item and its contents")
                                  .arg(title, inside.join(QStringLiteral(", ")));
}

} // namespace

LotModel::LotModel(bool sealing, QObject *parent)
    : QAbstractTableModel(parent)
    , m_sealing(sealing)
{
}

int LotModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int LotModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString LotModel::text(const registry::StepCandidate &candidate, int column) const
{
    switch (column) {
    case Number:
        return candidate.row.exhibitNumber;
    case Title:
        return titleOf(candidate);
    case Place:
        return candidate.row.place;
    case Seal:
        return m_sealing ? m_seals.value(candidate.row.exhibitNumber) : candidate.row.seal;
    case Obstacle:
        return candidate.obstacle;
    default:
        return {};
    }
}

QVariant LotModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &candidate = m_candidates.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(candidate, index.column());
    case Qt::ForegroundRole:
        if (!candidate.obstacle.isEmpty())
            return toneColor(index.column() == Obstacle ? Tone::Bad : Tone::Quiet);
        return {};
    default:
        return {};
    }
}

QVariant LotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number:
        return tr("Exhibit number");
    case Title:
        return tr("Item");
    case Place:
        return tr("Place");
    case Seal:
        return m_sealing ? tr("New seal") : tr("Seal");
    case Obstacle:
        return tr("Why it is not possible");
    default:
        return {};
    }
}

Qt::ItemFlags LotModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    const bool editable = m_sealing && index.isValid() && index.column() == Seal
        && m_candidates.at(std::size_t(index.row())).obstacle.isEmpty();
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool LotModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    m_seals[m_candidates.at(std::size_t(index.row())).row.exhibitNumber] =
        value.toString().trimmed();
    Q_EMIT dataChanged(index, index);
    return true;
}

int LotModel::append(const std::vector<registry::StepCandidate> &candidates)
{
    const QStringList present = numbers();
    QSet<QString> seen(present.begin(), present.end());
    std::vector<registry::StepCandidate> fresh;
    for (const auto &candidate : candidates) {
        if (!seen.contains(candidate.row.exhibitNumber))
            fresh.push_back(candidate);
        seen.insert(candidate.row.exhibitNumber);
    }
    if (fresh.empty())
        return 0;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    m_candidates.insert(m_candidates.end(), fresh.begin(), fresh.end());
    endInsertRows();
    return int(fresh.size());
}

void LotModel::refresh(const std::vector<registry::StepCandidate> &candidates)
{
    beginResetModel();
    m_candidates = candidates;
    endResetModel();
}

void LotModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_seals.remove(m_candidates.at(std::size_t(row)).row.exhibitNumber);
        m_candidates.erase(m_candidates.begin() + row);
        endRemoveRows();
    }
}

int LotModel::rowOf(const QString &exhibitNumber) const
{
    const auto found =
        std::find_if(m_candidates.begin(), m_candidates.end(), [&](const auto &candidate) {
            return candidate.row.exhibitNumber == exhibitNumber;
        });
    return found == m_candidates.end() ? -1 : int(found - m_candidates.begin());
}

QStringList LotModel::numbers() const
{
    QStringList numbers;
    for (const auto &candidate : m_candidates)
        numbers.append(candidate.row.exhibitNumber);
    return numbers;
}

QStringList LotModel::ready() const
{
    QStringList numbers;
    for (const auto &candidate : m_candidates) {
        if (candidate.obstacle.isEmpty())
            numbers.append(candidate.row.exhibitNumber);
    }
    return numbers;
}

QString LotModel::commonObstacle() const
{
    QString common;
    for (const auto &candidate : m_candidates) {
        if (candidate.obstacle.isEmpty() || candidate.obstacle == common)
            continue;
        if (!common.isEmpty())
            return {};
        common = candidate.obstacle;
    }
    return common;
}

bool LotModel::needsPaper() const
{
    return std::any_of(m_candidates.begin(), m_candidates.end(), [](const auto &candidate) {
        return candidate.obstacle.isEmpty() && candidate.onPaper;
    });
}

int LotModel::goingAlong() const
{
    int along = 0;
    for (const auto &candidate : m_candidates)
        along += candidate.obstacle.isEmpty() ? int(candidate.contents.size()) : 0;
    return along;
}

QMap<QString, QString> LotModel::newSeals() const
{
    QMap<QString, QString> seals;
    for (const QString &number : m_sealing ? ready() : QStringList())
        seals.insert(number, m_seals.value(number));
    return seals;
}

int LotModel::nextWithoutSeal(int row) const
{
    for (int step = 0; step < rowCount(); ++step) {
        const int next = (std::max(row, 0) + step) % rowCount();
        const auto &candidate = m_candidates.at(std::size_t(next));
        if (candidate.obstacle.isEmpty() && m_seals.value(candidate.row.exhibitNumber).isEmpty())
            return next;
    }
    return -1;
}

int LotModel::rowOfSeal(const QString &seal) const
{
    const QString number = m_seals.key(seal);
    return number.isEmpty() ? -1 : rowOf(number);
}

} // namespace desktop
