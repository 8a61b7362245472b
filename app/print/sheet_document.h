#pragma once

// SheetDocument: the body of a sheet as a text document that breaks into pages.

#include "print/sheet.h"

#include <QTextDocument>

#include <memory>

namespace print {

// Laid out for a device of `dotsPerInch`; the width is set by the caller (setPageSize). All texts
// are inserted as plain text.
std::unique_ptr<QTextDocument> sheetDocument(const Sheet &sheet, double dotsPerInch);

} // namespace print
