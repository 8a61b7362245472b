#pragma once

// Change: the entries that were appended since a screen last looked, so that the screen reloads
// only the subjects of these entries.

#include "registry/reader.h"

#include <QByteArrayList>
#include <QSet>
#include <QString>

#include <initializer_list>

namespace registry {

struct Change {
    // Too many entries to examine one by one: anything may have changed.
    bool isWhole = false;
    QSet<QString> families; // "item" of item.corrected
    QByteArrayList entries; // their bytes

    // Whether an entry is of one of these families.
    bool isOf(std::initializer_list<const char *> some) const;
    // Whether every entry is of one of these families.
    bool isOnlyOf(std::initializer_list<const char *> some) const;
    // Whether an entry is about the thing with this id, or names it.
    bool names(const QString &id) const;
};

// The place of the newest entry in the order of arrival; 0: the ledger is empty.
Result<qint64> newestPosition(const Reader &reader);

// The entries that arrived after that place.
Result<Change> changeAfter(const Reader &reader, qint64 position);

// A number that changes when another connection has committed. Takes a few microseconds and reads
// no table (https://www.sqlite.org/pragma.html#pragma_data_version).
Result<qint64> dataVersion(const Reader &reader);

} // namespace registry
