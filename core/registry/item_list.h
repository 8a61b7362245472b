#pragma once

// ItemList: queries for a table of up to a million items: their ids in order, and the rows on the
// screen.

#include "registry/item_filter.h"
#include "registry/reader.h"

#include <variant>

namespace registry {

struct ItemSort {
    ItemColumn column = ItemColumn::Number;
    bool descending = false;
    bool operator==(const ItemSort &) const = default;
};

// Numbers (item.number) of all items that the filter lets through and its viewer may see, in
// order; `afterNumber` and `limit` do not count. Names are ordered as the system's language orders
// them, kinds and states as their enumerations do. What has no value in the column comes last
// either way; equals are in order of registration (descending: against it).
Result<std::vector<qint64>> listNumbers(const Reader &reader, const ItemFilter &filter,
                                        const ItemSort &sort);

// The first `most` of these numbers, at once: only an index in this order is read. Nothing for a
// column that no index keeps in order, and for a filter that restricts.
Result<std::vector<qint64>> firstNumbers(const Reader &reader, const ItemFilter &filter,
                                         const ItemSort &sort, int most);

// What a table shows of one item. Names of officers, persons and places are written out; an absent
// one is empty, an erased one is marked as such.
struct ItemRow {
    qint64 number = 0;
    QString id;
    QString exhibitNumber;
    domain::ItemKind kind = domain::ItemKind::Other;
    QString title;      // domain/item_title.h
    QString identifier; // masked
    QString operation, site, group, suspect;
    QString cases; // their numbers, separated by ", "
    domain::CustodyState state = domain::CustodyState::Seized;
    QString outcome;          // out: returned, destroyed, forfeited, handed_over
    QString holder, receiver; // receiver: in transit only
    QString lot;              // in transit only
    QString place;
    QString seal;          // empty: not sealed
    qint64 seizedAtMs = 0; // UTC, as the two below
    qint64 registeredAtMs = 0;
    qint64 custodySinceMs = 0;
    QString reviewOn;                // ISO date
    qint64 attachments = 0;          // files
    bool photographedBefore = false; // a photograph of the stage before_sealing is there
    bool photographedAfter = false;
    bool confirmed = false; // by a second officer
    bool disputed = false;
    QString insideOf;    // exhibit number of the item it is inside of
    qint64 contents = 0; // how many items are directly inside it
    bool operator==(const ItemRow &) const = default;
};

// What a column holds of a row, as it is kept: a text, or a number (the enumeration's, UTC
// milliseconds, how many).
std::variant<QString, qint64> valueOf(const ItemRow &row, ItemColumn column);

// The custody state as a person reads it, translated; of what is out, how it left.
QString stateLabel(const ItemRow &row);

// The rows with these numbers, in this order; numbers that do not exist, or that `viewer` (an
// officer's id, may be empty) may not see, are left out.
Result<std::vector<ItemRow>> itemRows(const Reader &reader, const std::vector<qint64> &numbers,
                                      const QString &viewer);

// The exhibit numbers of these, in this order; numbers that do not exist are left out. A list asks
// this of what it has: whether somebody may see them was asked when it was listed.
Result<QStringList> exhibitNumbers(const Reader &reader, const std::vector<qint64> &numbers);

} // namespace registry
