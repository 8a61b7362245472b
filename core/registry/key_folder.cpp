#include "registry/key_folder.h"

#include "base/folder.h"
#include "base/normal_form.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "crypto/hkdf.h"
#include "crypto/key_form.h"
#include "crypto/key_slot.h"
#include "crypto/random.h"
#include "db/database_copy.h"
#include "db/database_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace registry {

namespace {

const auto folderName = QStringLiteral("keys");
const auto databaseName = QStringLiteral("/registry.db");
const auto format = QStringLiteral("sealbook-key/1");
const auto ending = QStringLiteral(".json");
constexpr qint64 largestFile = 64 * 1024;
constexpr int saltSize = 16;
constexpr qint64 mostCost = 2 * crypto::mostScryptP; // of the tries of one sign-in: some seconds
constexpr auto keptPlace = "sealbook kept input";

// One officer's file, as it is read.
struct OfficerFile {
    QByteArray salt, name; // of the officer: SHA-256(salt ‖ name)
    QByteArray pem;
    crypto::KeySlot slot;
    qint64 cost = 0; // of trying a password: scrypt's p
};

QByteArray nameDigest(const QByteArray &salt, const QString &officer)
{
    const QByteArray name = base::composed(officer).toUtf8();
    return crypto::sha256({salt, name});
}

QByteArray placeOf(const QString &keyId)
{
    return "sealbook registry key " + keyId.toLatin1();
}

tl::unexpected<Error> malformed(const QString &path)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("%1 is no key file of a registry (%2).").arg(path, format));
}

Result<OfficerFile> readOfficerFile(const QString &path)
{
    TRY(const auto bytes, base::readFile(path, largestFile));
    const auto object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char *member) {
        return object.value(QLatin1String(member)).toString().toLatin1();
    };
    OfficerFile file{QByteArray::fromHex(text("salt")),
                     QByteArray::fromHex(text("officer")),
                     text("key"),
                     {{}, QByteArray::fromBase64(text("box"))},
                     crypto::PrivateKey::costOf(text("key"))};
    if (object.value(QLatin1String("format")).toString() != format || file.salt.size() != saltSize
        || !crypto::isEncryptedKey(file.pem))
        return malformed(path);
    return file;
}

Result<UnlockedKeys> opened(const OfficerFile &file, const crypto::Password &password)
{
    TRY(auto key, crypto::PrivateKey::fromPem(file.pem, password));
    TRY(auto secret, crypto::openSlot(file.slot, key, placeOf(key.publicKey().id())));
    return UnlockedKeys{std::make_shared<db::DatabaseKey>(std::move(secret)), std::move(key),
                        file.pem};
}

Error refusal()
{
    return {ErrorCode::Denied,
            Text::tr("The name or the password is wrong, or the officer may not open this "
                     "registry. Type both again; check Caps Lock and the keyboard’s language."),
            {}};
}

// The files with an officer's name, the cheapest first.
struct FoundFiles {
    std::vector<OfficerFile> files;
    std::optional<Error> damaged; // why one of the folder's files cannot be read
};

// There are two for a moment while an officer gets another key, and as many as others put there.
Result<FoundFiles> filesOf(const QString &folder, const QString &officer)
{
    TRY(const auto top, base::Folder::at(folder));
    TRY(const auto keys, top.folder(folderName));
    TRY(auto names, keys.names());
    names.sort();
    FoundFiles found;
    for (const QString &name : std::as_const(names)) {
        if (!name.endsWith(ending))
            continue;
        auto file = readOfficerFile(keys.pathOf(name));
        if (!file)
            found.damaged = file.error();
        else if (nameDigest(file->salt, officer) == file->name)
            found.files.push_back(std::move(*file));
    }
    std::stable_sort(found.files.begin(), found.files.end(),
                     [](const auto &a, const auto &b) { return a.cost < b.cost; });
    return found;
}

} // namespace

bool isEncrypted(const QString &folder)
{
    return QFileInfo(folder + u'/' + folderName).isDir();
}

bool hasStrayKeys(const QString &folder)
{
    const QString database = folder + databaseName;
    return isEncrypted(folder) && !db::keyOfDatabase(database) && !db::isEncryptionBegun(database)
        && db::isInClear(database);
}

QString strayKeysNote(const QString &folder)
{
    return Text::tr("The database of %1 is not encrypted, but there is a folder keys/, which only "
                    "an encrypted registry has. If this registry was encrypted, its database was "
                    "replaced: restore a backup. If it never was, move keys/ out of its folder.")
        .arg(folder);
}

bool isLocked(const QString &folder)
{
    return isEncrypted(folder) && !db::keyOfDatabase(folder + databaseName)
        && !hasStrayKeys(folder);
}

namespace {

std::optional<crypto::SecretBytes> keyForKept(const QString &folder)
{
    const auto key = db::keyOfDatabase(folder + databaseName);
    return key ? std::optional(crypto::hkdfSha256(key->secret(), {}, keptPlace)) : std::nullopt;
}

} // namespace

QByteArray sealKept(const QString &folder, const QByteArray &plain)
{
    const auto key = keyForKept(folder);
    return key ? crypto::seal(*key, plain, keptPlace, crypto::secureRandom()) : plain;
}

QByteArray openKept(const QString &folder, const QByteArray &kept)
{
    const auto key = keyForKept(folder);
    const auto opened =
        key ? crypto::open(*key, kept, keptPlace) : Result<crypto::SecretBytes>(failure({}));
    return opened ? opened->view().toByteArray() : kept;
}

void lock(const QString &folder)
{
    db::lockDatabase(folder + databaseName);
}

Result<void> requireUnlocked(const QString &folder)
{
    if (hasStrayKeys(folder))
        return failure(ErrorCode::Conflict, strayKeysNote(folder));
    if (!isLocked(folder))
        return {};
    return failure(ErrorCode::Denied,
                   Text::tr("The registry %1 is encrypted: it opens with the name and the password "
                            "of one of its officers.")
                       .arg(folder));
}

Result<UnlockedKeys> openKeys(const QString &folder, const QString &officer,
                              const crypto::Password &password)
{
    if (hasStrayKeys(folder))
        return failure(ErrorCode::Conflict, strayKeysNote(folder));
    TRY(const auto found, filesOf(folder, officer));
    Error reason = found.damaged.value_or(refusal());
    qint64 cost = 0;
    for (const auto &file : found.files) {
        cost += file.cost;
        if (cost > mostCost && &file != &found.files.front())
            return failure(ErrorCode::Conflict,
                           Text::tr("keys/ has %1 files with the name of %2, and none of those "
                                    "that were tried opens with this password. An officer has one. "
                                    "Another officer’s sign-in removes the wrong ones; without "
                                    "another officer, copy keys/ from a backup.")
                               .arg(found.files.size())
                               .arg(officer));
        auto unlocked = opened(file, password);
        if (unlocked)
            return unlocked;
        reason = unlocked.error().code == ErrorCode::Denied ? refusal() : unlocked.error();
    }
    return failure(std::move(reason));
}

KeyFolder::KeyFolder(QString folder, db::SharedKey key, QString name)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
    , m_name(std::move(name))
{
}

// The name of a key's file, which only the registry's key can assign to an officer.
QString KeyFolder::nameOf(const QString &keyId) const
{
    constexpr std::size_t size = 16;
    const auto name =
        crypto::hkdfSha256(m_key->secret(), {}, "sealbook key file " + keyId.toLatin1(), size);
    return QString::fromLatin1(name.view().toByteArray().toHex()) + ending;
}

Result<void> KeyFolder::put(const QString &officer, const crypto::PublicKey &publicKey,
                            const QByteArray &pem, const base::Random &random) const
{
    QByteArray salt(saltSize, '\0');
    random(salt.data(), saltSize);
    const auto slot = crypto::sealSlot(m_key->secret(), publicKey, placeOf(publicKey.id()));
    const QJsonObject object{{"format", format},
                             {"salt", QString::fromLatin1(salt.toHex())},
                             {"officer", QString::fromLatin1(nameDigest(salt, officer).toHex())},
                             {"key", QString::fromLatin1(pem)},
                             {"box", QString::fromLatin1(slot.wrapped.toBase64())}};
    TRY(const auto top, base::Folder::at(m_folder));
    TRY(const auto keys, top.madeFolder(m_name));
    TRY(top.sync());
    return keys.writeFileDurably(nameOf(publicKey.id()), QJsonDocument(object).toJson());
}

Result<QByteArray> KeyFolder::pem(const QString &keyId) const
{
    TRY(const auto file, readOfficerFile(m_folder + u'/' + m_name + u'/' + nameOf(keyId)));
    return file.pem;
}

Result<db::DatabaseKey> KeyFolder::openAs(const crypto::PrivateKey &officer) const
{
    const QString keyId = officer.publicKey().id();
    TRY(const auto file, readOfficerFile(m_folder + u'/' + m_name + u'/' + nameOf(keyId)));
    TRY(auto secret, crypto::openSlot(file.slot, officer, placeOf(keyId)));
    return db::DatabaseKey(std::move(secret));
}

Result<void> KeyFolder::remove(const QString &keyId) const
{
    return removeFile(nameOf(keyId));
}

Result<void> KeyFolder::removeFile(const QString &name) const
{
    TRY(const auto top, base::Folder::at(m_folder));
    TRY(const auto keys, top.folder(m_name));
    TRY(keys.removeFile(name));
    return keys.sync();
}

Result<KeyFolder::Listing> KeyFolder::list(const std::vector<Holder> &holders) const
{
    TRY(const auto top, base::Folder::at(m_folder));
    TRY(const auto keys, top.folder(m_name));
    TRY(const auto names, keys.names());
    Listing listing;
    listing.others = names;
    for (const auto &holder : holders) {
        const QString name = nameOf(holder.keyId);
        if (listing.others.removeAll(name) == 0)
            continue;
        const auto file = readOfficerFile(keys.pathOf(name));
        if (!file)
            continue;
        const bool isRight = holder.pem.isEmpty()
            || (file->pem == holder.pem && file->name == nameDigest(file->salt, holder.officer));
        (isRight ? listing.present : listing.wrong).insert(holder.keyId);
    }
    return listing;
}

} // namespace registry
