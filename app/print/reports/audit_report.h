#pragma once

// AuditReport: the contents of an audit's report, from an audit made now or from an earlier one.

#include "actions/run_audit.h"
#include "print/reports/audit_sheet.h"
#include "print/sheet/sheet_language.h"
#include "registry/audit_table.h"

namespace print {

// "Broken", or less: one word for a narrow place.
QString gravityLabel(domain::Fault::Severity severity);

// "SITE3-2026-00042", "attachments/ab/cd/…", "entry 12": what a fault is about, as short as can be.
QString placeOf(const actions::FoundFault &fault);

// The fault in one sentence, what it concerns, and its entry: "Moved (entry 12), 16 Jan 2026, by Li
// Wei". The last two may be empty.
QString headlineOf(const actions::FoundFault &fault);
QString aboutText(const actions::FoundFault &fault);
QString stepText(const actions::FoundFault &fault);

// The first part of the verdict: everything that was checked is sound, or how many faults there
// are. `limits`: the result of limitsText; `consequences`: broken faults that follow from the
// causes.
QString verdictText(bool sound, const QString &limits, qint64 causes, qint64 consequences);

// One sentence on the limits of this audit: parts that it was not asked to check or could not
// compare with anything. Empty: no limits.
QString limitsText(const registry::AuditRecord &audit);

// The second part of an earlier audit's verdict: what it was compared with.
QString anchorText(const registry::AuditRecord &audit);

// One sentence on what an audit checked.
QString scopeText(const registry::AuditRecord &audit);

// One sentence on what was checked and how long it took.
QString factsText(const actions::AuditOutcome &outcome);
QString factsText(const registry::AuditRecord &audit);

// The audit's part of the report, in the language that is spoken.
AuditReport reportOf(const actions::AuditOutcome &outcome);
AuditReport reportOf(const registry::AuditRecord &audit,
                     const std::vector<actions::FoundFault> &faults);

using AuditReportMaker = std::function<AuditReport()>;

// The report as a form, with what is the registry's: its name, its fingerprint, and the checkpoint
// that is made for it. Fails as Session::checkpoint does.
Result<SheetMaker> auditReport(actions::Session &session, const AuditReportMaker &make);

} // namespace print
