#pragma once

// Verification: proves that nothing was changed, or names every change.

#include "base/clock.h"
#include "base/progress.h"
#include "domain/fault.h"
#include "domain/verdict.h"
#include "registry/officer_table.h"
#include "registry/registry.h"
#include "registry/verify/suspect.h"

namespace registry {

struct VerificationChoice {
    // Bytes, signatures, chains, roots, checkpoints, roles, custody rules, tables.
    bool ledger = true;
    bool attachments = true;   // every file against its digest, files without an owner
    QByteArray against;        // a checkpoint note kept elsewhere; empty: none
    QStringList items = {};    // ids: the files of these alone; empty: all files
    QByteArray authority = {}; // PEM: certificates under which alone time stamps count; empty: for
                               // each those that were trusted when it came
    base::Clock now = base::systemClock(); // of the machine that verifies
};

struct VerificationReport {
    std::vector<domain::Fault> faults;
    qint64 entries = 0;
    qint64 checkpoints = 0;
    qint64 timeStamps = 0;
    QMap<QString, QString> authorities; // who signed those that are right: by the SHA-256 (hex)
                                        // of their certificate, its subject
    qint64 filesChecked = 0;
    qint64 bytesChecked = 0;
    QMap<QString, ledger::Checkpoint> state; // by log: its size and root as recomputed
    Identity identity;                       // as the first entry says
    std::vector<domain::Anchor> anchors;     // what was given and agrees with the log

    // Whether nothing is broken; notes and warnings do not count.
    bool sound() const;
};

// Both parts of the verdict: with less than everything chosen it is in part.
domain::Verdict verdictOf(const VerificationChoice &choice, const VerificationReport &report);

// Goes on after each fault, and past everything that cannot be read: each is a fault with its
// place, and the rest is still checked. Fails with Cancelled alone.
Result<VerificationReport> verify(Suspect &suspect, const VerificationChoice &choice,
                                  base::Progress &progress);

// The same of a folder, which may be damaged, or of a registry that is open. Fails with NotFound
// too, as Suspect::open does.
Result<VerificationReport> verify(const QString &folder, const VerificationChoice &choice,
                                  base::Progress &progress);
Result<VerificationReport> verify(const Registry &registry, const VerificationChoice &choice,
                                  base::Progress &progress);

} // namespace registry
