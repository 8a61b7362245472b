#pragma once

// AuditSheet: the report of a verification: its verdict, its scope, and every fault.

#include "print/sheet/sheet.h"

namespace print {

struct AuditFault {
    QString gravity, where, expected, found;
    QString meaning;      // what kind of fault it is, in the report's language; may be empty
    QString what;         // one sentence, in the language in which it was found
    QString about;        // the item, the person or the file, named
    QString step;         // the entry concerned: what, when, by whom
    QStringList followed; // what follows from it: how many of each kind
};

struct AuditReport {
    QString registry; // its folder's name
    QString officer;  // who verified
    bool sound = true;
    QString verdict;                 // one sentence: whether it is intact
    QString anchor;                  // one sentence: what from elsewhere it rests on
    qint64 beganMs = 0, endedMs = 0; // UTC
    QString scope;                   // one sentence on what was checked
    QString limits;                  // one sentence on what this audit could not see
    qint64 entries = 0, checkpoints = 0, files = 0, bytes = 0;
    QString against;  // the checkpoint it was compared with; empty: none
    QStringList logs; // each log's size and root as recomputed, one sentence each
    QString remarks;
    std::vector<AuditFault> faults; // the causes
    QString checkpoint;             // the note; may be empty
    QString fingerprint;
};

// Lists all causes, each with the number of its consequences. Beyond 2,000 causes the report states
// how many it leaves out, and of which kinds.
Sheet auditSheet(const AuditReport &report);

} // namespace print
