#include "actions/record_audit.h"

#include "actions/body.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "domain/text_rule.h"
#include "registry/verify/findings.h"

#include <algorithm>

namespace actions {

namespace {

using domain::Fault;

constexpr std::size_t mostCauses = 5000;
constexpr qsizetype mostFaults = 100; // causes and consequences together; causes go first

QJsonObject checkpointObject(const ledger::Checkpoint &checkpoint)
{
    return Body()
        .text("log", checkpoint.log)
        .value("size", checkpoint.size)
        .text("root", QString::fromLatin1(checkpoint.root.toHex()));
}

QJsonArray logsOf(const registry::VerificationReport &report)
{
    QJsonArray logs;
    for (const auto &checkpoint : report.state)
        logs.append(checkpointObject(checkpoint));
    return logs;
}

// A damaged registry may hold anything; the entry stays readable.
QString shown(const QString &text, int most)
{
    return base::visibleLine(text, most);
}

QJsonObject faultObject(const Fault &fault)
{
    Body body;
    body.text("severity", domain::name(fault.severity))
        .text("code", fault.code)
        .text("log", shown(fault.log, 100))
        .text("subject", shown(fault.subject, 100))
        .text("file", shown(fault.file, 500))
        .text("what", shown(fault.what, 1000));
    if (fault.seq && *fault.seq >= 0)
        body.value("seq", *fault.seq);
    return body;
}

// All causes, then as many consequences as there is room for.
QJsonArray causesFirst(const std::vector<Fault> &faults)
{
    const auto findings = registry::findingsOf(faults);
    QJsonArray named;
    for (std::size_t i = 0; i < std::min(findings.size(), mostCauses); ++i)
        named.append(faultObject(findings[i].cause));
    for (const auto &finding : findings) {
        for (const auto &fault : finding.consequences) {
            if (named.size() >= mostFaults)
                return named;
            named.append(faultObject(fault));
        }
    }
    return named;
}

qint64 countOf(const std::vector<Fault> &faults, Fault::Severity severity)
{
    return std::count_if(faults.begin(), faults.end(),
                         [severity](const Fault &fault) { return fault.severity == severity; });
}

Result<void> checkFindings(const AuditFindings &findings, qint64 nowMs)
{
    if (!findings.choice.ledger && !findings.choice.attachments
        && findings.choice.against.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("An audit checks the ledger, attachments, or both."));
    if (findings.beganMs <= 0 || findings.endedMs < findings.beganMs || findings.endedMs > nowMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The audit ends before it begins, or in the future."));
    return {};
}

Body bodyOf(const AuditFindings &findings)
{
    const auto &[choice, report, began, ended, remarks] = findings;
    using Severity = Fault::Severity;
    Body body;
    body.time("began", began)
        .time("ended", ended)
        .value("ledger", choice.ledger || !choice.against.isEmpty())
        .value("attachments", choice.attachments)
        .value("entries", report.entries)
        .value("checkpoints", report.checkpoints)
        .value("files", report.filesChecked)
        .value("bytes", report.bytesChecked)
        .value("logs", logsOf(report))
        .value("sound", report.sound())
        .value("broken", countOf(report.faults, Severity::Broken))
        .value("warnings", countOf(report.faults, Severity::Warning))
        .value("notes", countOf(report.faults, Severity::Note))
        .value("faults", causesFirst(report.faults));
    if (choice.attachments && !choice.items.isEmpty())
        body.texts("items", choice.items);
    return body;
}

} // namespace

Result<QString> recordAudit(Session &session, const AuditFindings &findings)
{
    return session.write([&](Writer &writer) -> Result<QString> {
        TRY(checkFindings(findings, writer.now()));
        Body body = bodyOf(findings);
        if (!findings.choice.against.isEmpty()) {
            TRY(const auto against, ledger::readCheckpoint(findings.choice.against));
            body.value("against", checkpointObject(against));
        }
        if (!findings.remarks.isEmpty()) {
            TRY(const auto remarks,
                domain::checkedLongText(Text::tr("The remarks"), findings.remarks, 2000));
            body.text("remarks", remarks);
        }
        const QString id = writer.newId();
        TRY(writer.append({QStringLiteral("audit.recorded"), id, body, {}}));
        return id;
    });
}

} // namespace actions
