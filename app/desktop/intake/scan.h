#pragma once

// Scan: one line of input to the batch intake, typed by a scanner or a person.

#include "domain/field.h"

namespace desktop {

// The field that a scan of an item of this kind fills: the IMEI of a phone, the number of a card…
QString scannedField(domain::ItemKind kind);

// Fields that go from one item to the next until they are changed.
QStringList followingFields(domain::ItemKind kind);

struct Scan {
    enum class What {
        Nothing,
        ExhibitNumber, // of an item that is registered already
        Identifier,    // of the kind asked for
        WrongDigit,    // the same, but doubted: its check digit is wrong, or it looks cut
        Unreadable,    // nothing that this kind could be identified by
    };
    What what = What::Nothing;
    QString field;    // Identifier and WrongDigit
    QString value;    // normalised
    QString sentence; // WrongDigit, Unreadable: what is wrong; Identifier: what looks odd
    bool operator==(const Scan &) const = default;
};

// IMEIs may have "IMEI:" before them, as some boxes' codes have; 16 digits are an IMEISV.
Scan readScan(domain::ItemKind kind, const QString &text);

} // namespace desktop
