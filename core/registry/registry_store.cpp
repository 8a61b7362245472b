#include "registry/registry_store.h"

#include "crypto/hkdf.h"

namespace registry {

attachments::Store storeOf(const QString &folder)
{
    return {folder + QStringLiteral("/attachments"),
            attachmentKey(db::keyOfDatabase(folder + QStringLiteral("/registry.db")))};
}

attachments::ContentKey attachmentKey(const db::SharedKey &key)
{
    if (!key)
        return nullptr;
    constexpr std::size_t size = 32;
    return std::make_shared<crypto::AgeIdentity>(crypto::AgeIdentity::fromRaw(
        crypto::hkdfSha256(key->secret(), {}, "sealbook attachments", size)));
}

} // namespace registry
