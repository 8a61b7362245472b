#pragma once

// HiddenItems: how many items restricted cases hide from an officer.

#include "db/connection.h"

namespace registry {

// `viewer`: an officer's id. Which items these are is not revealed.
Result<qint64> countHidden(db::Connection &connection, const QString &viewer);

} // namespace registry
