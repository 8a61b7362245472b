#include "actions/stamp_checkpoint.h"

#include "registry/verify/time_stamp_check.h"

namespace actions {

Result<TimeStampAsked> askForTimeStamp(Session &session)
{
    TRY(auto checkpoint, session.checkpoint());
    return session.write([&](Writer &writer) -> Result<TimeStampAsked> {
        TRY(auto query,
            ledger::TimeStampTable(writer.connection())
                .ask(checkpoint, writer.environment().random));
        return TimeStampAsked{checkpoint, std::move(query)};
    });
}

Result<TimeStampKept> keepTimeStamp(Session &session, const QByteArray &reply,
                                    const QByteArray &trustedPem)
{
    TRY(const auto stamp, session.write([&](Writer &writer) {
        return ledger::TimeStampTable(writer.connection()).accept(reply, trustedPem);
    }));
    TRY(const auto stated, ledger::judged(stamp));
    TRY(const auto file, session.registry().keepTimeStamp(stamp));
    TimeStampKept kept{stamp, stated, file, std::nullopt};
    if (const auto entry = registry::entryAfterStamp(session.registry(), stamp, stated))
        kept.entryTimeMs = entry->timeMs;
    return kept;
}

} // namespace actions
