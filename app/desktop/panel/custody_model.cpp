#include "panel/custody_model.h"

#include "base/moment_text.h"
#include "domain/time_rule.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustodyModel)
};

const registry::FieldChange *changeOf(const registry::HistoryEntry &step, const char *field)
{
    const auto found =
        std::find_if(step.changes.begin(), step.changes.end(),
                     [&](const auto &change) { return change.field == QLatin1String(field); });
    return found == step.changes.end() ? nullptr : &*found;
}

QString afterOf(const registry::HistoryEntry &step, const char *field)
{
    const auto *change = changeOf(step, field);
    return change ? change->after.value_or(QString()) : QString();
}

QString moment(qint64 ms)
{
    return base::momentText(ms);
}

} // namespace

QString shownMoment(const registry::HistoryEntry &entry)
{
    const QString when = entry.occurredAtMs
        ? Tr::tr("%1, recorded %2").arg(moment(*entry.occurredAtMs), moment(entry.timeMs))
        : moment(entry.timeMs);
    if (entry.clockBehindMs <= 0)
        return when;
    return Tr::tr("%1 (the clock was behind by %2: place %3 in the log)",
                  "moment, duration, number")
        .arg(when, domain::duration(entry.clockBehindMs))
        .arg(entry.seq);
}

void CustodyModel::setHistory(const std::vector<registry::HistoryEntry> &history)
{
    beginResetModel();
    m_steps.clear();
    QString holder;
    for (const auto &entry : history) {
        const QString before = holder;
        if (const auto *change = changeOf(entry, "held_by"))
            holder = change->after.value_or(QString());
        const QString to = holder == before ? afterOf(entry, "receiver") : holder;
        if (entry.kind.startsWith(QLatin1String("custody.")) && entry.countsForNothing.isEmpty())
            m_steps.push_back(
                {entry, to.isEmpty() ? QString() : tr("%1 → %2", "from, to").arg(before, to)});
    }
    endResetModel();
}

QString CustodyModel::paperOf(int row) const
{
    return row >= 0 && row < rowCount() ? afterOf(m_steps[std::size_t(row)].entry, "paper")
                                        : QString();
}

QString CustodyModel::leafOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_steps[std::size_t(row)].entry.leaf : QString();
}

int CustodyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int CustodyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CustodyModel::textOf(const Step &row, int column) const
{
    const auto &step = row.entry;
    switch (column) {
    case When:
        return shownMoment(step);
    case What:
        return step.container.isEmpty()
            ? step.label
            : tr("%1, inside %2", "custody step, container").arg(step.label, step.container);
    case Who:
        return step.actor;
    case FromTo:
        return row.fromTo;
    case Place:
        return afterOf(step, "place");
    case Seal: {
        const QString broken = afterOf(step, "seal_broken");
        return broken.isEmpty() ? afterOf(step, "seal") : tr("found broken");
    }
    case Purpose:
        return afterOf(step, "purpose");
    case Condition:
        return afterOf(step, "condition");
    case Reason:
        return step.correctedBy ? tr("%1 — %2", "reason of a step, its correction")
                                      .arg(step.reason, registry::sentenceOf(*step.correctedBy))
                                : step.reason;
    case Paper:
        return afterOf(step, "paper").isEmpty() ? QString() : tr("attached");
    default:
        return {};
    }
}

QVariant CustodyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &step = m_steps[std::size_t(index.row())].entry;
    if (role == Qt::FontRole && step.correctedBy && index.column() != Reason) {
        QFont struck; // as it was recorded, and counts no more
        struck.setStrikeOut(true);
        return struck;
    }
    if (step.correctedBy
        && (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == What)))
        return textOf(m_steps[std::size_t(index.row())], index.column()) + u'\n'
            + registry::sentenceOf(*step.correctedBy);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(m_steps[std::size_t(index.row())], index.column());
    return {};
}

QVariant CustodyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columns)
        return {};
    const QString titles[] = {tr("When"),   tr("What"), tr("Signed by"), tr("From → to"),
                              tr("Place"),  tr("Seal"), tr("Purpose"),   tr("Condition"),
                              tr("Reason"), tr("Paper")};
    return titles[section];
}

} // namespace desktop
