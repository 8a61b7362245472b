#pragma once

// FileText: the search index of the contents of attached files. It is made from the files, not from
// entries: no part of the ledger, not replayed, and not compared by a verification. A rebuild
// empties it, and the files are then read again.

#include "registry/item_filter.h"
#include "registry/reader.h"

#include <optional>
#include <vector>

namespace registry {

// Content of an attached file that may have text and was not read yet.
struct UnreadFile {
    QString sha256; // hex
    QString mediaType;
};

// Such contents by media type and size, the newest first, at most `most`.
Result<std::vector<UnreadFile>> unreadFiles(const Reader &reader, int most);

// The largest content that is read, in bytes, and how many characters of it the index holds.
inline constexpr qint64 largestReadFile = 64'000'000;
inline constexpr qsizetype mostFileText = 500'000;

// The text of one content, ready to be kept.
struct FileText {
    enum class State { Whole, Cut, None }; // Cut: longer than mostFileText; None: has no text
    QString sha256;
    State state = State::None;
    QString text;  // as searchText makes it
    QString grams; // each of its runs (gramsOf) once
};

// From the text as the file has it. Takes some 100 ms for the longest; touches no database.
FileText fileText(const QString &sha256, const QString &content);

// Keeps them in one transaction; a content that is there already stays. The registry is open for
// writing. Fails as db::Transaction does.
Result<void> keepFileTexts(const Registry &registry, const std::vector<FileText> &texts);

struct FoundFile {
    qint64 number = 0; // item.number
    QString exhibitNumber;
    QString sha256;
    QString name;    // of the file; empty where its disclosure was erased
    QString excerpt; // one line around the first word, in lower case
};

// Attached files that have every word of `filter.words`, of the items that the rest of the filter
// lets through and its viewer may see; in the order of these items, at most `most`. A file that two
// items have is found for each. Fast enough for every keystroke.
Result<std::vector<FoundFile>> findFiles(const Reader &reader, const ItemFilter &filter, int most);

} // namespace registry
