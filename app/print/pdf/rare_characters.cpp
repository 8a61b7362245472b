#include "print/pdf/rare_characters.h"

#include <QRawFont>

#include <algorithm>
#include <utility>

namespace print {

namespace {

thread_local RareCharacters *listening = nullptr;

} // namespace

RareCharacters::RareCharacters()
    : m_before(std::exchange(listening, this))
{
}

RareCharacters::~RareCharacters()
{
    listening = m_before;
}

void RareCharacters::add(const QFont &font, const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); }))
        return;
    const QRawFont face = QRawFont::fromFont(font);
    auto &drawn = m_drawn[face.styleName()];
    for (const uint code : text.toUcs4()) {
        // What this face lacks is drawn by another one.
        if (code > 0xffff && face.supportsCharacter(code) && !drawn.contains(code))
            drawn.append(code);
    }
}

void noteDrawn(const QFont &font, const QString &text)
{
    if (listening)
        listening->add(font, text);
}

} // namespace print
