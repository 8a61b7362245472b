#pragma once

// Gives an officer or the station a new signing key, after the old one was or may have been stolen;
// and sets the station's clock right.

#include "actions/session.h"

namespace actions {

// From the next entry on the officer signs with a new key, kept under the new password; the old key
// and its slot are removed. The session continues if it is the officer's own. Fails with Denied
// (the session's officer is not an administrator), NotFound, Invalid (no reason; the password as
// checkPassword says).
Result<void> changeOfficerKey(Session &session, const QString &officerName,
                              const crypto::Password &newPassword, const QString &reason);

// From now on checkpoints are signed with a new key of the station, under a new random key that is
// sealed to every officer who is not suspended; all other slots are removed. What an old copy of
// the registry opens is then of no use. Fails with Denied, Invalid (no reason).
Result<void> changeStationKey(Session &session, const QString &reason);

// Makes the time of this machine's clock the latest time of the log from this entry on, whatever
// earlier entries state. Needed when an entry from the future makes all later ones look as if they
// were behind. Fails with Denied, Invalid (no reason).
Result<void> setStationClock(Session &session, const QString &reason);

} // namespace actions
