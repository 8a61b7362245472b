#include "actions/clock_ahead.h"

#include "base/text.h"
#include "domain/time_rule.h"

namespace actions {

namespace {

constexpr qint64 longestPauseMs = qint64(366) * 24 * 60 * 60 * 1000;

} // namespace

Result<QString> clockAheadWarning(const Session &session)
{
    auto &ledger = session.registry().ledger();
    const QString &log = session.station().id;
    TRY(const qint64 size, ledger.size(log));
    if (size == 0)
        return QString();
    TRY(const auto newest, ledger.entry(log, size - 1));
    const qint64 gap = session.environment().now() - newest.timeMs;
    if (gap <= longestPauseMs)
        return QString();
    return Text::tr("The clock of this machine is ahead of the ledger's newest entry by %1; check "
                    "it.")
        .arg(domain::duration(gap));
}

} // namespace actions
