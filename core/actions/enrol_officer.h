#pragma once

// Enrols officers, changes their roles and passwords, suspends and reinstates them.

#include "actions/session.h"

namespace actions {

struct NewOfficer {
    QString name;              // unique in the registry
    QString organisation;      // may be empty
    domain::Roles roles;       // at least one
    crypto::Password password; // the new officer's own
};

// Makes a key for the officer, under their password, and a slot for this station. Fails with Denied
// (the session's officer is not an administrator), Conflict (the name is taken), Invalid.
Result<domain::Officer> enrolOfficer(Session &session, const NewOfficer &officer);

// Each fails with Denied, NotFound, Invalid (no reason), and Conflict when no administrator would
// be left. Suspending takes the officer's slot away, so that their key no longer opens that of the
// station; reinstating gives a new one.
Result<void> changeRoles(Session &session, const QString &officerName, const domain::Roles &roles,
                         const QString &reason);
Result<void> suspendOfficer(Session &session, const QString &officerName, const QString &reason);
Result<void> reinstateOfficer(Session &session, const QString &officerName, const QString &reason);

// Changes the password of the session's own officer: their key is encrypted again. Fails with
// Denied when `oldPassword` is wrong, with Invalid as checkPassword does.
Result<void> changePassword(Session &session, const crypto::Password &oldPassword,
                            const crypto::Password &newPassword);

} // namespace actions
