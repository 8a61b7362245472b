#pragma once

// Attaches files to an item: stores them with checked digests, then appends attachment.added.

#include "actions/session.h"
#include "base/progress.h"
#include "registry/attachment_table.h"

namespace actions {

struct AttachOptions {
    QString category = QStringLiteral("other");   // photo, extraction, form, script, other
    std::vector<crypto::DigestAlgorithm> digests; // beside SHA-256
    std::optional<QString> stage;                 // of a photograph: before_sealing, after_sealing
    std::optional<QString> sourceDevice;
};

// Stores every file, on disk, and only then appends one entry for each, in one transaction: all of
// them or none. A file already in the store is not stored twice. Gives them in the order of
// `sources`. Fails with Invalid (an announced digest that does not match, not a regular file, an
// unknown category), Conflict (the file changed while it was read), Io, Denied, NotFound,
// Cancelled.
Result<std::vector<registry::Attachment>> attachFiles(
    Session &session, const QString &exhibitNumber, const std::vector<attachments::Source> &sources,
    const AttachOptions &options, base::Progress &progress);

} // namespace actions
