#pragma once

// CountedSteps: what SQLite did for each statement of this process, in steps of its virtual
// machine, which depend on no clock.

#include <QByteArray>
#include <QMap>

namespace tests {

struct StatementCost {
    qint64 steps = 0;   // of the virtual machine, the most that one run took
    qint64 scanned = 0; // rows read one after the other without an index, the most of one run
};

using StatementCosts = QMap<QByteArray, StatementCost>; // by the SQL

// Counts from now on, for every connection that is opened after this call.
void countSteps();

// What was counted since the last call.
StatementCosts takeCounted();

// How many statements SQLite had to compile again since the last call.
qint64 takeCompiledAgain();

} // namespace tests
