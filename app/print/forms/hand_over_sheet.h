#pragma once

// HandOverSheet: the form that accompanies a lot from the releasing officer to the receiver.

#include "domain/item_kind.h"
#include "print/sheet/sheet.h"

namespace print {

struct HandOverItem {
    QString exhibitNumber;
    QString title; // "Huawei P60"; may be empty
    domain::ItemKind kind = domain::ItemKind::Other;
    QString identifier;    // IMEI, serial number; secrets masked
    QString seal;          // empty: not sealed
    QString remarks;       // such as why it was refused; may be empty
    QString insideOf = {}; // exhibit number of the container that it moves with
};

// All texts as the registry has them; empty ones leave their line out.
struct HandOver {
    QString lot;
    QString releasedBy, releasedByOrganisation;
    QString receivedBy, receivedByOrganisation;
    bool receiverHasKey = true;
    QString releasedAt; // as stepMoment says
    QString place, reason, purpose, condition;
    QStringList cases;               // their numbers
    std::vector<HandOverItem> items; // each before its contents
    QString printedBy;               // with printedAtMs in the foot of the page
    qint64 printedAtMs = 0;
    qint64 hidden = 0;               // items of the lot that the printing officer may not see
    QString checkpoint;              // the note; after the release
    QString fingerprint;
};

// "3", or "3, and 2 inside them".
QString countOf(const std::vector<HandOverItem> &items);

// The items of a lot and their contents, numbered from 1. `remarks` is the heading of the column of
// remarks.
SheetTable lotTable(const std::vector<HandOverItem> &items, const QString &remarks);

// For two organisations of two countries it is to be said in both languages (sheet_language.h).
Sheet handOverSheet(const HandOver &handOver);

} // namespace print
