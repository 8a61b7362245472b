#pragma once

// Search: finds items by any part of their texts, typed or scanned.

#include "registry/item_table.h"
#include "registry/reader.h"

namespace registry {

// Numbers (item.number) of items that bear every word of `text`, anywhere in a word, in: exhibit
// number, fields (but what masking withholds), suspect, whom it was seized from, operation, site,
// group, cases, place, seal, names of files. The item that `text` is exactly the number, seal or
// identifier of comes first, the others in order of registration; at most `limit`. Case is
// ignored, and so is what is not seen (U+200B). Only what `viewer` (an officer's id, may be empty)
// may see. Meant for every keystroke.
Result<std::vector<qint64>> searchNumbers(const Reader &reader, const QString &text,
                                          const QString &viewer, int limit);

// The same, with the items as the tables have them.
Result<std::vector<ItemRecord>> search(const Reader &reader, const QString &text,
                                       const QString &viewer, int limit);

// The items whose texts have every word of `text`, as a condition over the table item with a `?`
// for each of its texts; it has none when there is no word.
Conditions wordCondition(const QString &text);

// What a search for words asks a full-text index for.
struct WordQuestion {
    QString match;         // of the index; empty: there is no word
    QStringList longWords; // to be looked for in the text itself
    QString firstWord;     // as searchText writes it
};

WordQuestion wordQuestion(const QString &typed);

// What a scanned or pasted code means.
struct ScanHit {
    enum class What { ExhibitNumber, Seal, Identifier };
    What what = What::ExhibitNumber;
    qint64 number = 0; // item.number
    QString item;      // its id
    QString exhibitNumber;
    QString field;               // Identifier: the field that has this value, such as imei
    qint64 others = 0;           // how many further items bear the same, which `viewer` may see
    std::vector<qint64> bearers; // numbers (item.number) of all who bear it, in order
    bool operator==(const ScanHit &) const = default;
};

// The item with exactly this exhibit number; else the one sealed with exactly this seal; else the
// one with exactly this IMEI, serial, card or ICCID number (spaces, dashes, case and the width of
// letters do not count). The first at `place`, else the first registered, if several do; nothing if
// none does that `viewer` may see. The mark of a symbology in front ("]C1") is understood.
Result<std::optional<ScanHit>> findScanned(const Reader &reader, const QString &text,
                                           const QString &viewer, const QString &place = {});

// The same where one item must be meant. Fails with Conflict where several bear it that `viewer`
// may see: then only an exhibit number distinguishes them.
Result<std::optional<ScanHit>> findOnly(const Reader &reader, const QString &text,
                                        const QString &viewer, const QString &place = {});

// Why a code that several items have in common leads to none of them: one translated sentence.
QString sharedSentence(const QString &code, qint64 bearers);

// What item_text holds of these pieces: NFC, lower case, full-width letters and digits as ASCII,
// every dash a hyphen, a line each.
QString searchText(const QStringList &pieces);

// What item_gram holds of such a text: its runs of one, two and three characters within words,
// separated by spaces. What is no letter or digit of ASCII is written as a letter of the private
// use area.
QString gramsOf(const QString &searchText);

} // namespace registry
