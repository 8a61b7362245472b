#pragma once

// AttachOptions: the settings that all files of one batch share, such as category and digests.

#include "crypto/digest.h"

#include <QString>

#include <optional>
#include <vector>

namespace actions {

struct AttachOptions {
    QString category = QStringLiteral("other");   // photo, extraction, form, script, other
    std::vector<crypto::DigestAlgorithm> digests; // in addition to SHA-256
    std::optional<QString> stage;                 // of a photograph: before_sealing, after_sealing
    std::optional<QString> sourceDevice;
    bool again = false; // also attaches files that the item already has
};

} // namespace actions
