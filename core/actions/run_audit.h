#pragma once

// RunAudit: runs a verification, measures its duration, groups its faults by cause and describes
// what each concerns.

#include "actions/record_audit.h"
#include "base/clock.h"
#include "registry/verify/fault_place.h"

namespace actions {

struct FoundFault {
    domain::Fault fault;
    registry::FaultPlace place;           // what it is about
    std::vector<FoundFault> consequences; // follow from it
};

struct AuditOutcome {
    AuditFindings findings;
    std::vector<FoundFault> faults; // the causes, the gravest first
};

// What a stretch of a verification takes: which ledger, which files, against which checkpoint.
struct AuditOrder {
    registry::VerificationChoice choice; // without items
    QStringList exhibitNumbers;          // the files of these alone; empty: all files
    QString viewer;                      // id of the officer whose access rights filter the result
    QString remarks;
};

// Verifies the registry in `folder`, which may be damaged. Fails as registry::verify does, and with
// NotFound when an exhibit number is unknown.
Result<AuditOutcome> runAudit(const QString &folder, const AuditOrder &order,
                              const base::Clock &clock, base::Progress &progress);

// Groups the faults by cause, with details of their items as far as the viewer may see them.
// Details that a damaged or missing database does not have stay empty.
std::vector<FoundFault> groupedByCause(const std::optional<registry::Reader> &reader,
                                       const std::vector<domain::Fault> &faults,
                                       const QString &viewer);

// The number of these causes that are broken, not only unusual.
qint64 brokenCauses(const std::vector<FoundFault> &causes);

} // namespace actions
