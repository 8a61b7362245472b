#include "attach/attach_batch.h"

namespace desktop {

namespace {

using Outcomes = std::vector<FileOutcome>;

bool isOfAFile(const Error &error)
{
    return error.code != ErrorCode::Denied && error.code != ErrorCode::Cancelled
        && error.code != ErrorCode::Database;
}

Outcomes outcomesOf(const actions::AttachedSome &some, std::size_t count)
{
    Outcomes outcomes(count);
    for (const auto &file : some.attached)
        outcomes[file.source].wasThere = file.wasThere;
    for (const auto &refusal : some.refused)
        outcomes[refusal.source].refusal = refusal.error;
    return outcomes;
}

} // namespace

Result<Outcomes> attachBatch(actions::Session &session, const QString &exhibitNumber,
                             const std::vector<attachments::Source> &sources,
                             const actions::AttachOptions &options, base::Progress &progress)
{
    const auto together =
        actions::attachReadable(session, exhibitNumber, sources, options, progress);
    if (together)
        return outcomesOf(*together, sources.size());
    if (!isOfAFile(together.error()))
        return failure(together.error());
    if (sources.size() == 1)
        return Outcomes{{together.error(), false}};
    Outcomes outcomes;
    for (const auto &source : sources) { // the store may hold a damaged file of that content
        const auto alone =
            actions::attachReadable(session, exhibitNumber, {source}, options, progress);
        outcomes.push_back(alone ? outcomesOf(*alone, 1).front()
                                 : FileOutcome{alone.error(), false});
    }
    return outcomes;
}

} // namespace desktop
