#pragma once

// Correction and Confirmation: a change to an item's record, and the confirmation of its seizure.

#include "domain/field.h"
#include "domain/origin.h"

namespace actions {

struct Correction {
    domain::Fields fields;               // as they should have been, as typed
    QStringList removed;                 // names of fields that should not be there
    domain::Origin origin;               // a set value replaces the recorded one
    std::optional<QString> insistReason; // why a doubtful value is kept as found
    QString reason;
};

struct Confirmation {
    std::optional<QString> witness; // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> remarks;
};

} // namespace actions
