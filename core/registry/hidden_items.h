#pragma once

// HiddenItems: counts the items that restricted cases hide from an officer, for lists that would
// otherwise seem complete.

#include "registry/item_filter.h"
#include "registry/reader.h"

#include <QSet>

namespace registry {

// How many items the filter lets through that are hidden from its viewer. Which items these are is
// not revealed to the officer.
Result<qint64> countHidden(const Reader &reader, const ItemFilter &filter);

// Their ids, so that two lists can count them together.
Result<QSet<QString>> hiddenItems(const Reader &reader, const ItemFilter &filter);

// The sentence about them in a list, translated; empty for none.
QString hiddenSentence(qint64 hidden);

} // namespace registry
