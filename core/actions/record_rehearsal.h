#pragma once

// Records a rehearsal of restoring a backup as an entry.

#include "actions/session.h"
#include "registry/backup/rehearsal.h"

namespace actions {

// Appends backup.rehearsed and gives its id. `remarks` may be empty. Fails with Denied (neither
// auditor nor administrator) and with Invalid (times that cannot be, remarks that are too long).
Result<QString> recordRehearsal(Session &session, const registry::RehearsalReport &report,
                                const QString &remarks);

} // namespace actions
