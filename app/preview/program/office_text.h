#pragma once

// OfficeText: the text of a Word, Excel, PowerPoint or OpenDocument file. Call it only inside the
// sandbox.

#include <QByteArray>
#include <QString>

#include <optional>

namespace preview {

// Paragraphs, cells and slides a line each, as far as mostTextBytes reaches; of a damaged file what
// comes before the damage. Nothing where the bytes are no zip file with parts of such a document.
std::optional<QString> officeText(const QByteArray &bytes);

} // namespace preview
