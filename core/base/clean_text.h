#pragma once

// CleanText: the characters that a text of the registry may contain: one list for writing and for
// checking, defined in schema/ledger_format.md ("Text").

#include <QString>

#include <optional>

namespace base {

// The character (code point) of `text` whose first unit is at `at`, which moves behind it; half of
// a surrogate pair is one of its own.
char32_t characterAt(const QString &text, qsizetype &at);

// Whether the ledger refuses the character in every text under rules 2: controls but tab and line
// feed, marks that turn the direction of writing, zero-width marks but the joiners U+200C and
// U+200D, line and paragraph separators, tags of annotations, halves of surrogate pairs, and the
// last two code points of each plane.
bool isForbidden(char32_t character);

// Whether the ledger takes `text` under rules 2: NFC, and no forbidden character in it.
bool isCleanText(const QString &text);

// The same, and without tab and line feed: every text but those of isLongTextMember.
bool isCleanLine(const QString &text);

// Whether texts under this member of an entry's body may have several lines: reason, remarks,
// condition, purpose, note, excerpt, description.
bool isLongTextMember(const QString &member);

// Whether the character leaves no ink and no gap: what `isForbidden` names (but for tab, line feed
// and other controls), every other format character (Unicode category Cf) but those that are
// seen, and fillers such as U+3164. Joiners (U+200C, U+200D) and variation selectors are not
// meant: scripts need them.
bool isInvisible(char32_t character);

// Where a character is that `accepted` refuses.
struct CharacterAt {
    qsizetype number = 0; // of the character (code point), from 1
    char32_t character = 0;
    bool operator==(const CharacterAt &) const = default;
};

// The first character that isForbidden or isInvisible, or a joiner that joins nothing: one that
// does not follow a letter of a script that needs it, or a pictograph. What people type and paste
// is held against this; it is stricter than the ledger's own list.
std::optional<CharacterAt> firstUnseen(const QString &text);

// "U+200B ZERO WIDTH SPACE"; without a name where none is known here.
QString characterName(char32_t character);

} // namespace base
