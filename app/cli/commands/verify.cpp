#include "command.h"

#include "actions/run_audit.h"
#include "base/text.h"
#include "counts.h"
#include "fault_output.h"
#include "print/layout/sheet_pdf.h"
#include "print/reports/audit_report.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    bool ledger = false;
    bool attachments = false;
    bool record = false;
    bool requireAnchor = false;
    std::string against, authority, remarks, report, language = "both";
    bool wantsOfficer() const { return record || !report.empty(); }
};

Output outputOf(const actions::AuditOutcome &outcome, bool requireAnchor)
{
    const auto &report = outcome.findings.report;
    QStringList lines;
    QJsonArray faults;
    for (const auto &cause : outcome.faults) {
        lines.append(causeText(cause));
        addCause(faults, cause);
    }
    QJsonObject logs;
    for (const auto &log : report.state) {
        lines.append(Text::tr("Log %1: %2, root %3")
                         .arg(log.log, entries(log.size), QString::fromLatin1(log.root.toHex())));
        logs.insert(
            log.log,
            QJsonObject{{"size", log.size}, {"root", QString::fromLatin1(log.root.toHex())}});
    }
    if (!report.identity.rootKeyId.isEmpty())
        lines.append(Text::tr("Fingerprint of the first key: %1").arg(report.identity.rootKeyId));
    QJsonObject authorities;
    for (auto signer = report.authorities.begin(); signer != report.authorities.end(); ++signer) {
        lines.append(
            Text::tr("Time stamps by %1, certificate %2").arg(signer.value(), signer.key()));
        authorities.insert(signer.key(), signer.value());
    }
    lines.append(Text::tr("Checked: %1, %2, %3 (%4)")
                     .arg(entries(report.entries), checkpoints(report.checkpoints),
                          attachments(report.filesChecked), bytes(report.bytesChecked)));
    if (report.timeStamps > 0 && outcome.findings.choice.authority.isEmpty())
        lines.append(Text::tr("%1 time stamps were not judged as anchors: give the authority's "
                              "certificate with --ca.")
                         .arg(report.timeStamps));
    const auto verdict = registry::verdictOf(outcome.findings.choice, report);
    lines.append(domain::verdictLine(verdict));
    const QJsonObject judged{{"verified", verdict.intact == domain::Verdict::Intact::Whole},
                             {"anchored_by", domain::anchorsJson(verdict.anchors)}};
    return {lines.join(u'\n'),
            {{"sound", report.sound()},
             {"registry", judged},
             {"entries", report.entries},
             {"checkpoints", report.checkpoints},
             {"attachments", report.filesChecked},
             {"bytes", report.bytesChecked},
             {"fingerprint", report.identity.rootKeyId},
             {"time_stamps", report.timeStamps},
             {"authorities", authorities},
             {"logs", logs},
             {"faults", faults}},
            report.sound() && (!requireAnchor || !verdict.anchors.empty()) ? 0 : 1};
}

Result<actions::AuditOrder> orderOf(const Options &options)
{
    actions::AuditOrder order;
    order.remarks = text(options.remarks);
    if (options.ledger || options.attachments)
        order.choice = {options.ledger, options.attachments, {}};
    TRY(order.choice.against, keptCheckpoint(options.against));
    TRY(order.choice.authority, certificates(options.authority));
    return order;
}

Result<actions::AuditOutcome> verified(Console &console, const actions::AuditOrder &order)
{
    TRY(const auto folder, console.unlockedFolder());
    return readable(console.watch([&](base::Progress &progress) {
        return actions::runAudit(folder, order, machine().now, progress);
    }));
}

// The verdict stays the last line.
QString putBeforeVerdict(const QString &output, const QStringList &lines)
{
    const qsizetype verdict = output.lastIndexOf(u'\n') + 1;
    QString all = output.left(verdict);
    for (const QString &line : lines)
        all += line + u'\n';
    return all + output.mid(verdict);
}

Result<QStringList> recorded(Output &output, actions::Session &session,
                             const actions::AuditFindings &findings)
{
    TRY(const auto audit, actions::recordAudit(session, findings));
    output.json.insert(QStringLiteral("audit"), audit);
    return QStringList{Text::tr("Recorded as an audit by %1.").arg(session.officer().name)};
}

Result<QString> writeReport(Output &output, actions::Session &session,
                            const actions::AuditOutcome &outcome, const Options &options)
{
    const QString path = text(options.report);
    TRY(const auto language, print::languageNamed(text(options.language)));
    TRY(const auto make, print::auditReport(session, [&] { return print::reportOf(outcome); }));
    TRY(print::writePdf(print::inLanguage(language, make), path));
    output.json.insert(QStringLiteral("report"), path);
    return Text::tr("The report is in %1.").arg(path);
}

// Whether the registry is too damaged to be opened for writing, so that only a verification can say
// more.
bool isDamaged(const Console &console, ErrorCode refusal)
{
    const auto folder = console.folder();
    if (refusal == ErrorCode::Denied || refusal == ErrorCode::NotFound || !folder)
        return false;
    auto suspect = registry::Suspect::open(*folder);
    return suspect && !suspect->faults().empty();
}

Result<Output> verifyUnrecorded(Console &console, const Options &options,
                                const actions::AuditOrder &order)
{
    TRY(const auto outcome, verified(console, order));
    return outputOf(outcome, options.requireAnchor);
}

// The report comes after the entry: its checkpoint has the audit.
Result<Output> verifyAsOfficer(Console &console, const Options &options, actions::AuditOrder order)
{
    const auto signedIn = console.writing();
    if (!signedIn && !isDamaged(console, signedIn.error().code))
        return failure(signedIn.error());
    if (!signedIn) {
        TRY(auto output, verifyUnrecorded(console, options, order));
        output.text.prepend(
            Text::tr("Nothing can be recorded or reported: %1").arg(signedIn.error().message)
            + u'\n');
        output.exitCode = 1;
        return output;
    }
    auto *session = *signedIn;
    if (options.record) {
        TRY(session->mayRecord(QStringLiteral("audit.recorded")));
    }
    order.viewer = session->officer().id;
    TRY(const auto outcome, verified(console, order));
    auto output = outputOf(outcome, options.requireAnchor);
    QStringList more;
    if (options.record) {
        TRY(more, recorded(output, *session, outcome.findings));
    }
    if (!options.report.empty()) {
        TRY(const auto line, writeReport(output, *session, outcome, options));
        more.append(line);
    }
    output.text = putBeforeVerdict(output.text, more);
    return output;
}

Result<Output> verify(Console &console, const Options &options)
{
    if (!options.wantsOfficer() && !options.remarks.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Remarks are recorded with an audit: add --record."));
    TRY(print::languageNamed(text(options.language)));
    TRY(checkIsNew(text(options.report)));
    TRY(auto order, orderOf(options));
    return options.wantsOfficer() ? verifyAsOfficer(console, options, std::move(order))
                                  : verifyUnrecorded(console, options, order);
}

} // namespace

void addVerify(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "verify",
                 "Prove that nothing was changed, or name every place where something was",
                 "  sealbook-cli verify\n  sealbook-cli verify --ledger --against "
                 "checkpoint-of-january.txt\n  sealbook-cli verify --attachments --json\n"
                 "  sealbook-cli --as \"Sun Yue\" verify --record --remarks \"yearly audit\" "
                 "--report audit.pdf",
                 [options](Console &console) { return verify(console, *options); });
    line.draws(command, [options] { return !options->report.empty(); });
    command->add_flag("--ledger", options->ledger, "Only the ledger and its tables");
    command->add_flag("--attachments", options->attachments, "Only the attachments");
    command->add_option(
        "--against", options->against,
        "A checkpoint that somebody kept, or a file with what the QR code of a printed form says");
    command->add_option("--ca", options->authority,
                        "Certificates (PEM) under which alone time stamps count; if left out, "
                        "those that were trusted when each came");
    command->add_flag("--require-anchor", options->requireAnchor,
                      "Exit with 1 also where nothing from elsewhere anchors the registry: no "
                      "--against, no time stamp under --ca");
    command->add_flag("--record", options->record,
                      "Record what came out as an audit; auditors and administrators may");
    command->add_option("--remarks", options->remarks,
                        "The auditor's remarks, with --record or --report");
    auto *report = command->add_option(
        "--report", options->report,
        "New PDF file to write a report to, with every fault, to be signed by hand");
    command
        ->add_option("--language", options->language,
                     "Of the report: en, zh or both (side by side)")
        ->needs(report)
        ->capture_default_str();
}

} // namespace cli
