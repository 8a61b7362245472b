#pragma once

// ShellCompletion: what may follow at the cursor of a shell, for the scripts of
// packaging/completion, which only ask and show it.

#include <CLI/CLI.hpp>
#include <QStringList>

#include <vector>

namespace cli {

// A word that may follow, and what it is for.
struct OfferedWord {
    QString word;
    QString purpose; // one line; may be empty
    bool operator==(const OfferedWord &) const = default;
};

struct Offer {
    enum class Paths { None, Files, Folders };
    std::vector<OfferedWord> words;
    Paths paths = Paths::None; // names of files that the shell is to offer as well
};

// What may take the place of the last of `words`, which are the words after the program's name up
// to the cursor; the last may be empty. Commands and options come from `app` itself, exhibit
// numbers from the registry that the words or SEALBOOK_REGISTRY name; none if it cannot be read.
Offer offer(const CLI::App &app, const QStringList &words);

// The offer as the scripts read it: a line "word TAB purpose" for each word, then one line
// ":none", ":files" or ":folders".
QString lines(const Offer &offer);

} // namespace cli
