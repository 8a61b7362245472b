#include "support/counted_steps.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace tests {

namespace {

StatementCosts counted;
qint64 compiledAgain = 0;

int count(unsigned, void *, void *statement, void *)
{
    auto *ended = static_cast<sqlite3_stmt *>(statement);
    compiledAgain += sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_REPREPARE, 1);
    const qint64 steps = sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_VM_STEP, 1);
    const qint64 scanned = sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
    auto &most = counted[sqlite3_sql(ended)];
    most = {std::max(most.steps, steps), std::max(most.scanned, scanned)};
    return 0;
}

// An entry point of an extension (https://www.sqlite.org/c3ref/auto_extension.html), which every
// connection of this process calls as it opens.
int watch(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, count, nullptr);
}

} // namespace

void countSteps()
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

StatementCosts takeCounted()
{
    return std::exchange(counted, {});
}

qint64 takeCompiledAgain()
{
    return std::exchange(compiledAgain, 0);
}

} // namespace tests
