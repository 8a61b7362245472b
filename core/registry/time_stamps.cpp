#include "registry/time_stamps.h"

namespace registry {

Result<TimeStamps> timeStamps(const Reader &reader)
{
    const ledger::TimeStampTable table(reader.connection());
    TimeStamps stamps;
    TRY(stamps.kept, table.all());
    TRY(stamps.waiting, table.waiting());
    return stamps;
}

} // namespace registry
