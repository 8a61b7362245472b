#pragma once

// FaultPlace: describes in an officer's words what a fault concerns: the exhibit, the step, the
// file and the person, each looked up if the tables still have it.

#include "domain/fault.h"
#include "registry/reader.h"

namespace registry {

struct FaultPlace {
    QString exhibitNumber; // of the item concerned; empty: no item
    QString item;          // what that item is
    QString step;          // label of the entry: "Moved"
    QString actor;         // name of the officer who signed it
    qint64 stepMs = 0;     // when, UTC; 0: unknown
    QString leaf;          // of that entry, hex; leads to it in the item's history
    QString file;          // original name of the attached file
    QString person;        // officer or person
    QString headline;      // one translated sentence; empty: the fault's own sentence is used
    QString expected;      // the fault's values with names and times written out
    QString found;
};

// `viewer`: id of an officer; gives no details of items that they may not see. Details that a
// damaged table cannot give stay empty.
FaultPlace placeOf(const Reader &reader, const domain::Fault &fault, const QString &viewer);

} // namespace registry
