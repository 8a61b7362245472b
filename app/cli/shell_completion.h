#pragma once

// ShellCompletion: computes the words that can follow at the cursor of a shell. The scripts in
// packaging/completion show them.

#include <CLI/CLI.hpp>
#include <QStringList>

#include <vector>

namespace cli {

// A word to offer, with its purpose.
struct OfferedWord {
    QString word;
    QString purpose; // one line; may be empty
    bool operator==(const OfferedWord &) const = default;
};

struct Offer {
    enum class Paths { None, Files, Folders };
    std::vector<OfferedWord> words;
    Paths paths = Paths::None; // kinds of file names for the shell to offer as well
};

// Completes the last of `words`, which are the words after the program's name up to the cursor; the
// last may be empty. Commands and options come from `app` itself, exhibit numbers from the registry
// that the words or SEALBOOK_REGISTRY name. Offers no numbers if that registry cannot be read.
Offer offer(const CLI::App &app, const QStringList &words);

// Formats the offer for the scripts: a line "word TAB purpose" for each word, then one line
// ":none", ":files" or ":folders".
QString lines(const Offer &offer);

} // namespace cli
