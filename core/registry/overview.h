#pragma once

// Overview: counts of items for the navigation tree and the statistics, and the lots in transit.

#include "registry/item_filter.h"
#include "registry/reader.h"

namespace registry {

// Counts are read from the table item_count, which the fold keeps, less what is hidden from the
// viewer: the cost grows with the number of values (places, cases, suspects) and of hidden items,
// not with that of all items. Three kinds of attention depend on the day or on audits and are
// counted in indexes, and so are the lots in transit. tests/bench/bench_search measures them.
// `viewer` is everywhere an officer's id: items of restricted cases count only for those who may
// see them, and such a case is named only to them.

// A thing that items can be chosen by.
struct OriginNode {
    enum class Level { Operation, Site, Group, Suspect, Case, Place };
    Level level = Level::Operation;
    QString id;                       // of a place: the place itself
    QString name;                     // of a case: its number and title
    qint64 items = 0;                 // not counting what is inside another item
    std::vector<OriginNode> children; // by name
    bool operator==(const OriginNode &) const = default;
};

// Operations with their sites, these with their groups, these with their suspects, all by name,
// those without items too. A group without a site is placed under its operation, a suspect without
// a group at the end of the outermost list. An item counts at each level that it names itself.
Result<std::vector<OriginNode>> originTree(const Reader &reader, const QString &viewer);

// All cases that the viewer may know of; an item counts for each of its cases.
Result<std::vector<OriginNode>> caseNodes(const Reader &reader, const QString &viewer);

// All places that hold an item, or from which one is in transit; items out of custody have no
// place.
Result<std::vector<OriginNode>> placeNodes(const Reader &reader, const QString &viewer);

// The list behind a node's number.
ItemFilter filterOf(const OriginNode &node, const QString &viewer);

enum class TallyBy { Kind, Site, Group, Case, Holder, State, Place, Operation };

// One number of a statistic.
struct Tally {
    QString id;       // of a kind or a state: its name, as entries spell it
    QString label;    // translated where it is not a name
    qint64 items = 0; // what is inside another item counts too
    bool operator==(const Tally &) const = default;
};

// Largest first, then by label. Items that have no such thing (no site, no case) are in none; what
// is out of custody has neither holder nor place.
Result<std::vector<Tally>> tally(const Reader &reader, TallyBy by, const QString &viewer);

// The list behind a number.
ItemFilter filterOf(TallyBy by, const Tally &tally, const QString &viewer);

struct AttentionTally {
    Attention attention = Attention::NotVerified;
    qint64 items = 0;
    bool operator==(const AttentionTally &) const = default;
};

// One for each kind of attention, in their order, zeros too. The list behind each is the ItemFilter
// with that attention and these limits.
Result<std::vector<AttentionTally>> attentionTally(const Reader &reader,
                                                   const AttentionLimits &limits,
                                                   const QString &viewer);

// What was released together and is not answered yet.
struct LotInTransit {
    QString lot;
    QString releasedBy;              // name
    QString receiver;                // name
    std::optional<domain::Party> to; // the same
    qint64 items = 0;                // still unanswered, not counting what is inside another item
    qint64 sinceMs = 0;              // UTC
    QString purpose;
    bool operator==(const LotInTransit &) const = default;
};

// Oldest first.
Result<std::vector<LotInTransit>> lotsInTransit(const Reader &reader, const QString &viewer);

// The items that the receiver has to answer for.
ItemFilter filterOf(const LotInTransit &lot, const QString &viewer);

} // namespace registry
