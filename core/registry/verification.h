#pragma once

// Verification: proves that nothing was changed, or names every place where something was.

#include "base/progress.h"
#include "domain/fault.h"
#include "registry/officer_table.h"
#include "registry/registry.h"

namespace registry {

struct VerificationChoice {
    // Bytes, signatures, chains, roots, checkpoints, roles, custody rules, tables.
    bool ledger = true;
    bool attachments = true;   // every file against its digest, files that nobody owns
    QByteArray against;        // a checkpoint note that somebody kept; empty: none
    QStringList items = {};    // ids: the files of these alone; empty: all files
    QByteArray authority = {}; // PEM: certificates under which alone time stamps count; empty: for
                               // each those that were trusted when it came
};

struct VerificationReport {
    std::vector<domain::Fault> faults;
    qint64 entries = 0;
    qint64 checkpoints = 0;
    qint64 timeStamps = 0;
    QMap<QString, QString> authorities; // who signed those that are right: by the SHA-256 (hex)
                                        // of his certificate, its subject
    qint64 filesChecked = 0;
    qint64 bytesChecked = 0;
    QMap<QString, ledger::Checkpoint> state; // by log: its size and root as recomputed
    Identity identity;                       // as the first entry says

    // Whether nothing is broken; notes and warnings do not count.
    bool sound() const;
};

// Goes on after each fault. Fails only when it could not look (Io, Database, Cancelled,
// Unsupported).
Result<VerificationReport> verify(Registry &registry, const VerificationChoice &choice,
                                  base::Progress &progress);

} // namespace registry
