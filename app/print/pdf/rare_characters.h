#pragma once

// RareCharacters: records the drawn characters beyond U+FFFF, such as the 𠮷 of a name, in their
// order.
//
// Qt records in a PDF which character a glyph represents (ToUnicode, ISO 32000-1 §9.10.3) only up
// to U+FFFF: the others are visible on the page, but cannot be searched or copied. It numbers
// glyphs as they are first drawn, so their order is enough to add them afterwards.

#include <QFont>
#include <QList>
#include <QMap>

namespace print {

class RareCharacters
{
public:
    // From now on, until it goes, it hears of what this thread draws.
    RareCharacters();
    ~RareCharacters();
    Q_DISABLE_COPY_MOVE(RareCharacters)

    // What was drawn first by the face of this style, such as "Bold"; each character once.
    QList<uint> of(const QString &style) const { return m_drawn.value(style); }

    void add(const QFont &font, const QString &text);

private:
    RareCharacters *m_before;
    QMap<QString, QList<uint>> m_drawn;
};

// To be called with every text that may come from outside, just before it is drawn.
void noteDrawn(const QFont &font, const QString &text);

} // namespace print
