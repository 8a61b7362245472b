#pragma once

// SearchPieces: the texts of an item that a search looks through, each with what it is; and why an
// item was found.

#include "registry/item_list.h"

namespace registry {

struct SearchPiece {
    enum class What {
        ExhibitNumber,
        Person,
        Operation,
        Site,
        Group,
        Place,
        Seal,
        Case,
        File,
        Field
    };
    What what = What::Field;
    QString text;
    QString field = {}; // Field: its name
};

// Those of the item with this id, in the order in which item_text holds them; without what masking
// withholds (domain/masking.h) and what was erased.
Result<std::vector<SearchPiece>> searchPieces(const Reader &reader, const QString &item);

// The piece that has most of the words of a search.
struct SearchReason {
    QString label; // what it is, translated, such as IMEI or Seal
    QString text;  // the part around the first word, in one line; masked as everywhere
};

// Nothing if no piece has a word of `words`. Fast enough for the rows of a list of matches.
Result<std::optional<SearchReason>> searchReason(const Reader &reader, const ItemRow &item,
                                                 const QString &words);

} // namespace registry
