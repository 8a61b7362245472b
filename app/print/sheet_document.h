#pragma once

// SheetDocument: the body of a sheet as a text document that breaks into pages.

#include "print/sheet.h"

#include <QTextDocument>

#include <memory>

namespace print {

// Device and width are the caller's to set (QAbstractTextDocumentLayout::setPaintDevice,
// setPageSize). All texts are inserted as plain text.
std::unique_ptr<QTextDocument> sheetDocument(const Sheet &sheet);

} // namespace print
