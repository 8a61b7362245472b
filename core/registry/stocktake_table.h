#pragma once

// StocktakeTable: compares a place with the registry during scanning, and lists earlier
// stock-takes.

#include "domain/custody.h"
#include "registry/reader.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace registry {

// What was found against what is on record. Numbers are item.number, in their order; itemRows of
// registry/item_list.h gives what a table shows of them.
struct StockComparison {
    std::vector<qint64> right;     // found, and on record there (or inside something that is)
    std::vector<qint64> elsewhere; // found, and on record elsewhere, in transit or out of custody
    std::vector<qint64> missing;   // not found, and on record there; what is inside another item is
                                   // not asked for
    QStringList unknown;           // found, and no item that the viewer may see; in the order found
    // How many more are on record there that restricted cases hide from the viewer, those inside
    // others included.
    qint64 unseen = 0;
    // What was scanned of those that were found by their seal, IMEI, serial or other number.
    QHash<qint64, QString> scannedAs;
    // Of the unknown, those that several items bear, and how many do. Where one of those alone is
    // on record at the place, it is that one; else the code counts for none of them, and is no
    // unknown one where all of them were found otherwise.
    QHash<QString, qint64> shared;
    bool operator==(const StockComparison &) const = default;

    bool isRight() const { return elsewhere.empty() && missing.empty() && unknown.isEmpty(); }
};

// `scanned` are codes as they were typed or read, in any case: exhibit numbers, or else any code by
// which findScanned of registry/search.h finds an item; duplicates count once. Items that `viewer`
// (an officer's id) may not see are neither expected nor known, but counted. Costs some 10 µs for
// each code and some ms for each 10,000 items at the place.
Result<StockComparison> compareStock(const Reader &reader, const QString &place,
                                     const QStringList &scanned, const QString &viewer);

// The same comparison, one code after the other: each scan costs one look-up, regardless of the
// number of earlier scans.
class StockCount
{
public:
    // Reads the items on record at the place.
    static Result<StockCount> begin(const Reader &reader, const QString &place,
                                    const QString &viewer);

    // Adds one code. Returns how many items bear it if it is unclear which one is meant, otherwise
    // 0.
    Result<qint64> add(const Reader &reader, const QString &code);

    StockComparison comparison() const;

private:
    StockCount(QString place, QString viewer, std::vector<qint64> expected, qint64 unseen);

    QString m_place;
    QString m_viewer;
    std::vector<qint64> m_expected; // items on record at the place
    StockComparison m_found;        // without missing items and shared codes
    QSet<QString> m_codes;          // as they were scanned
    QSet<qint64> m_numbers;         // of items that were found
    std::vector<std::pair<QString, std::vector<qint64>>> m_shared; // code, and its items
};

// How many items bear this code, if it is unclear which one is meant at the place; otherwise 0.
Result<qint64> sharedBy(const Reader &reader, const QString &place, const QString &code,
                        const QString &viewer);

struct StocktakeRecord {
    QString id;
    QString entry;     // leaf hash of its entry, hex
    qint64 timeMs = 0; // when it was signed, UTC
    qint64 beganMs = 0;
    qint64 endedMs = 0;
    QString officer; // name
    QString place;
    QString reason;
    qint64 right = 0; // how many codes
    qint64 elsewhere = 0;
    qint64 missing = 0;
    qint64 unknown = 0;
    qint64 sealsBroken = 0;
    std::optional<qint64> unseen; // items hidden from the officer; nothing: not stated
};

// Newest first.
Result<std::vector<StocktakeRecord>> stocktakes(const Reader &reader);

enum class StockResult { Right, Elsewhere, Missing, Unknown };

QString name(StockResult result);  // "right", "elsewhere", "missing", "unknown": stable
QString label(StockResult result); // translated

struct StocktakeLine {
    QString code; // of an item, its exhibit number; else as it was read
    StockResult result = StockResult::Unknown;
    QString item;                                      // id; empty: unknown
    std::optional<domain::CustodyState> recordedState; // elsewhere: as the registry then had it
    QString recordedPlace;
    bool sealBroken = false;
    qint64 number = 0; // item.number, for itemRows; 0: unknown
    bool operator==(const StocktakeLine &) const = default;
};

// SQL: of a row of `item`, when the newest stock-take that missed it was recorded; null where it
// was seen since, or is out of custody.
inline constexpr auto missingSinceOfItem = R"((
    SELECT max(taken.time) FROM stocktake_line AS lost
    JOIN stocktake AS taken ON taken.id = lost.stocktake
    WHERE lost.item = item.id AND lost.result = 'missing' AND item.custody_state <> 'out'
    AND taken.time >= item.custody_since
    AND NOT EXISTS (SELECT 1 FROM stocktake_line AS seen
                    JOIN stocktake AS later ON later.id = seen.stocktake
                    WHERE seen.item = item.id AND seen.result <> 'missing'
                    AND later.time > taken.time)))";

// When the item was found missing, UTC; nothing where it is not missing.
Result<std::optional<qint64>> missingSince(const Reader &reader, const QString &item);

// By result, then by code; without items that the viewer may not see.
Result<std::vector<StocktakeLine>> stocktakeLines(const Reader &reader, const QString &stocktake,
                                                  const QString &viewer);

} // namespace registry
