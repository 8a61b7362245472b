#include "command.h"

#include "base/text.h"
#include "preview/file_text.h"

#include <limits>

namespace cli {

namespace {

Result<Output> indexFiles(Console &console)
{
    TRY(auto *session, console.writing());
    TRY(const qint64 read, console.watch([&](base::Progress &progress) {
        return preview::indexFiles(session->registry(), std::numeric_limits<int>::max(), progress);
    }));
    const QString sentence = read == 0
        ? Text::tr("Every attached file that may have text was read already.")
        : Text::tr("Files read for the search: %1.").arg(read);
    return Output{sentence, {{"read", read}}};
}

} // namespace

void addIndexFiles(CommandLine &line)
{
    line.add(nullptr, "index-files",
             "Read the texts of attached files, so that search --in-files finds them",
             "  sealbook-cli index-files\n  sealbook-cli -R raid index-files --json",
             [](Console &console) { return indexFiles(console); });
}

} // namespace cli
