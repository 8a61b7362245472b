#pragma once

// PlainIdeographs: makes the text of a PDF written by Qt searchable and copyable.
//
// A CJK font draws 手 (U+624B) and the radical ⼿ (U+2F3F) with one glyph, and Qt records the lower
// code for it, so that a search for 手机 finds nothing. The maps from glyphs to characters
// (ToUnicode, ISO 32000-1 §9.10.3) are corrected here from the font's own tables.

#include "base/result.h"
#include "print/pdf/rare_characters.h"

#include <QByteArray>

namespace print {

// The same PDF with radicals (U+2E80–U+2FDF) recorded as the ideographs that share their glyph, the
// space as a space, and the characters that Qt does not record. Fails with Corrupt when `pdf` is
// not a PDF.
Result<QByteArray> withPlainIdeographs(const QByteArray &pdf, const RareCharacters &rare);

} // namespace print
