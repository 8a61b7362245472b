#include "command.h"

#include "base/text.h"
#include "exchange/export_record.h"
#include "resolve.h"

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers, redact;
    std::string caseNumber, folder, recipient, reason;
};

Result<Output> exportRecord(Console &console, const Options &options)
{
    exchange::ExportRequest request;
    TRY(request.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    request.caseNumber = optional(options.caseNumber);
    if (request.exhibitNumbers.isEmpty() && !request.caseNumber)
        return failure(ErrorCode::Invalid, Text::tr("Say what to export: exhibit numbers, or --case."));
    request.folder = text(options.folder);
    for (const QString &list : texts(options.redact))
        request.redact += list.split(u',', Qt::SkipEmptyParts);
    request.recipient = text(options.recipient);
    request.reason = text(options.reason);
    TRY(auto *session, console.writing());
    TRY(const auto report, console.watch([&](base::Progress &progress) { return exchange::exportRecord(*session, request, progress); }));
    return Output{Text::tr("Exported to %1: %2 items, %3 entries, %4 attachments, %5 disclosures, %6 withheld, %7 erased.\n"
                           "How to check it without Sealbook stands in %1/VERIFY.txt.\n"
                           "Fingerprint of the first key: %8")
                      .arg(report.folder, QString::number(report.items), QString::number(report.entries), QString::number(report.attachments),
                           QString::number(report.disclosures), QString::number(report.withheld), QString::number(report.erased), report.fingerprint),
                  {{"folder", report.folder}, {"items", report.items}, {"entries", report.entries}, {"attachments", report.attachments},
                   {"disclosures", report.disclosures}, {"withheld", report.withheld}, {"erased", report.erased}, {"fingerprint", report.fingerprint}}};
}

} // namespace

void addExport(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(nullptr, "export", "Export the custody record of items or a case, to be checked with sha256sum and openssl alone",
                             "  sealbook-cli export SITE3-2026-00001 --to record\n"
                             "  sealbook-cli export --case ZJ-2026-17 --to record --redact imei,holder --recipient \"District court\"",
                             [options](Console &console) { return exportRecord(console, *options); });
    command->add_option("NUMBER", options->numbers, "Exhibit numbers; ranges like SITE3-2026-00042..00060");
    command->add_option("--case", options->caseNumber, "Number of a case: all its items");
    command->add_option("--to", options->folder, "Folder that does not exist yet, or is empty")->required();
    command->add_option("--redact", options->redact, "Sealed fields to withhold, such as imei,name; name is that of persons and of attachments");
    command->add_option("--recipient", options->recipient, "Whom it is for");
    command->add_option("--reason", options->reason, "Why");
}

} // namespace cli
