#pragma once

// ReceivedBag: checks a bag from outside: its BagIt validity and, if it is a custody record, its
// proofs.

#include "exchange/record/check/record_check.h"
#include "registry/registry.h"

namespace exchange {

struct ReceivedBag {
    BagReport bag;
    std::optional<RecordReport> record; // nothing where it is no custody record of Sealbook's
    std::vector<domain::Fault> faults;  // of the bag, then of the record

    // Complete, every digest right and, of a record, everything proved. Whether anything anchors it
    // is another question: verdict().anchors.
    bool isGood() const;

    // Of a custody record: whether all of it is intact, and what anchors it.
    domain::Verdict verdict() const;
};

// What the writer of a record has computed of its contents, which then is not computed again.
struct KnownOfRecord {
    KnownDigests digests;
    ledger::SoundLeaves sound;
};

// Checks the bag in `folder`, which may be a zip file (unpacked_zip.h). `origin`: the registry that
// a record claims to come from, for comparison (record_comparison.h); may be null. Where anything
// is asked of a record, a bag that looks like none is judged as a damaged one. Fails with Io,
// Cancelled and Database, and as a zip file cannot be unpacked.
Result<ReceivedBag> checkReceived(const QString &folder, const RecordChoice &choice,
                                  registry::Registry *origin, base::Progress &progress,
                                  const KnownOfRecord &known = {});

} // namespace exchange
