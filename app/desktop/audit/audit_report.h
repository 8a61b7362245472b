#pragma once

// AuditReport: what the report of an audit says, from the audit made now or from an earlier one.

#include "audit/audit_run.h"
#include "print/audit_sheet.h"
#include "registry/audit_table.h"

namespace desktop {

// One sentence on what was looked at and how long it took.
QString factsText(const AuditOutcome &outcome);
QString factsText(const registry::AuditRecord &audit);

print::AuditReport reportOf(const AuditOutcome &outcome);
print::AuditReport reportOf(const registry::AuditRecord &audit,
                            const std::vector<FoundFault> &faults);

} // namespace desktop
