#pragma once

// ArgumentWords: the values that an option or an argument of a command may have, for completion.

#include <CLI/CLI.hpp>
#include <QStringList>

namespace cli {

// What can follow at one place of the command line.
struct ArgumentWords {
    enum class Kind {
        Words,          // one of `words`
        Files,          // the path of a file or folder
        Folders,        // the path of a folder
        ExhibitNumbers, // an exhibit number of the chosen registry
        NumbersOrFiles, // either, as `attach` takes them
        Free            // nothing to offer
    };
    Kind kind = Kind::Free;
    QStringList words = {};
};

// The values that `option` may have in the command with these names ("item add").
ArgumentWords wordsOf(const CLI::Option &option, const QString &command);

} // namespace cli
