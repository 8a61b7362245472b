#pragma once

// ItemQuery: parses the text of a search: words, and conditions such as kind:phone sealed:no
// holder:"Chen Hao" seized:2026-01... The search box and the command line share this grammar.

#include "registry/item_filter.h"
#include "registry/reader.h"

namespace registry {

// Converts such a text to a filter. A word is searched for in all texts of an item; a condition is
// one of the keys of queryKeys(), a colon and a value, in quotes if it has spaces. Each condition
// may occur once. Fails with Invalid for an unknown key that resembles a known one, for a value
// that is not one of those expected, and for a date that does not exist; the sentence names the
// condition and the expected values.
Result<ItemFilter> readQuery(const Reader &reader, const QString &text, const QString &viewer);

// Whether the text has a condition; if not, it consists of words only.
bool hasCondition(const QString &text);

// "kind", "state", "sealed"…: as they are typed, in the order in which help lists them.
QStringList queryKeys();

// Completes the last word and returns whole texts, the likeliest first, at most `limit`: keys, and
// the values that the registry has for a key. Empty if there is nothing to complete.
Result<QStringList> completionsOf(const Reader &reader, const QString &text, const QString &viewer,
                                  int limit);

} // namespace registry
