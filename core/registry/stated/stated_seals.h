#pragma once

// StatedSeals: the items on which the ledger's entries have put a seal, even if the tables have
// lost it.

#include "base/result.h"

#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace db {
class Connection;
}

namespace registry {

class StatedSeals
{
public:
    // The ids of all items that were ever sealed with this number. Reads the entries custody.sealed
    // and custody.corrected that arrived since the last call, in a microsecond or two each. Does
    // not check whether such an entry counts, or whether the seal is still on the item.
    Result<QStringList> bearersOf(db::Connection &connection, const QString &seal);

private:
    qint64 m_position = 0;                     // of the newest entry that was looked at
    QMultiHash<QByteArray, QString> m_bearers; // by the seal as the entries' JSON spells it
};

} // namespace registry
