#include "command.h"

#include "actions/record_audit.h"
#include "base/text.h"
#include "counts.h"
#include "fault_output.h"
#include "registry/item_table.h"
#include "registry/verification.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    bool ledger = false;
    bool attachments = false;
    bool record = false;
    std::string against, authority, remarks;
};

// The exhibit number of a fault's subject, where that is an item.
QString exhibitOf(registry::Registry &registry, const domain::Fault &fault)
{
    const auto item = registry::ItemTable(registry.connection()).byId(fault.subject);
    return item ? item->exhibitNumber : QString();
}

Output told(registry::Registry &registry, const registry::VerificationReport &report)
{
    QStringList lines;
    QJsonArray faults;
    for (const auto &fault : report.faults) {
        const QString exhibit = exhibitOf(registry, fault);
        lines.append(faultText(fault, exhibit));
        faults.append(faultJson(fault, exhibit));
    }
    QJsonObject logs;
    for (const auto &log : report.state) {
        lines.append(Text::tr("Log %1: %2, root %3").arg(log.log, entries(log.size), QString::fromLatin1(log.root.toHex())));
        logs.insert(log.log, QJsonObject{{"size", log.size}, {"root", QString::fromLatin1(log.root.toHex())}});
    }
    if (!report.identity.rootKeyId.isEmpty())
        lines.append(Text::tr("Fingerprint of the first key: %1").arg(report.identity.rootKeyId));
    QJsonObject authorities;
    for (auto signer = report.authorities.begin(); signer != report.authorities.end(); ++signer) {
        lines.append(Text::tr("Time stamps by %1, certificate %2").arg(signer.value(), signer.key()));
        authorities.insert(signer.key(), signer.value());
    }
    lines.append(Text::tr("Checked: %1, %2, %3 (%4)").arg(entries(report.entries), checkpoints(report.checkpoints), attachments(report.filesChecked), bytes(report.bytesChecked)));
    const bool sound = report.sound();
    lines.append(sound ? Text::tr("All is well: nothing was changed.") : Text::tr("NOT SOUND: %1 above.").arg(cli::faults(qint64(report.faults.size()))));
    return {lines.join(u'\n'),
            {{"sound", sound}, {"entries", report.entries}, {"checkpoints", report.checkpoints}, {"attachments", report.filesChecked}, {"bytes", report.bytesChecked},
             {"fingerprint", report.identity.rootKeyId}, {"time_stamps", report.timeStamps}, {"authorities", authorities}, {"logs", logs}, {"faults", faults}},
            sound ? 0 : 1};
}

Result<registry::VerificationChoice> choiceOf(const Options &options)
{
    registry::VerificationChoice choice;
    if (options.ledger || options.attachments)
        choice = {options.ledger, options.attachments, {}};
    TRY(choice.against, keptCheckpoint(options.against));
    TRY(choice.authority, certificates(options.authority));
    return choice;
}

Result<Output> verifyAndRecord(Console &console, const Options &options)
{
    TRY(const auto choice, choiceOf(options));
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QStringLiteral("audit.recorded")));
    auto &registry = session->registry();
    const auto now = session->environment().now;
    const qint64 began = now();
    TRY(const auto report, console.watch([&](base::Progress &progress) { return registry::verify(registry, choice, progress); }));
    TRY(const auto audit, actions::recordAudit(*session, {choice, report, began, now(), text(options.remarks)}));
    auto output = told(registry, report);
    output.text += u'\n' + Text::tr("Recorded as an audit by %1.").arg(session->officer().name);
    output.json.insert(QStringLiteral("audit"), audit);
    return output;
}

Result<Output> verify(Console &console, const Options &options)
{
    if (options.record)
        return verifyAndRecord(console, options);
    if (!options.remarks.empty())
        return failure(ErrorCode::Invalid, Text::tr("Remarks are recorded with an audit: add --record."));
    TRY(const auto choice, choiceOf(options));
    TRY(auto *registry, console.reading());
    TRY(const auto report, console.watch([&](base::Progress &progress) { return registry::verify(*registry, choice, progress); }));
    return told(*registry, report);
}

} // namespace

void addVerify(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(nullptr, "verify", "Prove that nothing was changed, or name every place where something was",
                             "  sealbook-cli verify\n  sealbook-cli verify --ledger --against checkpoint-of-january.txt\n  sealbook-cli verify --attachments --json\n"
                             "  sealbook-cli --as \"Sun Yue\" verify --record --remarks \"yearly audit\"",
                             [options](Console &console) { return verify(console, *options); });
    command->add_flag("--ledger", options->ledger, "Only the ledger and its tables");
    command->add_flag("--attachments", options->attachments, "Only the attachments");
    command->add_option("--against", options->against, "A checkpoint that somebody kept, or a file with what the QR code of a printed form says");
    command->add_option("--ca", options->authority, "Certificates (PEM) under which alone time stamps count; if left out, those that were trusted when each came");
    command->add_flag("--record", options->record, "Record what came out as an audit; auditors and administrators may");
    command->add_option("--remarks", options->remarks, "The auditor's remarks, with --record");
}

} // namespace cli
