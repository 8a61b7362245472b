#include "registry/key_sweep.h"

#include "crypto/random.h"
#include "ledger/key_table.h"
#include "registry/officer_table.h"

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

std::vector<KeyFolder::Holder> filesOf(const std::vector<Holder> &holders)
{
    std::vector<KeyFolder::Holder> files;
    for (const auto &[officer, pem] : holders)
        files.push_back({officer.keyId, officer.name, pem});
    return files;
}

} // namespace

Result<bool> keysAreRight(const KeyFolder &folder, db::Connection &connection)
{
    TRY(const auto all, holders(connection));
    TRY(const auto listing, folder.list(filesOf(all)));
    return listing.others.isEmpty() && std::size_t(listing.present.size()) == all.size();
}

Result<void> correctKeys(const KeyFolder &folder, db::Connection &connection)
{
    TRY(const auto all, holders(connection));
    if (all.empty())
        return {};
    TRY(const auto listing, folder.list(filesOf(all)));
    for (const auto &[officer, pem] : all) {
        if (listing.present.contains(officer.keyId))
            continue;
        TRY(const auto publicKey, crypto::PublicKey::fromRaw(officer.publicKey));
        TRY(folder.put(officer.name, publicKey, pem, crypto::secureRandom()));
    }
    for (const QString &name : listing.others)
        TRY(folder.removeFile(name));
    return {};
}

} // namespace registry
