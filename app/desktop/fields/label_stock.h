#pragma once

// LabelStock: the label stock that this machine prints on: sheets or a roll, with their measures.

#include "print/labels/labels.h"

class QPrinter;

namespace desktop {

// Sets the page of a printer to that of the stock.
void setPage(QPrinter &printer, const print::LabelStock &stock);

// The stock used last, and the position of the next label on it; kept on this machine.
print::LabelStock lastStock();
int lastPlace(const print::LabelStock &stock);
void noteStock(const print::LabelStock &stock, int nextPlace);

} // namespace desktop
