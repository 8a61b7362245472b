#pragma once

// RecordCheck: whether a custody record (schema/export_format.md) proves what it says: signatures,
// keys, chains, tree, checkpoints, time stamps, disclosures, attachments. The bag around it is
// checkBag's.

#include "crypto/time_stamp.h"
#include "exchange/bag_check.h"
#include "ledger/checkpoint.h"

namespace exchange {

struct RecordChoice {
    QString fingerprint; // key id of the registry's first key, from elsewhere; empty: not compared
    QByteArray against;  // note of a checkpoint that somebody kept; empty: none
    // Certificates to judge time stamps by, PEM, from elsewhere; empty: those in it.
    QByteArray authority = {};
};

// What a time stamp says: the log's first `size` entries were there at this time.
struct RecordTime {
    qint64 size = 0;
    crypto::TimeStamp stated;
};

struct RecordReport {
    std::vector<domain::Fault> faults;
    QString fingerprint; // key id of the first key, as the record has it
    int entries = 0;
    QMap<QString, qint64> newest; // the newest step that is shown, by item
    qint64 exportedAt = 0;        // number in the log of the entry record.exported
    ledger::Checkpoint checkpoint;
    std::optional<ledger::Checkpoint> since; // the earlier one that the record continues
    std::vector<RecordTime> times;           // by size
};

// Whether the folder holds several things that only a custody record of Sealbook's has; it may be
// damaged all the same.
bool looksLikeRecord(const QString &folder);

// Goes on after each fault. `bag`: what checkBag said of the same folder. Fails only with Io and
// Cancelled.
//
// Codes of faults: record_format, record_signature, record_key, record_fingerprint, record_entry,
// record_tree, record_checkpoint, record_since, record_time, record_steps, record_items,
// record_disclosure, record_attachment, record_outdated, record_undecided.
Result<RecordReport> checkRecord(const QString &folder, const BagReport &bag,
                                 const RecordChoice &choice, base::Progress &progress);

} // namespace exchange
