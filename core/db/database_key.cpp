#include "db/database_key.h"

#include "crypto/hkdf.h"
#include "crypto/xts.h"
#include "db/database_uri.h"

#include <QHash>

#include <mutex>

namespace db {

namespace {

struct Unlocked {
    std::mutex mutex;
    QHash<QByteArray, SharedKey> byPath;
};

Unlocked &unlocked()
{
    static Unlocked keys;
    return keys;
}

} // namespace

crypto::SecretBytes DatabaseKey::forDatabase() const
{
    return crypto::hkdfSha256(m_secret, {}, "sealbook database", crypto::Xts::keySize);
}

crypto::SecretBytes DatabaseKey::forLog() const
{
    return crypto::hkdfSha256(m_secret, {}, "sealbook write-ahead log", crypto::Xts::keySize);
}

void unlockDatabase(const QString &path, SharedKey key)
{
    const std::lock_guard guard(unlocked().mutex);
    unlocked().byPath.insert(realPathOf(path), std::move(key));
}

void lockDatabase(const QString &path)
{
    const std::lock_guard guard(unlocked().mutex);
    unlocked().byPath.remove(realPathOf(path));
}

SharedKey keyOfDatabase(const QString &path)
{
    const std::lock_guard guard(unlocked().mutex);
    return unlocked().byPath.value(realPathOf(path));
}

SharedKey keyAtRealPath(const QByteArray &path)
{
    const std::lock_guard guard(unlocked().mutex);
    return unlocked().byPath.value(path);
}

UnlockedScope::UnlockedScope(QString path, const SharedKey &key)
    : m_path(key ? std::move(path) : QString())
{
    if (key)
        unlockDatabase(m_path, key);
}

UnlockedScope::~UnlockedScope()
{
    if (!m_path.isEmpty())
        lockDatabase(m_path);
}

} // namespace db
