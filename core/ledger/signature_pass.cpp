#include "ledger/signature_pass.h"

#include "base/all_cores.h"

#include <QHash>

#include <array>

namespace ledger {

namespace {

// Every safe key that an entry names, by its id.
QHash<QString, crypto::PublicKey> namedKeys(const std::vector<const Entry *> &entries)
{
    QHash<QString, crypto::PublicKey> keys;
    for (const auto *entry : entries) {
        const std::array owners{entry->body,
                                entry->body.value(QLatin1String("officer")).toObject()};
        for (const auto &owner : owners) {
            const QString hex = owner.value(QLatin1String("public_key")).toString();
            const auto key = crypto::PublicKey::fromRaw(QByteArray::fromHex(hex.toLatin1()));
            if (key)
                keys.insert(key->id(), *key);
        }
    }
    return keys;
}

} // namespace

std::vector<char> signaturesHold(const std::vector<const Entry *> &entries,
                                 const SoundLeaves &sound)
{
    const auto keys = namedKeys(entries);
    std::vector<char> hold(entries.size(), 0);
    base::onAllCores(entries.size(), [&](std::size_t i) {
        const auto &entry = *entries[i];
        const auto key = keys.constFind(entry.actor);
        const auto holds = [&] {
            return sound.contains(entry.leafHash) || key->verifies(entry.bytes, entry.signature);
        };
        hold[i] = key != keys.constEnd() && holds() ? 1 : 0;
    });
    return hold;
}

} // namespace ledger
