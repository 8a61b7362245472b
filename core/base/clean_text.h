#pragma once

// CleanText: the characters that a text of the registry may contain: one list for writing and for
// checking, defined in schema/ledger_format.md ("Text").

#include <QString>

#include <optional>

namespace base {

// The character (code point) of `text` whose first unit is at `at`, which moves behind it; half of
// a surrogate pair is one of its own.
char32_t characterAt(const QString &text, qsizetype &at);

// Whether the ledger refuses the character in every text under rules 2: control characters except
// tab and line feed, marks that change the direction of writing, zero-width marks except the
// joiners U+200C and U+200D, line and paragraph separators, annotation tags, halves of surrogate
// pairs, noncharacters (U+FDD0 to U+FDEF and the last two of each plane), and code points that
// Unicode 14 does not assign: programs with different versions of Unicode disagree about their
// normal form.
bool isForbidden(char32_t character);

// Whether the character leaves no ink, though it is no forbidden one: fillers such as U+3164, the
// blank pattern of Braille, tags, and variation selectors. Two names that differ by it alone look
// alike; the ledger refuses it in a text of one line under rules 2.
bool isInkless(char32_t character);

// Whether nothing in the text is seen: white space, joiners, and what is inkless or forbidden.
bool isBlank(const QString &text);

// Where a character is that a text may not hold.
struct CharacterAt {
    qsizetype number = 0; // of the character (code point), from 1
    char32_t character = 0;
    bool operator==(const CharacterAt &) const = default;
};

// The first character that the ledger refuses in a text under rules 2; in one of a single line,
// tab, line feed and what is inkless too.
std::optional<CharacterAt> firstRefused(const QString &text, bool hasLines);

// Whether the text is in Unicode's form NFC.
bool isNormal(const QString &text);

// Whether the ledger takes `text` under rules 2: no character in it is refused, and it is normal.
bool isCleanText(const QString &text);

// The same, and without tab, line feed and what is inkless: every text but those of
// isLongTextMember.
bool isCleanLine(const QString &text);

// Whether texts under this member of an entry's body may have several lines: reason, remarks,
// condition, purpose, note, excerpt, description.
bool isLongTextMember(const QString &member);

// Whether the character leaves no ink and no gap: what `isForbidden` names (but for tab, line feed
// and other controls), every other format character (Unicode category Cf) but those that are
// seen, and what is inkless but for variation selectors: long texts have pictographs with them.
// Joiners (U+200C, U+200D) are not meant: scripts need them.
bool isInvisible(char32_t character);

// The first character that isForbidden or isInvisible, or a joiner that joins nothing: one that
// does not follow a letter of a script that needs it, or a pictograph; in a text of one line, a
// variation selector too. What people type and paste is held against this; it is stricter than the
// ledger's own list.
std::optional<CharacterAt> firstUnseen(const QString &text, bool hasLines);

// "U+200B ZERO WIDTH SPACE"; without a name where none is known here.
QString characterName(char32_t character);

} // namespace base
