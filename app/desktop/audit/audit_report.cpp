#include "audit/audit_report.h"

#include "audit/audit_result.h"
#include "audit/audits_model.h"

#include <QLocale>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AuditReport)
};

constexpr double msInSecond = 1000;
constexpr int rootShown = 16;

QString seconds(qint64 beganMs, qint64 endedMs)
{
    return QLocale().toString(double(endedMs - beganMs) / msInSecond, 'f', 1);
}

std::vector<print::AuditFault> printed(const std::vector<FoundFault> &faults)
{
    std::vector<print::AuditFault> all;
    for (const auto &found : faults)
        all.push_back({gravityLabel(found.fault.severity), found.fault.what, placeOf(found),
                       found.fault.expected, found.fault.found});
    return all;
}

QString checkpointText(const ledger::Checkpoint &checkpoint)
{
    return Tr::tr("%1 entries of log %2, root %3")
        .arg(QLocale().toString(checkpoint.size), checkpoint.log,
             QString::fromLatin1(checkpoint.root.toHex()));
}

qint64 brokenOf(const registry::VerificationReport &report)
{
    return std::count_if(report.faults.begin(), report.faults.end(), [](const auto &fault) {
        return fault.severity == domain::Fault::Severity::Broken;
    });
}

QString againstText(const QByteArray &note)
{
    const auto checkpoint = note.isEmpty() ? Result<ledger::Checkpoint>(failure(Error{}))
                                           : ledger::readCheckpoint(note);
    return checkpoint ? checkpointText(*checkpoint) : QString();
}

} // namespace

QString factsText(const AuditOutcome &outcome)
{
    const QLocale locale;
    const auto &report = outcome.findings.report;
    return Tr::tr("%1 entries, %2 checkpoints and %3 files (%4) in %5 s.")
        .arg(locale.toString(report.entries), locale.toString(report.checkpoints),
             locale.toString(report.filesChecked), locale.formattedDataSize(report.bytesChecked),
             seconds(outcome.findings.beganMs, outcome.findings.endedMs));
}

QString factsText(const registry::AuditRecord &audit)
{
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(audit.timeMs), QLocale::ShortFormat);
    return Tr::tr("Audit of %1 by %2: %3 in %4 s.")
        .arg(when, audit.officer, scopeText(audit), seconds(audit.beganMs, audit.endedMs));
}

print::AuditReport reportOf(const AuditOutcome &outcome)
{
    const auto &[choice, report, beganMs, endedMs, remarks] = outcome.findings;
    print::AuditReport printedReport;
    printedReport.sound = report.sound();
    printedReport.verdict = verdictText(report.sound(), brokenOf(report));
    printedReport.beganMs = beganMs;
    printedReport.endedMs = endedMs;
    printedReport.scope = factsText(outcome);
    printedReport.entries = report.entries;
    printedReport.checkpoints = report.checkpoints;
    printedReport.files = report.filesChecked;
    printedReport.bytes = report.bytesChecked;
    printedReport.against = againstText(choice.against);
    printedReport.remarks = remarks;
    for (const auto &checkpoint : report.state)
        printedReport.logs.append(checkpointText(checkpoint));
    printedReport.faults = printed(outcome.faults);
    return printedReport;
}

print::AuditReport reportOf(const registry::AuditRecord &audit,
                            const std::vector<FoundFault> &faults)
{
    print::AuditReport report;
    report.officer = audit.officer;
    report.sound = audit.sound;
    report.verdict = verdictText(audit.sound, audit.broken);
    report.beganMs = audit.beganMs;
    report.endedMs = audit.endedMs;
    report.scope = scopeText(audit);
    report.entries = audit.entries;
    report.checkpoints = audit.checkpoints;
    report.files = audit.files;
    report.bytes = audit.bytes;
    report.against = audit.against ? checkpointText(*audit.against) : QString();
    report.remarks = audit.remarks;
    report.faults = printed(faults);
    return report;
}

} // namespace desktop
