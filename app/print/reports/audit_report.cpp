#include "print/reports/audit_report.h"

#include "base/text.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace print {

namespace {

using Severity = domain::Fault::Severity;
using actions::AuditOutcome;
using actions::FoundFault;

constexpr double msInSecond = 1000;
constexpr int rootShown = 16;

QString seconds(qint64 beganMs, qint64 endedMs)
{
    return QLocale().toString(double(endedMs - beganMs) / msInSecond, 'f', 1);
}

// The sentence in the language of the report, where the audit spoke English.
QString spoken(const QString &what)
{
    return Text::tr(what.toUtf8().constData());
}

std::vector<AuditFault> printed(const std::vector<FoundFault> &faults)
{
    std::vector<AuditFault> all;
    for (const auto &found : faults)
        all.push_back({gravityLabel(found.fault.severity), placeOf(found), found.fault.expected,
                       found.fault.found, domain::meaning(found.fault.code),
                       spoken(found.fault.what)});
    return all;
}

QString checkpointText(const ledger::Checkpoint &checkpoint)
{
    return Text::tr("%1 entries of log %2, root %3")
        .arg(QLocale().toString(checkpoint.size), checkpoint.log,
             QString::fromLatin1(checkpoint.root.toHex()));
}

qint64 brokenOf(const registry::VerificationReport &report)
{
    return std::count_if(report.faults.begin(), report.faults.end(),
                         [](const auto &fault) { return fault.severity == Severity::Broken; });
}

QString againstText(const QByteArray &note)
{
    const auto checkpoint = note.isEmpty() ? Result<ledger::Checkpoint>(failure(Error{}))
                                           : ledger::readCheckpoint(note);
    return checkpoint ? checkpointText(*checkpoint) : QString();
}

} // namespace

QString gravityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Broken:
        return Text::tr("Broken");
    case Severity::Warning:
        return Text::tr("Unusual");
    case Severity::Note:
        break;
    }
    return Text::tr("Worth knowing");
}

QString placeOf(const FoundFault &fault)
{
    if (!fault.exhibitNumber.isEmpty())
        return fault.exhibitNumber;
    if (!fault.fault.file.isEmpty())
        return fault.fault.line > 0
            ? Text::tr("%1, line %2").arg(fault.fault.file).arg(fault.fault.line)
            : fault.fault.file;
    return fault.fault.seq ? Text::tr("Entry %1").arg(*fault.fault.seq) : QString();
}

QString verdictText(bool sound, qint64 broken)
{
    return sound
        ? Text::tr("Sound: everything that was checked holds.")
        : Text::tr("Not sound: %n thing(s) were changed or are missing.", nullptr, int(broken));
}

QString anchorText(const registry::AuditRecord &audit)
{
    std::vector<domain::Anchor> anchors;
    if (audit.sound && audit.against)
        anchors.push_back({domain::Anchor::Kind::Checkpoint,
                           audit.against->log,
                           audit.against->size,
                           std::nullopt,
                           {}});
    return domain::anchorText(anchors);
}

QString scopeText(const registry::AuditRecord &audit)
{
    const QLocale locale;
    const QString entries = locale.toString(audit.entries);
    const QString files = locale.toString(audit.files);
    if (audit.ledger && audit.attachments)
        return Text::tr("%1 entries and %2 files").arg(entries, files);
    return audit.ledger ? Text::tr("%1 entries").arg(entries) : Text::tr("%1 files").arg(files);
}

QString factsText(const AuditOutcome &outcome)
{
    const QLocale locale;
    const auto &report = outcome.findings.report;
    return Text::tr("%1 entries, %2 checkpoints and %3 files (%4) in %5 s.")
        .arg(locale.toString(report.entries), locale.toString(report.checkpoints),
             locale.toString(report.filesChecked), locale.formattedDataSize(report.bytesChecked),
             seconds(outcome.findings.beganMs, outcome.findings.endedMs));
}

QString factsText(const registry::AuditRecord &audit)
{
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(audit.timeMs), QLocale::ShortFormat);
    return Text::tr("Audit of %1 by %2: %3 in %4 s.")
        .arg(when, audit.officer, scopeText(audit), seconds(audit.beganMs, audit.endedMs));
}

AuditReport reportOf(const AuditOutcome &outcome)
{
    const auto &[choice, report, beganMs, endedMs, remarks] = outcome.findings;
    AuditReport printedReport;
    printedReport.sound = report.sound();
    printedReport.verdict = verdictText(report.sound(), brokenOf(report));
    printedReport.anchor = domain::anchorText(report.anchors);
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

AuditReport reportOf(const registry::AuditRecord &audit, const std::vector<FoundFault> &faults)
{
    AuditReport report;
    report.officer = audit.officer;
    report.sound = audit.sound;
    report.verdict = verdictText(audit.sound, audit.broken);
    report.anchor = anchorText(audit);
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

Result<SheetMaker> auditReport(actions::Session &session, const AuditReportMaker &make)
{
    TRY(const auto checkpoint, session.checkpoint());
    TRY(const auto identity, registry::identity(session.registry()));
    return SheetMaker([make, registry = QDir(session.registry().folder()).dirName(),
                       officer = session.officer().name, note = QString::fromUtf8(checkpoint.note),
                       fingerprint = identity.rootKeyId] {
        auto report = make();
        report.registry = registry;
        if (report.officer.isEmpty())
            report.officer = officer;
        report.checkpoint = note;
        report.fingerprint = fingerprint;
        return std::vector{auditSheet(report)};
    });
}

} // namespace print
