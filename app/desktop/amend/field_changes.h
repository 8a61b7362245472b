#pragma once

// FieldChanges: what a correction changes, found by comparing a form with what is recorded.

#include "domain/field.h"

namespace desktop {

struct FieldChanges {
    domain::Fields set;  // new or other values, as typed
    QStringList removed; // names of fields that were emptied
};

// A value that only looks different (spaces in an IMEI) is no change.
FieldChanges fieldChanges(domain::ItemKind kind, const domain::Fields &before,
                          const domain::Fields &now);

// "IMEI: 35… → 86…", a line each; secrets are masked.
QStringList shownChanges(domain::ItemKind kind, const domain::Fields &before,
                         const FieldChanges &changes);

// What a person reads for a field: its rule's label, or its own name.
QString shownField(domain::ItemKind kind, const QString &name);

} // namespace desktop
