#pragma once

// Attaches files to an item: stores them with checked digests, then appends attachment.added.

#include "actions/attach_options.h"
#include "attachments/store.h"
#include "base/progress.h"
#include "registry/attachment_table.h"

namespace actions {

class Session;
class Writer;

// One file as the item has it now.
struct Attached : registry::Attachment {
    std::size_t source = 0; // its place among the sources
    // The item had it before, of this name, category and stage: nothing was recorded.
    bool wasThere = false;
    // Another name under which the item has the same content; empty: none.
    QString sameAs;
};

// Stores every file, on disk, and only then appends one entry for each, in one transaction: all of
// them or none. A file already in the store is not stored twice; what the item has already is not
// attached twice, unless `options` says again. Gives them in the order of `sources`. Fails with
// Invalid (an announced digest that does not match, not a regular file, an unknown category),
// Conflict (the file changed while it was read), Io, Denied, NotFound, Cancelled.
Result<std::vector<Attached>> attachFiles(Session &session, const QString &exhibitNumber,
                                          const std::vector<attachments::Source> &sources,
                                          const AttachOptions &options, base::Progress &progress);

// The first half of attachFiles: the files lie in the store, on disk, and stay there only if the
// intake is kept. Fails as attachFiles does, but for the item.
Result<attachments::Intake> takeInFiles(
    Session &session, const std::vector<attachments::Source> &sources,
    const std::vector<crypto::DigestAlgorithm> &digests, base::Progress &progress,
    attachments::OnRefusal onRefusal = attachments::OnRefusal::Stop);

// The second half, for one file, within an action that is being written. Nothing is recorded where
// the item has the file already, of this name, category and stage.
Result<void> attachStored(Writer &writer, const QString &exhibitNumber,
                          const attachments::Stored &stored, const attachments::Source &source,
                          const AttachOptions &options);

struct AttachedSome {
    std::vector<Attached> attached;
    std::vector<attachments::Refusal> refused;
};

// The same, but skips a file that cannot be attached and attaches the others: in one transaction
// or, if the store refuses a file because its copy of that content is damaged, each in its own.
// Files left after a cancellation are refused with Cancelled. Fails only for causes other than a
// file: Denied, NotFound (no such item), Cancelled, Database.
Result<AttachedSome> attachReadable(Session &session, const QString &exhibitNumber,
                                    const std::vector<attachments::Source> &sources,
                                    const AttachOptions &options, base::Progress &progress);

} // namespace actions
