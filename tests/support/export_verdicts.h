#pragma once

// ExportVerdicts: the verdict of each of the four verifiers on an export: the commands in its own
// VERIFY.txt, Sealbook's own check, verify.py and verify.html.

#include "exchange/record/check/record_check.h"

#include <QStringList>

#include <vector>

namespace tests {

// The folder of a record, and the fingerprint of its registry's first key.
struct GivenRecord {
    QString folder;
    QString fingerprint;
    bool byCommands = true; // also by VERIFY.txt, which takes a second of a core
};

struct Verdict {
    QString by; // "VERIFY.txt", "Sealbook", "verify.py" or "verify.html"
    bool verified = false;
    QString said;
};
using Verdicts = std::vector<Verdict>; // of one record: one of each verifier, in that order

// What the commands in an export's VERIFY.txt came to.
struct Followed {
    int exitCode = 0;
    QByteArray output;

    // The words and the status: a check that did not come to its end is not a verdict. Shell
    // commands judge no roles and rules, so they say IN PART; those of format 2 said VERIFIED.
    bool verified() const
    {
        const QByteArray verdict = output.trimmed().split('\n').last();
        return exitCode == 0
            && (verdict == "VERIFIED"
                || verdict.startsWith("IN PART: signatures, chains and proofs hold;"));
    }
};

// Runs those commands, inside the export.
Followed followVerifyText(const QString &folder);

// The same for many exports, on all cores; in the order given.
std::vector<Followed> followVerifyTexts(const QStringList &folders);

// By Sealbook alone, in this process.
Verdict bySealbook(const QString &folder, const exchange::RecordChoice &choice);

// By all four, each started separately, as a user does. The two programs are those of the source,
// since who damages an export may damage the programs in it.
Verdicts verdictsOn(const QString &folder, const QString &fingerprint);

// The same for many records at once, in the order given: the commands on all cores, Sealbook in
// this process, verify.py and verify.html in one process each. This is thirty times cheaper for the
// last two.
std::vector<Verdicts> verdictsOnAll(const std::vector<GivenRecord> &records);

// One line with the output of each verifier whose verdict is not `verified`; empty: they agree.
QString disagreement(const Verdicts &verdicts, bool verified);

} // namespace tests
