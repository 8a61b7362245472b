#pragma once

// ItemTable: queries for items: one by its number, lists by filter, the contents of one.

#include "domain/origin.h"
#include "domain/step_correction.h"
#include "registry/item_filter.h"
#include "registry/reader.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace registry {

struct ItemField {
    std::optional<QString> value; // nothing: its disclosure was erased
    bool sealed = false;          // is in the entry as a salted digest
    bool asFound = false;         // it was doubted (a check digit, a length), and insisted on
    bool operator==(const ItemField &) const = default;
};

struct Seizure {
    qint64 atMs = 0; // UTC
    QString place;
    std::optional<QString> from;    // a person's id
    std::vector<domain::Party> by;  // the first answers for it
    std::optional<QString> witness; // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> authority;
    std::optional<QString> confirmedBy; // id of the second officer
    bool operator==(const Seizure &) const = default;
};

// One item as the tables have it.
struct ItemRecord {
    qint64 number = 0; // order of registration in this registry
    QString id;
    QString exhibitNumber;
    domain::ItemKind kind = domain::ItemKind::Other;
    std::optional<QString> parent; // id of the item it is inside of
    domain::Origin origin;
    Seizure seizure;
    QString registeredBy; // officer's id
    qint64 registeredAtMs = 0;
    std::optional<QString> asFoundReason;
    std::optional<QString> reviewOn; // ISO date
    qint64 lastStep = 0;             // newest step of its chain of entries
    bool disputed = false;
    domain::Custody custody;
    QMap<QString, ItemField> fields; // filled by byId and byExhibitNumber, not by lists
};

class ItemTable
{
public:
    explicit ItemTable(const Reader &reader)
        : m_connection(&reader.connection())
    {
    }

    // Every item there is, without fields, in no order.
    Result<std::vector<ItemRecord>> all() const;

    // With all fields. A number is found in whatever case it was typed. Each fails with NotFound.
    Result<ItemRecord> byId(const QString &id) const;
    Result<ItemRecord> byExhibitNumber(const QString &exhibitNumber) const;

    // The same for an officer (by id): what they may not see is not found, so that nothing is
    // revealed.
    Result<ItemRecord> byExhibitNumber(const QString &exhibitNumber, const QString &viewer) const;

    // In order of registration, without fields. For other orders and for whole tables there is
    // registry/item_list.h.
    Result<std::vector<ItemRecord>> list(const ItemFilter &filter) const;

    // Calls take() for each item that `list` would give without its limit, reading page by page.
    // Fails as take() does.
    Result<void> each(ItemFilter filter,
                      const std::function<Result<void>(const ItemRecord &)> &take) const;

    // How many the filter lets through; `afterNumber` and `limit` do not count.
    Result<qint64> count(const ItemFilter &filter) const;

    Result<std::vector<ItemRecord>> contentsOf(const QString &item) const;

    // Ids of the item and everything inside it, outermost first.
    Result<QStringList> withContents(const QString &item) const;

    // How many items are in each other within the item; counted no further than one beyond
    // domain::mostAround.
    Result<int> levelsInside(const QString &item) const;

    // The item and its containers, from the inside out; empty if there is no such item.
    Result<std::vector<domain::KeptItem>> outward(const QString &item) const;

    // Whether the officer may see the item (restricted cases). An empty viewer sees only what
    // serves no restricted case.
    Result<bool> maySee(const QString &viewer, const QString &item) const;

    // Fails with NotFound unless they may see it, as if it did not exist.
    Result<void> mustSee(const QString &viewer, const QString &item) const;

    // Ids of the cases that the item serves.
    Result<QStringList> casesOf(const QString &item) const;

    // The largest running number given under this station code in this year; 0 if none.
    Result<qint64> lastRunningNumber(const QString &stationCode, int year) const;

    // Fields of one item by name.
    Result<QMap<QString, ItemField>> fieldsOf(const QString &item) const;

private:
    Result<ItemRecord> one(const char *where, const QString &value, const QString &missing) const;

    db::Connection *m_connection;
};

// The item as the rule of custody sees it.
domain::KeptItem kept(const ItemRecord &item);

struct KeptAround {
    domain::KeptItem item;
    domain::Around around; // its containers
};

// What the rule of custody asks about an item. Fails with NotFound.
Result<KeptAround> keptAround(const Reader &reader, const QString &item);

// A correction of a step (custody.corrected).
struct StepCorrectionRecord {
    QString entry; // leaf hash, hex
    qint64 timeMs = 0;
    QString actor; // officer's id
    QString reason;
    bool isMistake = false;     // the step did not take place
    domain::CustodyStep stated; // the step as it counts since
};

// One step of an item's chain of custody as the tables have it.
struct CustodyStepRecord {
    QString item;
    qint64 step = 0;            // within the item's chain of entries
    domain::CustodyStep stated; // as it was recorded
    QString entry;              // leaf hash, hex
    bool clockBehind = false;   // the entry is older than the one before it in its log
    std::optional<StepCorrectionRecord> correction = {}; // the newest one of this step

    // Whether the step took place, as far as is known now.
    bool counts() const { return !correction || !correction->isMistake; }
    // As it counts now.
    const domain::CustodyStep &asCounted() const
    {
        return correction ? correction->stated : stated;
    }
};

// An item's custody steps, first one first.
Result<std::vector<CustodyStepRecord>> custodySteps(const Reader &reader, const QString &item);

// The item's newest step, as long as nothing rests on it: what a correction begins with.
Result<std::optional<domain::NewestStep>> newestStep(const Reader &reader, const QString &item);

} // namespace registry
