#include "command.h"

#include "base/text.h"
#include "counts.h"
#include "disclosure_options.h"
#include "exchange/graph/case_graph.h"
#include "resolve.h"

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers;
    std::string caseNumber, out;
    bool everything = false;
    DisclosureOptions disclosure;
};

Result<exchange::GraphRequest> requestOf(const Options &options)
{
    exchange::GraphRequest request;
    TRY(request.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    request.caseNumber = optional(options.caseNumber);
    request.everything = options.everything;
    if (request.exhibitNumbers.isEmpty() && !request.caseNumber && !request.everything)
        return failure(ErrorCode::Invalid,
                       Text::tr("Say what the graph is of: exhibit numbers, --case or --all."));
    request.path = text(options.out);
    request.redact = separated(options.disclosure.redact);
    request.recipient = text(options.disclosure.recipient);
    request.reason = text(options.disclosure.reason);
    return request;
}

Result<Output> exportGraph(Console &console, const Options &options)
{
    TRY(auto request, requestOf(options));
    TRY(checkIsNew(request.path));
    TRY(auto *session, console.writing());
    TRY(request.redactPersons, personIds(*session, texts(options.disclosure.persons)));
    TRY(const auto report, console.watch([&](base::Progress &progress) {
        return exchange::exportGraph(*session, request, progress);
    }));
    return Output{Text::tr("The CASE graph of %1 and %2 is in %3.\nCheckpoint: %4, root "
                           "%5\nFingerprint of the first key: %6")
                      .arg(items(report.items), cases(report.cases), request.path,
                           entries(report.checkpoint.checkpoint.size),
                           QString::fromLatin1(report.checkpoint.checkpoint.root.toHex()),
                           report.fingerprint),
                  {{"file", request.path},
                   {"items", report.items},
                   {"cases", report.cases},
                   {"fingerprint", report.fingerprint},
                   {"checkpoint", QString::fromUtf8(report.checkpoint.note)}}};
}

} // namespace

void addGraph(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "graph", "Export items, a case or everything as CASE/UCO JSON-LD, for other tools",
        "  sealbook-cli graph SITE3-2026-00001 --out phone.json\n"
        "  sealbook-cli graph --case ZJ-2026-17 --out case.json --redact name,identity_number "
        "--recipient \"District court\"\n"
        "  sealbook-cli graph --all --out registry.json",
        [options](Console &console) { return exportGraph(console, *options); });
    auto *numbers = command->add_option("NUMBER", options->numbers,
                                        "Exhibit numbers; ranges like SITE3-2026-00042..00060");
    auto *caseNumber =
        command->add_option("--case", options->caseNumber, "Number of a case: all its items");
    command->add_flag("--all", options->everything, "Everything that you may see")
        ->excludes(numbers)
        ->excludes(caseNumber);
    command->add_option("--out", options->out, "New file to write it to")->required();
    addDisclosureOptions(*command, options->disclosure);
}

} // namespace cli
