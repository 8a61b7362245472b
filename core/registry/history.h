#pragma once

// History: an item's entries in readable form, and its custody timeline.

#include "domain/custody.h"
#include "registry/attention.h"
#include "registry/reader.h"

#include <optional>
#include <vector>

namespace registry {

// One fact that an entry changed or, if there was no earlier value, stated.
struct FieldChange {
    QString field;                 // stable: a field's name, "place", "holder", "seal"…
    QString label;                 // translated
    std::optional<QString> before; // as shown: secrets masked, names written out, words translated,
    std::optional<QString> after;  // times as base::toRfc3339; nothing: absent
    bool operator==(const FieldChange &) const = default;
};

// The newest correction of a custody step.
struct CorrectedBy {
    QString actor; // name of the officer who signed it
    qint64 timeMs = 0;
    QString reason;
    bool isMistake = false; // the step did not take place
    bool operator==(const CorrectedBy &) const = default;
};

// One translated sentence: "Corrected by Li Wei, 2026-03-01 10:00: typed wrongly".
QString sentenceOf(const CorrectedBy &correction);

struct HistoryEntry {
    qint64 timeMs = 0;                  // of the entry, UTC
    std::optional<qint64> occurredAtMs; // when it happened, where that was recorded later
    qint64 clockBehindMs = 0; // how far the entry is behind the one before it in its log; 0: not
    QString actor;            // name of the officer who signed
    QString kind;             // such as "custody.released"
    QString label;            // the same, translated
    QString reason;
    std::vector<FieldChange> changes; // in the order of the item's form
    QString leaf;                     // leaf hash, hex
    QString log;                      // station id
    qint64 seq = 0;                   // within the log
    qint64 step = 0;                  // within its subject
    QString countsForNothing; // why it was passed over, and changed nothing; empty: it counts
    QString container; // exhibit number of the container whose entry this is; empty: the item's own
    QString corrects;  // of a correction: leaf hash (hex) of the step
    std::optional<CorrectedBy> correctedBy; // of a step: its changes stay as they were recorded
};

// Every entry about the item, oldest first, with what it changed; including the custody steps of
// its containers at that time, and the stock-takes, audits of chosen items, printed labels, exports
// and payments that name it. From the ledger itself: some milliseconds for each hundred entries.
// Fails with NotFound (also for a viewer who may not see the item) and Corrupt.
Result<std::vector<HistoryEntry>> historyOf(const Reader &reader, const QString &item,
                                            const QString &viewer);

// The number of rows to read about an item: its entries, entries that name it, and the items
// directly inside it. 0 for an unknown number. Fast for any size; fails with Database.
Result<qint64> sizeOfStory(const Reader &reader, const QString &exhibitNumber);

// A time in which nothing about the item's custody changed.
struct CustodySegment {
    domain::CustodyState state = domain::CustodyState::Seized;
    QString holder;   // name; in transit: who released it
    QString receiver; // name; in transit only
    QString place;
    QString lot;                   // in transit only
    QString outcome;               // out: returned, destroyed, forfeited, handed_over
    qint64 fromMs = 0;             // UTC: when it happened, as stated
    std::optional<qint64> untilMs; // nothing: still so
    bool operator==(const CustodySegment &) const = default;
};

struct SealInterval {
    QString number;
    qint64 fromMs = 0;
    std::optional<qint64> untilMs; // nothing: still sealed
    bool broken = false;           // found broken on receipt
    bool operator==(const SealInterval &) const = default;
};

// What Attention::CustodyGap judges, one by one.
struct CustodyGap {
    enum class Why { LongTransit, LateEntry, BrokenSeal };
    Why why = Why::LongTransit;
    qint64 fromMs = 0;
    std::optional<qint64> untilMs; // nothing: still in transit
    bool operator==(const CustodyGap &) const = default;
};

QString label(CustodyGap::Why why); // translated

struct CustodyPicture {
    std::vector<CustodySegment> segments; // without a hole between them, from the seizure on
    std::vector<SealInterval> seals;      // the item's own, one after the other
    std::vector<CustodyGap> gaps;         // oldest first; none unless the item is found by
                                          // Attention::CustodyGap with the same limits
};

// Fails as historyOf does.
Result<CustodyPicture> custodyPicture(const Reader &reader, const QString &item,
                                      const AttentionLimits &limits, const QString &viewer);

} // namespace registry
