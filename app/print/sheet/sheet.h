#pragma once

// Sheet: the contents of a printed form or report, independent of its layout.

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace attachments {
class Store;
}

namespace print {

// "Released by | Chen Hao"; both may come from outside.
struct Fact {
    QString label; // a line for each language
    QString value;
    bool operator==(const Fact &) const = default;
};

// A text, and facts that follow it, run in: "Colour: black; IMEI: 8600…".
struct SheetCell {
    SheetCell() = default;
    SheetCell(const QString &said, std::vector<Fact> stated = {})
        : text(said)
        , facts(std::move(stated))
    {
    }
    QString text;
    std::vector<Fact> facts;
    bool operator==(const SheetCell &) const = default;
};

struct SheetRow {
    std::vector<SheetCell> cells; // as many as there are columns
    std::vector<Fact> below = {}; // under them, each on a line of its own that is never broken:
                                  // digests, which must be copied whole
    bool struck = false;          // the cells are struck through: corrected by a later row
    bool operator==(const SheetRow &) const = default;
};

struct SheetTable {
    QString heading; // may be empty
    QStringList columns;
    std::vector<SheetRow> rows;
    QList<int> widths; // relative; 0: as wide as its widest text; empty: all alike
    QString closing;   // after the last row, such as 以下空白; may be empty
    bool operator==(const SheetTable &) const = default;
};

// A box for a handwritten signature.
struct SignatureBox {
    QString who;  // "Receiving officer"
    QString name; // printed under the line; may be empty
    bool operator==(const SignatureBox &) const = default;
};

struct SheetPicture {
    std::vector<Fact> caption;
    std::shared_ptr<const attachments::Store> store;
    QString sha256; // of the picture's file in it, hex; a damaged or undrawable picture is marked
                    // as such
    bool operator==(const SheetPicture &) const = default;
};

// What follows the tables: a declaration with its signatures, kept together on one page, or
// photographs, whose heading stays with the first of them.
struct SheetPart {
    QString heading; // may be empty
    QStringList sentences;
    std::vector<Fact> facts;
    std::vector<SheetPicture> pictures; // side by side, in pairs
    std::vector<SignatureBox> signatures;
    bool operator==(const SheetPart &) const = default;
};

// The text on every page, in the language of the form.
struct SheetWords {
    QString printed;         // before when and by whom
    QString page;            // "Page %1 of %2"
    QString fingerprint;     // before the registry's fingerprint
    QString code;            // what the QR code is
    QString pair, separator; // of facts that are run in: "%1: %2", "; "
    QString date;            // next to a signature
    QString noPicture;       // in place of a picture that cannot be drawn
    bool operator==(const SheetWords &) const = default;
};

struct Sheet {
    QString title;
    QString subtitle; // registry, lot or period; may be empty
    QString about;    // exhibit numbers, case or lot, on every page, to distinguish pages of
                      // different forms; may be empty
    QString printed;  // when and by whom; may be empty
    std::vector<Fact> facts;
    std::vector<SheetTable> tables;
    QStringList remarks; // sentences after the tables
    std::vector<SheetPart> parts;
    std::vector<SignatureBox> signatures;
    QString checkpoint;  // the note (its QR code is on every page); may be empty
    QString fingerprint; // of the registry's first key, on every page
    bool landscape = false;
    std::optional<SheetWords> words = {}; // nothing: those of the language that is spoken
    bool operator==(const Sheet &) const = default;
};

} // namespace print
