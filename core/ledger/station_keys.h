#pragma once

// StationKeys: the keys that sign the checkpoints of each log, as `registry.opened` and
// `station.key_changed` name them.

#include "crypto/key.h"
#include "ledger/entry.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace ledger {

class StationKeys
{
public:
    // Takes an entry of a log, in order; one that names no station's key changes nothing.
    void take(const Entry &entry);

    // The key that signs a checkpoint of this size: a new key signs those that cover the entry
    // which names it. Nothing when the log has no station.
    std::optional<crypto::PublicKey> keyFor(const QString &log, qint64 size) const;

    // The logs that have a station.
    QStringList logs() const { return m_byLog.keys(); }

private:
    QHash<QString, QMap<qint64, crypto::PublicKey>> m_byLog; // by the first size that it signs
};

} // namespace ledger
