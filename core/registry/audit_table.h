#pragma once

// AuditTable: queries for the recorded verifications.

#include "domain/fault.h"
#include "ledger/checkpoint.h"
#include "registry/reader.h"

#include <optional>
#include <vector>

namespace registry {

struct AuditRecord {
    QString id;
    QString entry;      // leaf hash of its entry, hex
    qint64 timeMs = 0;  // when it was signed, UTC
    qint64 beganMs = 0; // of the verification; later entries were not checked
    qint64 endedMs = 0;
    QString officer;          // name
    bool ledger = false;      // entries, signatures, chains, checkpoints and tables were checked
    bool attachments = false; // files were checked
    qint64 chosenItems = 0;   // of how many items the files were; 0: all files of the store
    std::optional<ledger::Checkpoint> against;
    qint64 entries = 0; // how many were checked
    qint64 checkpoints = 0;
    qint64 files = 0;
    qint64 bytes = 0;
    bool sound = false; // nothing was broken
    qint64 broken = 0;  // faults by gravity
    qint64 warnings = 0;
    qint64 notes = 0;
    QString remarks;
};

// The SQL for the id of the newest unsound audit that no later sound audit of the same scope
// follows.
inline constexpr auto newestOpenAudit = R"(
    SELECT bad.id FROM audit AS bad WHERE bad.sound = 0 AND NOT EXISTS (
        SELECT 1 FROM audit AS good WHERE good.sound = 1 AND good.began >= bad.ended
        AND good.ledger >= bad.ledger AND good.attachments >= bad.attachments
        AND (bad.attachments = 0 OR NOT EXISTS (
            SELECT 1 FROM audit_item WHERE audit_item.audit = good.id)))
    ORDER BY bad.time DESC, bad.id DESC LIMIT 1)";

// The newest unsound audit that no later sound audit of the same scope follows; nullopt: there is
// no such audit.
Result<std::optional<AuditRecord>> openAudit(const Reader &reader);

// Newest first.
Result<std::vector<AuditRecord>> audits(const Reader &reader);

// The faults that an audit named, causes before consequences; without expected and found values,
// which no audit keeps because they may be secret.
Result<std::vector<domain::Fault>> auditFaults(const Reader &reader, const QString &audit);

// Each log as the audit found it.
Result<std::vector<ledger::Checkpoint>> auditedLogs(const Reader &reader, const QString &audit);

} // namespace registry
