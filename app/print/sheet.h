#pragma once

// Sheet: what a printed form or report says, apart from how it is drawn.

#include <QString>
#include <QStringList>

#include <vector>

namespace print {

// "Released by | Chen Hao"; both may come from outside.
struct Fact {
    QString label;
    QString value;
    bool operator==(const Fact &) const = default;
};

struct SheetTable {
    QString heading;               // may be empty
    QStringList columns;
    std::vector<QStringList> rows; // each with as many cells as there are columns
    QList<int> widths;             // relative; empty: all alike
    QString closing;               // after the last row, such as 以下空白; may be empty
};

// A box in which somebody signs by hand.
struct SignatureBox {
    QString who;                   // "Receiving officer"
    QString name;                  // printed under the line; may be empty
};

struct Sheet {
    QString title;
    QString subtitle;              // registry, lot or period; may be empty
    std::vector<Fact> facts;
    std::vector<SheetTable> tables;
    QStringList remarks;           // sentences after the tables
    std::vector<SignatureBox> signatures;
    QString checkpoint;            // the note (its QR code stands on every page); may be empty
    QString fingerprint;           // of the registry's first key, on every page
};

} // namespace print
