#include "exchange/record/write/export_times.h"

#include "base/text.h"

#include <algorithm>

namespace exchange {

Result<std::vector<StampedCheckpoint>> stampedCheckpoints(const registry::Registry &registry,
                                                          const QString &log)
{
    std::vector<StampedCheckpoint> found;
    TRY(const auto all, ledger::TimeStampTable(registry.connection()).all());
    for (const auto &kept : all) {
        if (kept.log != log)
            continue;
        const auto stated = ledger::judged(kept);
        if (!stated)
            return failure(ErrorCode::Corrupt,
                           Text::tr("A time stamp in the registry is not right: %1 Verify the "
                                    "registry before anything is exported.")
                               .arg(stated.error().message));
        if (found.empty() || found.back().checkpoint.checkpoint.size != kept.size) {
            TRY(const auto checkpoint, ledger::readCheckpoint(kept.note));
            found.push_back({{checkpoint, kept.note}, {}});
        }
        found.back().stamps.push_back({kept, *stated});
    }
    return found;
}

std::vector<StampedCheckpoint> stampsOver(const std::vector<qint64> &seqs,
                                          const std::vector<StampedCheckpoint> &all)
{
    std::vector<StampedCheckpoint> chosen;
    auto next = seqs.begin();
    for (const auto &one : all) {
        const auto end = std::lower_bound(next, seqs.end(), one.checkpoint.checkpoint.size);
        if (end != next)
            chosen.push_back(one);
        next = end;
    }
    return chosen;
}

} // namespace exchange
