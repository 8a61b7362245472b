#include "registry/key_sweep.h"

#include "crypto/random.h"
#include "ledger/key_table.h"
#include "registry/officer_table.h"

#include <algorithm>

namespace registry {

namespace {

struct Holder {
    domain::Officer officer;
    QByteArray pem;
};

// The officers who may open the registry and whose key this copy holds.
Result<std::vector<Holder>> holders(db::Connection &connection)
{
    TRY(const auto officers, OfficerTable(connection).all());
    const ledger::KeyTable keys(connection);
    std::vector<Holder> found;
    for (const auto &officer : officers) {
        const auto pem = keys.officerKey(officer.keyId);
        if (!pem && pem.error().code != ErrorCode::NotFound)
            return failure(pem.error());
        if (pem && !officer.suspended)
            found.push_back({officer, *pem});
    }
    return found;
}

QStringList keyIdsOf(const std::vector<Holder> &holders)
{
    QStringList ids;
    for (const auto &holder : holders)
        ids.append(holder.officer.keyId);
    return ids;
}

// Whether the officer has a file with the key that this copy holds.
bool hasFile(const KeyFolder &folder, const KeyFolder::Listing &listing, const Holder &holder)
{
    const QString &id = holder.officer.keyId;
    return listing.present.contains(id) && folder.pem(id).value_or(QByteArray()) == holder.pem;
}

} // namespace

Result<bool> keysAreRight(const KeyFolder &folder, db::Connection &connection)
{
    TRY(const auto all, holders(connection));
    TRY(const auto listing, folder.list(keyIdsOf(all)));
    return listing.others.isEmpty() && std::all_of(all.begin(), all.end(), [&](const auto &one) {
               return hasFile(folder, listing, one);
           });
}

Result<void> correctKeys(const KeyFolder &folder, db::Connection &connection)
{
    TRY(const auto all, holders(connection));
    if (all.empty())
        return {};
    TRY(const auto listing, folder.list(keyIdsOf(all)));
    for (const auto &holder : all) {
        if (hasFile(folder, listing, holder))
            continue;
        TRY(const auto publicKey, crypto::PublicKey::fromRaw(holder.officer.publicKey));
        TRY(folder.put(holder.officer.name, publicKey, holder.pem, crypto::secureRandom()));
    }
    for (const QString &name : listing.others)
        TRY(folder.removeFile(name));
    return {};
}

} // namespace registry
