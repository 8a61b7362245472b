#pragma once

// StatedNumbers: the exhibit numbers that the ledger's entries have given out, whatever became of
// the rows that were made from them.

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
    // Takes in the entries item.registered that arrived since it was asked last, a microsecond or
    // two each, and gives the highest running number of this station and year after which another
    // can be given; 0: none. It is the highest there is, unless somebody gave the last one of all.
    // To be asked before the open transaction registers an item: what is undone later must not
    // count.
    Result<qint64> last(db::Connection &connection, const QString &stationCode, int year);

private:
    struct Known {
        qint64 position = 0; // of the newest entry that was looked at
        std::set<qint64> numbers;
    };

    QMap<QString, Known> m_known; // by station and year
};

} // namespace registry
