#pragma once

// StatedNumbers: the exhibit numbers that the ledger's entries have given, even if the tables have
// lost them.

#include "base/result.h"

#include <QMap>

#include <set>

namespace db {
class Connection;
}

namespace registry {

class StatedNumbers
{
public:
    // Reads the entries item.registered that arrived since the last call, a microsecond or two
    // each. Returns the highest running number of this station and year that has a free number
    // after it; 0: no number. That is the highest number of all, unless somebody gave the largest
    // possible one. Call before the open transaction registers an item: a registration that is
    // rolled back must not count.
    Result<qint64> last(db::Connection &connection, const QString &stationCode, int year);

private:
    struct Known {
        qint64 position = 0; // of the newest entry that was looked at
        std::set<qint64> numbers;
    };

    QMap<QString, Known> m_known; // by station and year
};

} // namespace registry
