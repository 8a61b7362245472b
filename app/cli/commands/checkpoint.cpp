#include "command.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "resolve.h"

namespace cli {

namespace {

struct Options {
    std::string out;
};

Result<Output> checkpoint(Console &console, const Options &options)
{
    TRY(checkIsNew(text(options.out))); // before a password is asked for
    TRY(auto *session, console.writing());
    TRY(const auto note, session->checkpoint());
    if (!options.out.empty())
        TRY(base::writeFileDurably(text(options.out), note.note));
    return Output{options.out.empty() ? QString::fromUtf8(note.note).trimmed()
                                      : Text::tr("The checkpoint of size %1 is in %2.")
                                            .arg(note.checkpoint.size)
                                            .arg(text(options.out)),
                  {{"log", note.checkpoint.log},
                   {"size", note.checkpoint.size},
                   {"root", QString::fromLatin1(note.checkpoint.root.toHex())},
                   {"note", QString::fromUtf8(note.note)}}};
}

} // namespace

void addCheckpoint(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "checkpoint", "State the log's size and root hash, signed by the station",
        "  sealbook-cli checkpoint\n  sealbook-cli checkpoint --out checkpoint-of-january.txt",
        [options](Console &console) { return checkpoint(console, *options); });
    command->add_option("--out", options->out, "File to write it to");
}

} // namespace cli
