#pragma once

// ItemCells: the text, colour and icon of one cell in a table of items.

#include "look/appearance.h"
#include "registry/item_list.h"

#include <optional>

namespace desktop {

// As text; times are local, in the form that ItemFilter::contains searches.
QString cellText(const registry::ItemRow &row, registry::ItemColumn column,
                 const registry::AttentionLimits &limits);

// The meaning of the cell's colour in addition to its words; nothing for most.
std::optional<Tone> cellTone(const registry::ItemRow &row, registry::ItemColumn column,
                             const registry::AttentionLimits &limits);

// The picture of a kind of item; read once.
QIcon kindIcon(domain::ItemKind kind);

} // namespace desktop
