#pragma once

// Records a verification as an entry: its scope and its result.

#include "actions/session.h"
#include "registry/verify/verification.h"

namespace actions {

struct AuditFindings {
    registry::VerificationChoice choice; // the input of registry::verify
    registry::VerificationReport report; // and its result
    qint64 beganMs = 0;                  // UTC
    qint64 endedMs = 0;
    QString remarks; // may be empty
};

// Appends audit.recorded and gives the id of the audit. It counts all faults and names every cause
// (at most 5,000, the most severe first), then consequences up to 100 faults in all; without
// expected and found values: these may be secret, and an entry is permanent. Items
// whose files were found intact then count as verified. Fails with Denied (neither auditor nor
// administrator), with Invalid (nothing was checked, times that cannot be, a checkpoint that cannot
// be parsed).
Result<QString> recordAudit(Session &session, const AuditFindings &findings);

} // namespace actions
