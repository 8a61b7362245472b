#include "custody/answer_model.h"

#include "look/appearance.h"

namespace desktop {

AnswerModel::AnswerModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int AnswerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AnswerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString AnswerModel::text(int row, int column) const
{
    const auto &item = m_rows.at(std::size_t(row));
    const auto answer = said(row);
    switch (column) {
    case Number:
        return item.exhibitNumber;
    case Title:
        return item.title.isEmpty() ? domain::label(item.kind) : item.title;
    case Seal:
        return answer.sealSeen.isEmpty() ? item.seal : tr("%1, seen").arg(answer.sealSeen);
    case Condition:
        return answer.condition;
    case Reason:
        return answer.reason;
    case Answer:
        return answer.here               ? tr("Accepted")
            : reasonOf(answer).isEmpty() ? tr("Stays in transit")
                                         : tr("Refused");
    default:
        return {};
    }
}

QVariant AnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto answer = said(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case Qt::CheckStateRole:
        if (index.column() == Number)
            return answer.here ? Qt::Checked : Qt::Unchecked;
        if (flags(index).testFlag(Qt::ItemIsUserCheckable))
            return answer.broken ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Answer)
            return toneColor(answer.here                      ? Tone::Good
                                 : reasonOf(answer).isEmpty() ? Tone::Quiet
                                                              : Tone::Bad);
        return {};
    default:
        return {};
    }
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number:
        return tr("Here");
    case Title:
        return tr("Item");
    case Seal:
        return tr("Seal");
    case Broken:
        return tr("Broken");
    case Condition:
        return tr("Condition");
    case Reason:
        return tr("Reason");
    case Answer:
        return tr("Answer");
    default:
        return {};
    }
}

Qt::ItemFlags AnswerModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isSealed = !m_rows.at(std::size_t(index.row())).seal.isEmpty();
    if (index.column() == Number || (index.column() == Broken && isSealed))
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Condition || index.column() == Reason)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AnswerModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    auto answer = said(index.row());
    const bool isCheck =
        role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable);
    const bool isText = role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable);
    if (isCheck)
        (index.column() == Number ? answer.here : answer.broken) = value.toInt() == Qt::Checked;
    else if (isText)
        (index.column() == Condition ? answer.condition : answer.reason) =
            value.toString().trimmed();
    else
        return false;
    say(index.row(), answer);
    return true;
}

void AnswerModel::say(int row, const Said &said)
{
    m_said[m_rows.at(std::size_t(row)).exhibitNumber] = said;
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
}

void AnswerModel::show(std::vector<registry::ItemRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AnswerModel::rowOf(const QString &exhibitNumber) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) {
        return row.exhibitNumber == exhibitNumber;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void AnswerModel::tick(int row, const QString &sealSeen)
{
    auto answer = said(row);
    answer.here = true;
    if (!sealSeen.isEmpty())
        answer.sealSeen = sealSeen;
    say(row, answer);
}

void AnswerModel::tickAll()
{
    for (int row = 0; row < rowCount(); ++row)
        tick(row);
}

void AnswerModel::refuseRest(const QString &reason)
{
    m_restReason = reason.trimmed();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Answer), index(rowCount() - 1, Answer));
}

std::vector<actions::AcceptedItem> AnswerModel::accepted() const
{
    std::vector<actions::AcceptedItem> items;
    for (int row = 0; row < rowCount(); ++row) {
        const auto answer = said(row);
        if (answer.here)
            items.push_back({m_rows.at(std::size_t(row)).exhibitNumber, answer.condition,
                             answer.sealSeen, answer.broken, answer.reason});
    }
    return items;
}

std::vector<actions::RefusedItem> AnswerModel::refused() const
{
    std::vector<actions::RefusedItem> items;
    for (int row = 0; row < rowCount(); ++row) {
        const auto answer = said(row);
        if (!answer.here && !reasonOf(answer).isEmpty())
            items.push_back({m_rows.at(std::size_t(row)).exhibitNumber, reasonOf(answer)});
    }
    return items;
}

bool AnswerModel::holdsAnswers() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (said(row) != Said())
            return true;
    }
    return !m_restReason.isEmpty();
}

} // namespace desktop
