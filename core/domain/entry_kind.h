#pragma once

// EntryKind: every kind of entry in the ledger, and the roles that may sign it.

#include "domain/role.h"

#include <QByteArray>

#include <QString>

#include <vector>

namespace domain {

struct EntryKind {
    QByteArray name; // as entries spell it; schema/entries/<name>.v<N>.json defines its body
    Roles signers;   // an officer with any of these may sign it
    int since = 1;   // the first rules (domain/rules.h) under which the kind exists
    bool namesCheckpoint = false; // from rules 2 on its entries name the newest checkpoint
};

// All kinds, in the order of schema/README.md.
const std::vector<EntryKind> &entryKinds();

// Null if the name is unknown.
const EntryKind *entryKind(const QString &name);

// Whether an entry of this kind must be the first about its subject, under the rules with this
// number.
bool beginsSubject(const QString &kind, int rules);

// Whether an officer with `roles` may sign an entry of this kind; false for an unknown kind.
bool maySign(const Roles &roles, const QString &kind);

} // namespace domain
