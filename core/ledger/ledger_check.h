#pragma once

// Checks the whole ledger: bytes, signatures, chains, tree, checkpoints, disclosures.

#include "base/progress.h"
#include "domain/fault.h"
#include "ledger/ledger.h"

namespace ledger {

struct LedgerReport {
    std::vector<domain::Fault> faults; // in order of arrival of the entries, then the rest
    qint64 entries = 0;
    qint64 checkpoints = 0;
    QMap<QString, Checkpoint> state; // by log: its size and root as recomputed
};

// Goes on after each fault. Bytes and signatures are judged on all cores; for every entry that is
// well-formed, of whatever signature, `judge` is called on this thread, in order of arrival, so
// that a replay rides along. Fails only when it could not look, when `judge` failed, or with
// Cancelled. Holds one leaf hash for each subject in memory, and a few thousand entries.
//
// Codes of faults: entry_bytes, entry_column, entry_schema, entry_signature, unknown_signer,
// entry_missing, fork, prev_hash, after_hash, step, clock, disclosure_changed, disclosure_missing,
// disclosure_foreign, tree_node, stated_checkpoint,
// checkpoint_signature, checkpoint_root, checkpoint_beyond_log,
// database_schema.
Result<LedgerReport> checkLedger(db::Connection &connection,
                                 const std::function<Result<void>(const Entry &)> &judge,
                                 base::Progress &progress);

// Holds a checkpoint that somebody kept against the log as it now is: its signature, that the log
// is at least as long, and the root at its size. No faults: the log up to there is what it was.
Result<std::vector<domain::Fault>> checkAgainst(db::Connection &connection,
                                                const LedgerReport &report, const QByteArray &note);

} // namespace ledger
