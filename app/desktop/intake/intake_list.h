#pragma once

// IntakeList: the scans of one batch intake with their results, the newest first.

#include "actions/new_item.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <functional>

namespace desktop {

struct IntakeEntry {
    enum class State {
        Writing, // on its way to the disk
        OnDisk,  // registered
        Held,    // not registered until the officer decides: `why`
        Unread,  // a scan that could not be read as what was asked for: `why`
        Refused, // could not be written: `why`
    };
    qint64 key = 0; // given by the list
    State state = State::Writing;
    actions::NewItem item;
    QString scanned;            // as it was scanned
    QString exhibitNumber;      // OnDisk
    QString seal;               // once it is sealed
    bool isSealMissing = false; // it was to be sealed, and was not (yet)
    bool isProposed = false;    // make and model are those of an earlier item of its type
    QString why;                // or, OnDisk, what looks odd
    QDateTime time;             // when it was scanned
};

class IntakeList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Identifier, Title, Time, State, ColumnCount };

    explicit IntakeList(QObject *parent);

    // Gives the entry's key.
    qint64 add(IntakeEntry entry);
    void change(qint64 key, const std::function<void(IntakeEntry &)> &how);
    void remove(qint64 key);
    void clear();

    // Null when there is no such key or row.
    const IntakeEntry *entry(qint64 key) const;
    const IntakeEntry *at(int row) const;

    // The newest first.
    const std::vector<IntakeEntry> &entries() const { return m_entries; }
    int count(IntakeEntry::State state) const;
    // How many are neither registered nor being registered: each needs a decision.
    int countOpen() const;
    int countUnsealed() const;
    int firstOpenRow() const; // -1: none

    // Exhibit numbers of what is on disk, in the order of registration.
    QStringList numbers() const;

    // The entry that is registered, or about to be, and is the same thing by one of its numbers
    // (registry::identityKeys).
    const IntakeEntry *sameAs(const domain::Fields &fields) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int rowOf(qint64 key) const;

    std::vector<IntakeEntry> m_entries;
    qint64 m_lastKey = 0;
};

// How many are registered, on their way, not registered or without their seal, in one phrase.
QString countsText(const IntakeList &list);

// Make and model, or the kind, and whether they are only proposed.
QString titleOf(const IntakeEntry &entry);

// "On disk", "Not registered: …", in one phrase.
QString stateText(const IntakeEntry &entry);

} // namespace desktop
