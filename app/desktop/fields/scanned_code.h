#pragma once

// ScannedCode: which field of an item a scanned code belongs to, by its form.

#include "domain/field.h"

namespace desktop {

// Without what some boxes print before the number: "IMEI1: 8601…".
QString withoutCaption(const QString &scanned);

struct FieldOfCode {
    QString field; // empty: it fits none, and `sentence` says why
    QString value;
    QString sentence; // translated
};

// An IMEI, ICCID, EID, MEID, MAC address or card number goes into the field of its form wherever
// the focus is, also with a wrong check digit, which the field then shows; a second IMEI or MAC
// address into the second field. What has no form of its own (a serial number) goes where the focus
// is, or into the empty serial number of what has nothing else to be scanned. What is `filled`
// already is never replaced.
FieldOfCode fieldOfCode(domain::ItemKind kind, const QString &scanned, const QString &focused,
                        const domain::Fields &filled);

} // namespace desktop
