#include "intake/intake_list.h"

#include "registry/duplicates.h"

#include "domain/item_title.h"
#include "domain/masking.h"
#include "intake/scan.h"
#include "look/appearance.h"

#include <QLocale>

#include <algorithm>

namespace desktop {

namespace {

QString identifierOf(const IntakeEntry &entry)
{
    if (entry.state == IntakeEntry::State::Unread)
        return entry.scanned;
    QStringList numbers;
    for (const char *name :
         {"imei", "imei2", "imeisv", "iccid", "serial", "number", "title", "description"}) {
        const QString field = QString::fromLatin1(name);
        if (entry.item.fields.contains(field))
            numbers.append(domain::masked(entry.item.kind, field, entry.item.fields.value(field)));
    }
    return numbers.isEmpty() ? entry.scanned : QLocale().createSeparatedList(numbers);
}

QString textOf(const IntakeEntry &entry, int column)
{
    switch (column) {
    case IntakeList::Number:
        return entry.exhibitNumber;
    case IntakeList::Identifier:
        return identifierOf(entry);
    case IntakeList::Title:
        return titleOf(entry);
    case IntakeList::Time:
        return entry.time.toString(QStringLiteral("HH:mm"));
    case IntakeList::State:
        return stateText(entry);
    default:
        return {};
    }
}

QColor colourOf(const IntakeEntry &entry)
{
    switch (entry.state) {
    case IntakeEntry::State::Writing:
        return toneColor(Tone::Quiet);
    case IntakeEntry::State::OnDisk:
        return toneColor(entry.why.isEmpty() && !entry.isSealMissing ? Tone::Good : Tone::Warning);
    case IntakeEntry::State::Held:
        return toneColor(Tone::Warning);
    case IntakeEntry::State::Unread:
    case IntakeEntry::State::Refused:
        break;
    }
    return toneColor(Tone::Bad);
}

bool isTaken(const IntakeEntry &entry)
{
    return entry.state == IntakeEntry::State::Writing || entry.state == IntakeEntry::State::OnDisk;
}

} // namespace

QString titleOf(const IntakeEntry &entry)
{
    const QString title = domain::itemTitle(entry.item.kind, entry.item.fields);
    if (title.isEmpty())
        return domain::label(entry.item.kind);
    return entry.isProposed ? IntakeList::tr("%1, by its TAC").arg(title) : title;
}

QString stateText(const IntakeEntry &entry)
{
    switch (entry.state) {
    case IntakeEntry::State::Writing:
        return IntakeList::tr("Writing…");
    case IntakeEntry::State::OnDisk:
        if (!entry.why.isEmpty())
            return IntakeList::tr("On disk. %1").arg(entry.why);
        if (entry.isSealMissing)
            return IntakeList::tr("On disk, no seal");
        return entry.seal.isEmpty() ? IntakeList::tr("On disk")
                                    : IntakeList::tr("On disk, sealed with %1").arg(entry.seal);
    case IntakeEntry::State::Held:
    case IntakeEntry::State::Unread:
    case IntakeEntry::State::Refused:
        break;
    }
    return IntakeList::tr("Not registered: %1").arg(entry.why);
}

IntakeList::IntakeList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

qint64 IntakeList::add(IntakeEntry entry)
{
    entry.key = ++m_lastKey;
    beginInsertRows({}, 0, 0);
    m_entries.insert(m_entries.begin(), std::move(entry));
    endInsertRows();
    return m_lastKey;
}

int IntakeList::rowOf(qint64 key) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [key](const IntakeEntry &entry) { return entry.key == key; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void IntakeList::change(qint64 key, const std::function<void(IntakeEntry &)> &how)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    how(m_entries[std::size_t(row)]);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void IntakeList::remove(qint64 key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void IntakeList::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

const IntakeEntry *IntakeList::entry(qint64 key) const
{
    return at(rowOf(key));
}

const IntakeEntry *IntakeList::at(int row) const
{
    return row < 0 || row >= int(m_entries.size()) ? nullptr : &m_entries[std::size_t(row)];
}

int IntakeList::count(IntakeEntry::State state) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [state](const IntakeEntry &entry) { return entry.state == state; }));
}

int IntakeList::countOpen() const
{
    return int(m_entries.size()) - count(IntakeEntry::State::Writing)
        - count(IntakeEntry::State::OnDisk);
}

int IntakeList::countUnsealed() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [](const IntakeEntry &entry) {
        return entry.isSealMissing && entry.state == IntakeEntry::State::OnDisk;
    }));
}

QString countsText(const IntakeList &list)
{
    QStringList parts{
        IntakeList::tr("%n on disk", nullptr, list.count(IntakeEntry::State::OnDisk))};
    if (const int writing = list.count(IntakeEntry::State::Writing); writing > 0)
        parts.append(IntakeList::tr("%n being written", nullptr, writing));
    if (const int open = list.countOpen(); open > 0)
        parts.append(IntakeList::tr("%n not registered", nullptr, open));
    if (const int unsealed = list.countUnsealed(); unsealed > 0)
        parts.append(IntakeList::tr("%n without a seal", nullptr, unsealed));
    return QLocale().createSeparatedList(parts);
}

int IntakeList::firstOpenRow() const
{
    const auto open = std::find_if_not(m_entries.begin(), m_entries.end(), isTaken);
    return open == m_entries.end() ? -1 : int(open - m_entries.begin());
}

QStringList IntakeList::numbers() const
{
    QStringList numbers;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        if (entry->state == IntakeEntry::State::OnDisk)
            numbers.append(entry->exhibitNumber);
    }
    return numbers;
}

const IntakeEntry *IntakeList::sameAs(const domain::Fields &fields) const
{
    const auto keys = registry::identityKeys(fields).values();
    const auto isSame = [&](const IntakeEntry &entry) {
        const auto own = registry::identityKeys(entry.item.fields);
        return isTaken(entry) && std::any_of(own.begin(), own.end(), [&](const QString &key) {
                   return keys.contains(key);
               });
    };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), isSame);
    return found == m_entries.end() ? nullptr : &*found;
}

int IntakeList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int IntakeList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IntakeList::data(const QModelIndex &index, int role) const
{
    const auto *entry = at(index.row());
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*entry, index.column());
    case Qt::ToolTipRole:
        return textOf(*entry, index.column());
    case Qt::ForegroundRole:
        if (index.column() == Title && entry->isProposed)
            return toneColor(Tone::Quiet);
        return index.column() == State ? QVariant(colourOf(*entry)) : QVariant();
    default:
        return {};
    }
}

QVariant IntakeList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Exhibit number"), tr("Scanned"), tr("What it is"), tr("Time"),
                             tr("State")};
    return titles.value(section);
}

} // namespace desktop
