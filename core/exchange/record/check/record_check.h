#pragma once

// RecordCheck: checks a custody record (schema/export_format.md): signatures, keys, roles, the rule
// of custody, chains, tree, checkpoints, time stamps, disclosures, attachments; and which external
// evidence anchors it. checkBag checks the bag around it.

#include "crypto/time_stamp.h"
#include "domain/verdict.h"
#include "exchange/bag/bag_check.h"
#include "ledger/checkpoint.h"
#include "ledger/signature_pass.h"

namespace exchange {

struct RecordChoice {
    QString fingerprint; // key id of the registry's first key, from elsewhere; empty: not compared
    QByteArray against;  // note of a checkpoint kept elsewhere; empty: none
    // Certificates for checking time stamps, PEM, obtained independently of the record; with none,
    // no time stamp anchors the record.
    QByteArray authority = {};
};

// The statement of a time stamp: the log's first `size` entries existed at this time.
struct RecordTime {
    qint64 size = 0;
    crypto::TimeStamp stated;
};

struct RecordReport {
    std::vector<domain::Fault> faults;
    QString fingerprint; // key id of the first key, as the record has it
    int format = 0;      // 2 or 3, of sealbook-export/…
    int entries = 0;
    QMap<QString, qint64> newest;         // the newest step that is shown, by item
    QMap<QString, qint64> newestOfOthers; // of the registry, the station, the officers; of format 3
    qint64 exportedAt = 0;                // number in the log of the entry record.exported
    ledger::Checkpoint checkpoint;
    std::optional<ledger::Checkpoint> since; // the earlier one that the record continues
    std::vector<RecordTime> times;           // by size; not anchors unless a certificate was given
    std::vector<domain::Anchor> anchors;
};

// Whether the folder's bag-info.txt declares a custody record of Sealbook, or the folder contains
// several things that only such a record has; it may still be damaged.
bool looksLikeRecord(const QString &folder);

// Continues after each fault. `bag`: the result of checkBag for the same folder. `sound`: see
// ledger/signature_pass.h. Fails only with Io and Cancelled.
//
// Codes of faults: record_format, record_verifier, record_signature, record_key, record_role,
// record_rules, record_custody, record_chain, record_fingerprint, record_entry, record_tree,
// record_checkpoint, record_cosignature, record_since, record_time, record_steps, record_items,
// record_disclosure, record_attachment; and where a checkpoint that was given can be neither
// confirmed nor contradicted, record_outdated and record_undecided.
Result<RecordReport> checkRecord(const QString &folder, const BagReport &bag,
                                 const RecordChoice &choice, base::Progress &progress,
                                 const ledger::SoundLeaves &sound = {});

// What all faults, of the bag and of the record, come to.
domain::Verdict verdictOn(const std::vector<domain::Fault> &faults,
                          const std::vector<domain::Anchor> &anchors);

} // namespace exchange
