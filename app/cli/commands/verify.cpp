#include "command.h"

#include "actions/run_audit.h"
#include "base/text.h"
#include "counts.h"
#include "fault_output.h"
#include "print/audit_report.h"
#include "print/sheet_pdf.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    bool ledger = false;
    bool attachments = false;
    bool record = false;
    std::string against, authority, remarks, report, language = "both";
    bool wantsOfficer() const { return record || !report.empty(); }
};

Output told(const actions::AuditOutcome &outcome)
{
    const auto &report = outcome.findings.report;
    QStringList lines;
    QJsonArray faults;
    for (const auto &[fault, exhibit] : outcome.faults) {
        lines.append(faultText(fault, exhibit));
        faults.append(faultJson(fault, exhibit));
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
    const bool sound = report.sound();
    lines.append(
        sound ? Text::tr("All is well: nothing was changed.")
              : Text::tr("NOT SOUND: %1 above.").arg(cli::faults(qint64(report.faults.size()))));
    return {lines.join(u'\n'),
            {{"sound", sound},
             {"entries", report.entries},
             {"checkpoints", report.checkpoints},
             {"attachments", report.filesChecked},
             {"bytes", report.bytesChecked},
             {"fingerprint", report.identity.rootKeyId},
             {"time_stamps", report.timeStamps},
             {"authorities", authorities},
             {"logs", logs},
             {"faults", faults}},
            sound ? 0 : 1};
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

Result<actions::AuditOutcome> verified(Console &console, registry::Registry &registry,
                                       const actions::AuditOrder &order)
{
    return console.watch([&](base::Progress &progress) {
        return actions::runAudit(registry, order, machine().now, progress);
    });
}

Result<void> record(Output &output, actions::Session &session,
                    const actions::AuditFindings &findings)
{
    TRY(const auto audit, actions::recordAudit(session, findings));
    output.text += u'\n' + Text::tr("Recorded as an audit by %1.").arg(session.officer().name);
    output.json.insert(QStringLiteral("audit"), audit);
    return {};
}

Result<void> writeReport(Output &output, actions::Session &session,
                         const actions::AuditOutcome &outcome, const Options &options)
{
    const QString path = text(options.report);
    TRY(const auto language, print::languageNamed(text(options.language)));
    TRY(const auto make, print::auditReport(session, [&] { return print::reportOf(outcome); }));
    TRY(print::writePdf(print::inLanguage(language, make), path));
    output.text += u'\n' + Text::tr("The report is in %1.").arg(path);
    output.json.insert(QStringLiteral("report"), path);
    return {};
}

// The report comes after the entry: its checkpoint has the audit.
Result<Output> verifyAsOfficer(Console &console, const Options &options, actions::AuditOrder order)
{
    TRY(auto *session, console.writing());
    if (options.record) {
        TRY(session->mayRecord(QStringLiteral("audit.recorded")));
    }
    order.viewer = session->officer().id;
    TRY(const auto outcome, verified(console, session->registry(), order));
    auto output = told(outcome);
    if (options.record) {
        TRY(record(output, *session, outcome.findings));
    }
    if (!options.report.empty()) {
        TRY(writeReport(output, *session, outcome, options));
    }
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
    if (options.wantsOfficer())
        return verifyAsOfficer(console, options, std::move(order));
    TRY(auto *registry, console.reading());
    TRY(const auto outcome, verified(console, *registry, order));
    return told(outcome);
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
