#include "command.h"

#include "base/text.h"
#include "counts.h"
#include "disclosure_options.h"
#include "exchange/record/write/export_record.h"
#include "print/forms/record_pdf.h"
#include "registry/hidden_items.h"
#include "resolve.h"
#include "terminal.h"

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers;
    std::string caseNumber, target, since;
    DisclosureOptions disclosure;
};

Result<Output> exportRecord(Console &console, const Options &options)
{
    exchange::ExportRequest request;
    TRY(request.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    request.caseNumber = optional(options.caseNumber);
    if (request.exhibitNumbers.isEmpty() && !request.caseNumber)
        return failure(ErrorCode::Invalid,
                       Text::tr("Say what to export: exhibit numbers, or --case."));
    request.target = text(options.target);
    request.redact = separated(options.disclosure.redact);
    request.recipient = text(options.disclosure.recipient);
    request.reason = text(options.disclosure.reason);
    TRY(request.since, keptCheckpoint(options.since));
    TRY(auto *session, console.writing());
    TRY(request.redactPersons, personIds(*session, texts(options.disclosure.persons)));
    request.more = print::recordPdf(session->registry(), session->officer().id);
    TRY(const auto report, console.watch([&](base::Progress &progress) {
        return exchange::exportRecord(*session, request, progress);
    }));
    if (report.unseen > 0)
        complain(registry::hiddenSentence(report.unseen));
    return Output{Text::tr("Exported to %1: %2, %3, %4, %5, %6 withheld, %7 erased.\n"
                           "VERIFY.txt in it explains how to check it without Sealbook.\n"
                           "Fingerprint of the first key: %8")
                      .arg(report.target, items(report.items), entries(report.entries),
                           attachments(report.attachments), disclosures(report.disclosures),
                           QString::number(report.withheld), QString::number(report.erased),
                           report.fingerprint),
                  {{"folder", report.target},
                   {"items", report.items},
                   {"entries", report.entries},
                   {"attachments", report.attachments},
                   {"disclosures", report.disclosures},
                   {"withheld", report.withheld},
                   {"erased", report.erased},
                   {"unseen", report.unseen},
                   {"fingerprint", report.fingerprint}}};
}

} // namespace

void addExport(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "export",
                 "Export the custody record of items or a case, to be checked without Sealbook",
                 "  sealbook-cli export SITE3-2026-00001 --to record\n"
                 "  sealbook-cli export --case ZJ-2026-17 --to record.zip --redact imei,holder "
                 "--recipient \"District court\"\n"
                 "  sealbook-cli export --case ZJ-2026-17 --to record --redact-person 王伟 --since "
                 "checkpoint-of-may.txt",
                 [options](Console &console) { return exportRecord(console, *options); });
    line.draws(command);
    command->add_option("NUMBER", options->numbers,
                        "Exhibit numbers; ranges like SITE3-2026-00042..00060");
    command->add_option("--case", options->caseNumber, "Number of a case: all its items");
    command
        ->add_option("--to", options->target,
                     "Folder that does not exist yet, or is empty; or a new file, RECORD.zip")
        ->required();
    command->add_option(
        "--since", options->since,
        "Checkpoint of an earlier record or printed form, which the record proves to continue");
    addDisclosureOptions(*command, options->disclosure);
}

} // namespace cli
