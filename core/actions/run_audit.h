#pragma once

// RunAudit: a verification with its duration and the items that its faults concern.

#include "actions/record_audit.h"
#include "base/clock.h"

namespace actions {

struct FoundFault {
    domain::Fault fault;
    QString exhibitNumber; // of the item that it is about; empty where it is about none
};

struct AuditOutcome {
    AuditFindings findings;
    std::vector<FoundFault> faults; // the gravest first
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

// The faults in the order of their gravity, with what the viewer may see of their items: where a
// damaged table, or no connection (null), cannot say, that is nothing.
std::vector<FoundFault> leadingToItems(const std::optional<registry::Reader> &reader,
                                       std::vector<domain::Fault> faults, const QString &viewer);

} // namespace actions
