#pragma once

// OriginRows: operations, sites, groups, persons and cases as rows of text, and as choices.

#include "controls/choice_box.h"
#include "controls/text_rows.h"
#include "registry/origin_table.h"
#include "registry/registry.h"

namespace desktop {

using Rows = Result<std::vector<TextRow>>;

// Each gives the cells that the heads in origins_dialog.cpp name, in their order.
Rows operationRows(registry::Registry &registry);
Rows siteRows(registry::Registry &registry);
Rows groupRows(registry::Registry &registry);
Rows personRows(registry::Registry &registry);
Rows caseRows(registry::Registry &registry, const QString &viewer);

// The victims of a case with what each lost.
Rows victimRows(registry::Registry &registry, const QString &caseFile);

// The first cell of each row, to be chosen.
std::vector<Choice> choicesOf(const Rows &rows);

// A person's name, or that it was erased.
QString nameOf(const domain::Person &person);

} // namespace desktop
