#include "panel/history_model.h"

#include "base/moment_text.h"
#include "domain/labels.h"
#include "panel/custody_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HistoryModel)
};

// Formats a recorded value for the screen: a moment like all others, a place by its label.
QString shownValue(const QString &field, const QString &value)
{
    if (field.endsWith(u"place"))
        return domain::placeLabel(value);
    const auto time = QDateTime::fromString(value, Qt::ISODateWithMs);
    return field.endsWith(u"_at") && time.isValid() ? base::momentText(time) : value;
}

QString changeText(const registry::FieldChange &change)
{
    const QString before = shownValue(change.field, change.before.value_or(QString()));
    const QString after = shownValue(change.field, change.after.value_or(QString()));
    if (!change.before)
        return Tr::tr("%1: %2", "a fact and its value").arg(change.label, after);
    if (!change.after)
        return Tr::tr("%1: %2, taken away", "a fact and its old value").arg(change.label, before);
    return Tr::tr("%1: %2 → %3", "a fact, its old and its new value")
        .arg(change.label, before, after);
}

QString changesText(const registry::HistoryEntry &entry)
{
    QStringList lines;
    for (const auto &change : entry.changes)
        lines.append(changeText(change));
    if (!entry.reason.isEmpty())
        lines.append(Tr::tr("Why: %1").arg(entry.reason));
    if (entry.correctedBy)
        lines.append(registry::sentenceOf(*entry.correctedBy));
    return lines.join(u'\n');
}

QString whenWhoText(const registry::HistoryEntry &entry)
{
    const QString when = shownMoment(entry);
    return entry.container.isEmpty() ? Tr::tr("%1, %2", "when, who").arg(when, entry.actor)
                                     : Tr::tr("%1, %2, inside %3", "when, who, container")
                                           .arg(when, entry.actor, entry.container);
}

} // namespace

void HistoryModel::setHistory(std::vector<registry::HistoryEntry> history, const Doubts &doubts)
{
    beginResetModel();
    m_doubts = doubts;
    m_entries = std::move(history);
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

QString HistoryModel::doubtOf(const registry::HistoryEntry &entry) const
{
    if (!entry.countsForNothing.isEmpty())
        return tr("Counts for nothing: %1").arg(entry.countsForNothing);
    return m_doubts.ofEntry(entry.log, entry.seq) ? tr("An audit found a fault in this entry.")
                                                  : QString();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.label;
    case WhenWhoRole:
        return whenWhoText(entry);
    case ChangesRole:
        return changesText(entry);
    case LeafRole:
        return entry.leaf;
    case DoubtRole:
        return doubtOf(entry);
    case Qt::AccessibleTextRole: {
        const QString doubt = doubtOf(entry);
        const QString text = tr("%1. %2. %3", "what, when and who, changes")
                                 .arg(entry.label, whenWhoText(entry), changesText(entry));
        return doubt.isEmpty() ? text : text + u' ' + doubt;
    }
    default:
        return {};
    }
}

} // namespace desktop
