#include "attach/attach_batch.h"

namespace desktop {

namespace {

using Refusals = std::vector<std::optional<Error>>;

bool isOfAFile(const Error &error)
{
    return error.code != ErrorCode::Denied && error.code != ErrorCode::Cancelled
        && error.code != ErrorCode::Database;
}

} // namespace

Result<Refusals> attachBatch(actions::Session &session, const QString &exhibitNumber,
                             const std::vector<attachments::Source> &sources,
                             const actions::AttachOptions &options, base::Progress &progress)
{
    const auto together = actions::attachFiles(session, exhibitNumber, sources, options, progress);
    if (together)
        return Refusals(sources.size());
    if (!isOfAFile(together.error()))
        return failure(together.error());
    if (sources.size() == 1)
        return Refusals{together.error()};
    Refusals refusals;
    for (const auto &source : sources) {
        const auto alone =
            actions::attachFiles(session, exhibitNumber, {source}, options, progress);
        refusals.push_back(alone ? std::nullopt : std::optional(alone.error()));
    }
    return refusals;
}

} // namespace desktop
