#pragma once

// Search: finds items by any piece of text that belongs to them.

#include "registry/item_table.h"

namespace registry {

// Items whose number, fields, suspect or holder contain every word of `text` (a word of Chinese
// may be one or two characters), and those that bear it as a seal number; in order of
// registration, at most `limit`. Case is ignored. Only what `viewer` (an officer's id, may be
// empty) may see.
Result<std::vector<ItemRecord>> search(db::Connection &connection, const QString &text, const QString &viewer, int limit);

// The characters and pairs of neighbours that the bigram index holds of a text: only of
// characters outside ASCII, separated by spaces.
QString bigramsOf(const QString &text);

} // namespace registry
