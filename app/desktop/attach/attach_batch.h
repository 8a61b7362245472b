#pragma once

// AttachBatch: attaches a few files so that one that is refused does not refuse the others.

#include "actions/attach_files.h"

namespace desktop {

// Attaches all in one transaction or, where that is refused, each by itself. Gives, in the order of
// `sources`, why each was refused; nothing for those that were attached, and Cancelled for those
// that are left after `progress` said stop. Fails as attachFiles does where no file is to blame:
// with Denied, NotFound (no such item), Cancelled.
Result<std::vector<std::optional<Error>>> attachBatch(
    actions::Session &session, const QString &exhibitNumber,
    const std::vector<attachments::Source> &sources, const actions::AttachOptions &options,
    base::Progress &progress);

} // namespace desktop
