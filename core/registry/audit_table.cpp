#include "registry/audit_table.h"

#include "db/connection.h"

namespace registry {

namespace {

constexpr auto selectAudit =
    "SELECT audit.id, entry, time, began, ended, officer.name, ledger, attachments, "
    "(SELECT count(*) FROM audit_item WHERE audit = audit.id), against_log, against_size, "
    "against_root, entries, checkpoints, files, bytes, "
    "sound, broken, warnings, notes, remarks FROM audit JOIN officer ON officer.id = "
    "audit.officer ";

ledger::Checkpoint readCheckpoint(const db::Row &row, int log)
{
    return {row.text(log), row.integer(log + 1), QByteArray::fromHex(row.text(log + 2).toLatin1())};
}

AuditRecord readAudit(const db::Row &row)
{
    AuditRecord audit;
    audit.id = row.text(0);
    audit.entry = row.text(1);
    audit.timeMs = row.integer(2);
    audit.beganMs = row.integer(3);
    audit.endedMs = row.integer(4);
    audit.officer = row.text(5);
    audit.ledger = row.integer(6) != 0;
    audit.attachments = row.integer(7) != 0;
    audit.chosenItems = row.integer(8);
    if (!row.isNull(9))
        audit.against = readCheckpoint(row, 9);
    audit.entries = row.integer(12);
    audit.checkpoints = row.integer(13);
    audit.files = row.integer(14);
    audit.bytes = row.integer(15);
    audit.sound = row.integer(16) != 0;
    audit.broken = row.integer(17);
    audit.warnings = row.integer(18);
    audit.notes = row.integer(19);
    audit.remarks = row.text(20);
    return audit;
}

domain::Fault readFault(const db::Row &row)
{
    domain::Fault fault;
    fault.severity = domain::severity(row.text(0)).value_or(domain::Fault::Severity::Broken);
    fault.code = row.text(1);
    fault.log = row.text(2);
    fault.seq = row.optionalInteger(3);
    fault.subject = row.text(4);
    fault.file = row.text(5);
    fault.what = row.text(6);
    return fault;
}

} // namespace

Result<std::vector<AuditRecord>> audits(const Reader &reader)
{
    return reader.connection()
        .prepare(QByteArray(selectAudit) + "ORDER BY time DESC, audit.id DESC")
        .rows(readAudit);
}

Result<std::optional<AuditRecord>> openAudit(const Reader &reader)
{
    return reader.connection()
        .prepare(QByteArray(selectAudit) + "WHERE audit.id = (" + newestOpenAudit + ")")
        .first(readAudit);
}

Result<std::vector<domain::Fault>> auditFaults(const Reader &reader, const QString &audit)
{
    auto select =
        reader.connection().prepare("SELECT severity, code, log, seq, subject, file, what FROM "
                                    "audit_fault WHERE audit = $1 ORDER BY place");
    return select.bind(audit).rows(readFault);
}

Result<std::vector<ledger::Checkpoint>> auditedLogs(const Reader &reader, const QString &audit)
{
    auto select = reader.connection().prepare(
        "SELECT log, size, root FROM audit_log WHERE audit = $1 ORDER BY log");
    return select.bind(audit).rows([](const db::Row &row) { return readCheckpoint(row, 0); });
}

} // namespace registry
