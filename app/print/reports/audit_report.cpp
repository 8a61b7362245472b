#include "print/reports/audit_report.h"

#include "base/moment_text.h"
#include "base/text.h"
#include "print/sheet/sheet_words.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QMap>

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

// "20 × The hash tree is not that of the entries", the most frequent first.
QStringList countsByMeaning(const std::vector<FoundFault> &faults)
{
    QMap<QString, int> counts;
    for (const auto &found : faults)
        ++counts[domain::meaning(found.fault.code)];
    QStringList lines;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        lines.append(QStringLiteral("%1 × %2").arg(QLocale().toString(one.value()), one.key()));
    return lines;
}

std::vector<AuditFault> printed(const std::vector<FoundFault> &causes)
{
    std::vector<AuditFault> all;
    for (const auto &cause : causes) {
        AuditFault fault;
        fault.gravity = gravityLabel(cause.fault.severity);
        fault.where = placeOf(cause);
        fault.expected = cause.place.expected;
        fault.found = cause.place.found;
        fault.meaning = domain::meaning(cause.fault.code);
        fault.what = headlineOf(cause);
        fault.about = aboutText(cause);
        fault.step = stepText(cause);
        fault.followed = countsByMeaning(cause.consequences);
        all.push_back(std::move(fault));
    }
    return all;
}

QString checkpointText(const ledger::Checkpoint &checkpoint)
{
    return Text::tr("%1 entries of log %2, root %3")
        .arg(QLocale().toString(checkpoint.size), checkpoint.log,
             QString::fromLatin1(checkpoint.root.toHex()));
}

qint64 brokenOf(const std::vector<domain::Fault> &faults)
{
    return std::count_if(faults.begin(), faults.end(),
                         [](const auto &fault) { return fault.severity == Severity::Broken; });
}

// The scope of an audit that is not recorded yet.
registry::AuditRecord lookedAt(const registry::VerificationChoice &choice, bool isAnchored)
{
    registry::AuditRecord audit;
    audit.ledger = choice.ledger || !choice.against.isEmpty();
    audit.attachments = choice.attachments;
    audit.chosenItems = choice.items.size();
    if (isAnchored || !choice.against.isEmpty())
        audit.against = ledger::Checkpoint();
    return audit;
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
    if (!fault.place.exhibitNumber.isEmpty())
        return fault.place.exhibitNumber;
    if (!fault.place.person.isEmpty())
        return fault.place.person;
    if (!fault.fault.file.isEmpty())
        return fault.fault.line > 0
            ? Text::tr("%1, line %2").arg(fault.fault.file).arg(fault.fault.line)
            : fault.fault.file;
    return fault.fault.seq ? Text::tr("Entry %1").arg(*fault.fault.seq) : QString();
}

QString headlineOf(const FoundFault &fault)
{
    return fault.place.headline.isEmpty() ? spoken(fault.fault.what) : fault.place.headline;
}

QString aboutText(const FoundFault &fault)
{
    const auto &place = fault.place;
    QStringList parts;
    for (const QString &part : {place.exhibitNumber, place.item, place.person, place.file}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

QString stepText(const FoundFault &fault)
{
    const auto &place = fault.place;
    if (place.step.isEmpty())
        return {};
    const QString what = fault.fault.seq
        ? Text::tr("%1 (entry %2)").arg(place.step).arg(*fault.fault.seq)
        : place.step;
    QStringList parts{what};
    if (place.stepMs > 0)
        parts.append(moment(place.stepMs));
    if (!place.actor.isEmpty())
        parts.append(Text::tr("by %1").arg(place.actor));
    return parts.join(QStringLiteral(", "));
}

QString verdictText(bool sound, const QString &limits, qint64 causes, qint64 consequences)
{
    if (sound && !limits.isEmpty())
        return Text::tr("Sound as far as was looked: everything that was checked holds.");
    if (sound)
        return Text::tr("Sound: everything that was checked holds.");
    const QString found = Text::tr("Not sound: %n finding(s).", nullptr, int(causes));
    return consequences > 0 ? found + u' '
            + Text::tr("%n further fault(s) follow from them.", nullptr, int(consequences))
                            : found;
}

QString limitsText(const registry::AuditRecord &audit)
{
    QStringList limits;
    if (!audit.ledger)
        limits.append(Text::tr("The ledger and its tables were not looked at."));
    if (!audit.attachments)
        limits.append(Text::tr("No file was looked at."));
    else if (audit.chosenItems > 0)
        limits.append(Text::tr("Only the files of %n chosen item(s) were looked at.", nullptr,
                               int(audit.chosenItems)));
    if (audit.ledger && !audit.against)
        limits.append(Text::tr("It was not compared with a checkpoint kept elsewhere: an end of "
                               "the log that was cut off, or a log that was wholly rewritten, "
                               "would not be seen."));
    return limits.join(u' ');
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
    const QString when = base::momentText(audit.timeMs);
    return Text::tr("Audit of %1 by %2: %3 in %4 s.")
        .arg(when, audit.officer, scopeText(audit), seconds(audit.beganMs, audit.endedMs));
}

AuditReport reportOf(const AuditOutcome &outcome)
{
    const auto &[choice, report, beganMs, endedMs, remarks] = outcome.findings;
    AuditReport printedReport;
    printedReport.sound = report.sound();
    const qint64 causes = actions::brokenCauses(outcome.faults);
    printedReport.limits = limitsText(lookedAt(choice, !report.anchors.empty()));
    printedReport.verdict =
        verdictText(report.sound(), printedReport.limits, causes, brokenOf(report.faults) - causes);
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
    const qint64 causes = actions::brokenCauses(faults);
    report.limits = limitsText(audit);
    report.verdict = verdictText(audit.sound, report.limits, causes, audit.broken - causes);
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
