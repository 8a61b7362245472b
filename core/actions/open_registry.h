#pragma once

// Opens a new registry: its folder, its station, its first officer and its first entry.

#include "actions/password_rule.h"
#include "base/environment.h"
#include "registry/registry.h"

namespace actions {

struct NewRegistry {
    QString stationCode;       // 1–12 characters A–Z 0–9
    QString officer;           // name of the first officer, who gets every role
    QString organisation;      // may be empty
    crypto::Password password; // of the first officer; see checkPassword
    bool isEncrypted = false;  // at rest, see registry/key_folder.h
};

// Makes the registry in `folder`, which must not exist or be empty, and gives it opened. All or
// nothing: on failure the folder is as it was, or removed if it did not exist. Fails with Invalid
// (code, name, password), Conflict (something is there), Io.
Result<registry::Registry> openRegistry(const QString &folder, const NewRegistry &what,
                                        const base::Environment &environment);

} // namespace actions
