#pragma once

// AttachBatch: attaches a few files; when one is refused, the others are still attached.

#include "actions/attach_files.h"

namespace desktop {

// What became of one file.
struct FileOutcome {
    std::optional<Error> refusal; // Cancelled: it was not tried any more
    bool wasThere = false;        // the item has it already, and it was not attached again
};

// Attaches all in one transaction or, where that is refused, each by itself. Returns the result of
// each, in the order of `sources`. Fails as attachFiles does where no file is to blame: with
// Denied, NotFound (no such item), Cancelled.
Result<std::vector<FileOutcome>> attachBatch(actions::Session &session,
                                             const QString &exhibitNumber,
                                             const std::vector<attachments::Source> &sources,
                                             const actions::AttachOptions &options,
                                             base::Progress &progress);

} // namespace desktop
