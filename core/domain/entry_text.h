#pragma once

// EntryText: checks every text that an officer's action writes into an entry, however it was
// entered.

#include "base/result.h"

#include <QJsonObject>

namespace domain {

// The members of a body (or secrets) with every text tidied, at any depth: in one line except for
// those of base::isLongTextMember. Empty texts stay, blank ones are left out. Fails with Invalid as
// domain::checkedText does, naming the member. The names of files are left to attachments, which
// keep them to the byte.
Result<QJsonObject> checkedMembers(const QJsonObject &members);

} // namespace domain
