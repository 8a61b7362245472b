#include "ledger/key_table.h"

#include "base/text.h"
#include "db/connection.h"

namespace ledger {

namespace {

// Binds a sealed text to its place, so that it cannot be moved to another.
QByteArray slotPlace(const QString &station, const QString &keyId)
{
    return "sealbook key slot " + station.toUtf8() + ' ' + keyId.toUtf8();
}

QByteArray stationKeyPlace(const QString &station)
{
    return "sealbook station key " + station.toUtf8();
}

} // namespace

Result<QByteArray> KeyTable::officerKey(const QString &keyId) const
{
    auto select = m_connection->prepare("SELECT pem FROM officer_key WHERE key_id = $1");
    TRY(const auto pem,
        select.bind(keyId).first([](const db::Row &row) { return row.text(0).toUtf8(); }));
    if (!pem)
        return failure(ErrorCode::NotFound,
                       Text::tr("This copy of the registry does not hold that officer's key."));
    return *pem;
}

Result<void> KeyTable::setOfficerKey(const QString &keyId, const QByteArray &pem)
{
    auto upsert = m_connection->prepare("INSERT INTO officer_key (key_id, pem) VALUES ($1, $2) ON "
                                        "CONFLICT (key_id) DO UPDATE SET pem = excluded.pem");
    TRY(upsert.bind(keyId, QString::fromUtf8(pem)).run());
    return {};
}

Result<void> KeyTable::removeOfficerKey(const QString &keyId)
{
    auto key = m_connection->prepare("DELETE FROM officer_key WHERE key_id = $1");
    TRY(key.bind(keyId).run());
    auto slots = m_connection->prepare("DELETE FROM key_slot WHERE key_id = $1");
    TRY(slots.bind(keyId).run());
    return {};
}

Result<crypto::KeySlot> KeyTable::slot(const QString &station, const QString &keyId) const
{
    auto select = m_connection->prepare(
        "SELECT salt, wrapped FROM key_slot WHERE station = $1 AND key_id = $2");
    TRY(const auto slot, select.bind(station, keyId).first([](const db::Row &row) {
        return crypto::KeySlot{row.blob(0), row.blob(1)};
    }));
    if (!slot)
        return failure(ErrorCode::NotFound,
                       Text::tr("This officer may not use this station: they have no key slot "
                                "here. An administrator gives one by reinstating them."));
    return *slot;
}

Result<crypto::SecretBytes> KeyTable::openSlot(const QString &station,
                                               const crypto::PrivateKey &officer,
                                               const crypto::Password &password) const
{
    const QString keyId = officer.publicKey().id();
    TRY(const auto kept, slot(station, keyId));
    const auto place = slotPlace(station, keyId);
    return crypto::isPasswordSlot(kept) ? crypto::unwrapKey(kept, password, place)
                                        : crypto::openSlot(kept, officer, place);
}

Result<void> KeyTable::setSlot(const QString &station, const crypto::PublicKey &officer,
                               const crypto::SecretBytes &stationSecret)
{
    const QString keyId = officer.id();
    const auto slot = crypto::sealSlot(stationSecret, officer, slotPlace(station, keyId));
    auto upsert = m_connection->prepare(
        "INSERT INTO key_slot (station, key_id, salt, wrapped) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (station, key_id) DO UPDATE SET salt = excluded.salt, wrapped = "
        "excluded.wrapped");
    TRY(upsert.bind(station, keyId, QByteArray(""), slot.wrapped).run());
    return {};
}

Result<void> KeyTable::removeSlot(const QString &station, const QString &keyId)
{
    auto remove = m_connection->prepare("DELETE FROM key_slot WHERE station = $1 AND key_id = $2");
    TRY(remove.bind(station, keyId).run());
    return {};
}

Result<void> KeyTable::removeSlots(const QString &station)
{
    auto remove = m_connection->prepare("DELETE FROM key_slot WHERE station = $1");
    TRY(remove.bind(station).run());
    return {};
}

Result<crypto::PrivateKey> KeyTable::stationKey(const QString &station,
                                                const crypto::SecretBytes &stationSecret) const
{
    auto select = m_connection->prepare("SELECT sealed FROM station_key WHERE station = $1");
    TRY(const auto sealed,
        select.bind(station).first([](const db::Row &row) { return row.blob(0); }));
    if (!sealed)
        return failure(ErrorCode::NotFound,
                       Text::tr("This copy of the registry does not hold the station's key."));
    TRY(const auto seed, crypto::open(stationSecret, *sealed, stationKeyPlace(station)));
    return crypto::PrivateKey::fromSeed(seed);
}

Result<void> KeyTable::setStationKey(const QString &station, const crypto::PrivateKey &key,
                                     const crypto::SecretBytes &stationSecret,
                                     const base::Random &random)
{
    const auto sealed =
        crypto::seal(stationSecret, key.seed().view(), stationKeyPlace(station), random);
    auto insert = m_connection->prepare(
        "INSERT INTO station_key (station, sealed) VALUES ($1, $2) ON CONFLICT "
        "(station) DO UPDATE SET sealed = excluded.sealed");
    TRY(insert.bind(station, sealed).run());
    return {};
}

Result<void> KeyTable::setThisStation(const QString &station)
{
    auto insert = m_connection->prepare("INSERT INTO this_station (only, station) VALUES (1, $1)");
    TRY(insert.bind(station).run());
    return {};
}

} // namespace ledger
