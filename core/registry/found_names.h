#pragma once

// FoundNames: finds the cases, persons, places and seals that match a typed text, each with its
// items, and the attached files that contain it.

#include "registry/item_filter.h"
#include "registry/reader.h"

namespace registry {

struct FoundName {
    enum class What { Case, Person, Place, Seal, File };
    What what = What::Case;
    QString text; // as a person reads it
    ItemFilter filter;
    QString exhibitNumber = {}; // of a file: its item
    QString sha256 = {};        // of a file, hex
};

QString label(FoundName::What what); // translated

// Finds cases by number or title, persons by name, and places, each with `text` anywhere in it, and
// seals that begin with it; files by the words of their text. Returns at most `most` of each, only
// those that `viewer` (an officer's id, may be empty) may see, and nothing for a text of one ASCII
// letter or digit. Fast enough for every keystroke.
Result<std::vector<FoundName>> findNames(const Reader &reader, const QString &text,
                                         const QString &viewer, int most);

} // namespace registry
