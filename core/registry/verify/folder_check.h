#pragma once

// The part of a verification that checks the registry's folder itself.

#include "domain/fault.h"

#include <QString>

#include <vector>

namespace registry {

// Links, pipes or devices in the place of the folders attachments/ and checkpoints/ or of
// README.txt (folder_link), and a README.txt that no version of Sealbook wrote (readme; a warning
// where it is missing).
void checkFolder(const QString &folder, std::vector<domain::Fault> &faults);

} // namespace registry
