#pragma once

// Checks the whole ledger: bytes, signatures, chains, tree, checkpoints, disclosures.

#include "base/progress.h"
#include "domain/fault.h"
#include "ledger/disclosure.h"
#include "ledger/ledger.h"
#include "ledger/merkle_tree.h"
#include "ledger/station_keys.h"

namespace ledger {

struct LedgerReport {
    std::vector<domain::Fault> faults; // in order of arrival of the entries, then the rest
    qint64 entries = 0;
    qint64 checkpoints = 0;
    QMap<QString, Checkpoint> state; // by log: its size and root as recomputed
    QMap<QString, KeptTree> trees;   // by log, as recomputed
    StationKeys stationKeys;         // as the entries name them
};

// Judges an entry that is well-formed, with those of its disclosures whose digests were signed.
using EntryJudge =
    std::function<Result<bool>(const Entry &, const Disclosed &, bool isWellMade)>;

// Goes on after each fault, and past what cannot be read. Everything is read from the bytes of the
// entries, nothing from the other columns. Bytes and signatures are judged on all cores; for every
// well-formed entry, whether or not its signature is valid, `judge` is called on this thread, in
// order of arrival, so that a replay runs in the same pass. `nowMs`: the time by the clock of the
// machine that verifies. Fails only when `judge` failed, or with Cancelled. Holds in memory two
// hashes for each entry and one for each subject, and a few thousand entries.
//
// Codes of faults: entry_bytes, entry_column, entry_schema, entry_signature, unknown_signer,
// entry_missing, fork, prev_hash, after_hash, step, clock, disclosure_changed, disclosure_missing,
// disclosure_foreign, tree_node, stated_checkpoint, checkpoint_signature, checkpoint_root,
// checkpoint_beyond_log, database_damaged, not_checked, and those of checkSideTables; the warnings
// checkpoint_none, checkpoint_old, clock_ahead, clock_behind (more than a day), and the note
// clock_behind.
Result<LedgerReport> checkLedger(db::Connection &connection, const EntryJudge &judge, qint64 nowMs,
                                 base::Progress &progress);

// Compares a checkpoint kept elsewhere with the log as it was read: its signature, that the log is
// at least as long, and the root at its size. No faults: the log up to there is what it was.
std::vector<domain::Fault> checkAgainst(const LedgerReport &report, const QByteArray &note);

} // namespace ledger
