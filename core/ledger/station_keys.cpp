#include "ledger/station_keys.h"

namespace ledger {

void StationKeys::take(const Entry &entry)
{
    const bool opens = entry.kind == QLatin1String("registry.opened");
    if (!opens && entry.kind != QLatin1String("station.key_changed"))
        return;
    const QJsonObject station =
        opens ? entry.body.value(QLatin1String("station")).toObject() : entry.body;
    const QString id = opens ? station.value(QLatin1String("id")).toString() : entry.subject;
    const auto key = crypto::PublicKey::fromRaw(
        QByteArray::fromHex(station.value(QLatin1String("public_key")).toString().toLatin1()));
    if (key)
        m_byLog[id].insert(opens ? 0 : entry.seq + 1, *key);
}

std::optional<crypto::PublicKey> StationKeys::keyFor(const QString &log, qint64 size) const
{
    const auto keys = m_byLog.value(log);
    auto next = keys.upperBound(size);
    if (next == keys.begin())
        return std::nullopt;
    return *--next;
}

} // namespace ledger
