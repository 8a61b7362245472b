#pragma once

// Correction and Confirmation: what changes in an item's record, and who confirms its seizure.

#include "domain/field.h"
#include "domain/origin.h"

namespace actions {

struct Correction {
    domain::Fields fields;               // as they should have been, as typed
    QStringList removed;                 // names of fields that should not be there
    domain::Origin origin;               // a set value replaces the recorded one
    std::optional<QString> insistReason; // why what is doubted is kept as found
    QString reason;
};

struct Confirmation {
    std::optional<QString> witness; // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> remarks;
};

} // namespace actions
