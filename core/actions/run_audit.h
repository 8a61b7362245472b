#pragma once

// RunAudit: a verification with its duration, its faults grouped by cause, and what each concerns.

#include "actions/record_audit.h"
#include "base/clock.h"
#include "registry/verify/fault_place.h"

namespace actions {

struct FoundFault {
    domain::Fault fault;
    registry::FaultPlace place;           // what it is about
    std::vector<FoundFault> consequences; // what follows from it
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

// The faults grouped by cause, with what the viewer may see of their items: where a damaged table,
// or no database, cannot say, that is nothing.
std::vector<FoundFault> groupedByCause(const std::optional<registry::Reader> &reader,
                                       const std::vector<domain::Fault> &faults,
                                       const QString &viewer);

// How many of these causes are broken, not only unusual.
qint64 brokenCauses(const std::vector<FoundFault> &causes);

} // namespace actions
