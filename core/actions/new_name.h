#pragma once

// NewName: the rule for unique names: no two may look alike.

#include "actions/session.h"
#include "registry/look_alike.h"

namespace actions {

// The name as it is kept: tidied (domain/text_rule.h), a case's number with full-width letters and
// digits as ASCII. Fails with Invalid, and with Conflict where there is one of that name, or one
// that looks like it (domain/skeleton.h). The error names the other one, except for a case, which
// may be restricted.
Result<QString> newName(const Writer &writer, registry::NameOf what, const QString &typed);

} // namespace actions
