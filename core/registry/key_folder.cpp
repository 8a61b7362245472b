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

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace registry {

namespace {

const auto folderName = QStringLiteral("keys");
const auto databaseName = QStringLiteral("/registry.db");
const auto format = QStringLiteral("sealbook-key/1");
const auto ending = QStringLiteral(".json");
constexpr qint64 largestFile = 64 * 1024;
constexpr int saltSize = 16;
constexpr int mostOfOne = 2; // files of one officer: while they get another key, they have two
constexpr auto keptPlace = "sealbook kept input";

// One officer's file, as it is read.
struct OfficerFile {
    QByteArray salt, name; // of the officer: SHA-256(salt ‖ name)
    QByteArray pem;
    crypto::KeySlot slot;
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
                     {{}, QByteArray::fromBase64(text("box"))}};
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

} // namespace

bool isEncrypted(const QString &folder)
{
    return QFileInfo(folder + u'/' + folderName).isDir()
        && !db::staysInClear(folder + databaseName);
}

bool isLocked(const QString &folder)
{
    return isEncrypted(folder) && !db::keyOfDatabase(folder + databaseName);
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
    if (!isLocked(folder))
        return {};
    return failure(ErrorCode::Denied,
                   Text::tr("The registry %1 is encrypted: it opens with the name and the password "
                            "of one of its officers.")
                       .arg(folder));
}

// Tries each file with the officer's name. Each try takes half a second or more, so there must not
// be many.
Result<UnlockedKeys> openKeys(const QString &folder, const QString &officer,
                              const crypto::Password &password)
{
    TRY(const auto top, base::Folder::at(folder));
    TRY(const auto keys, top.folder(folderName));
    TRY(auto names, keys.names());
    names.sort();
    Error reason = refusal();
    std::vector<OfficerFile> files;
    for (const QString &name : std::as_const(names)) {
        if (!name.endsWith(ending))
            continue;
        auto file = readOfficerFile(keys.pathOf(name));
        if (!file)
            reason = file.error();
        else if (nameDigest(file->salt, officer) == file->name)
            files.push_back(std::move(*file));
    }
    if (files.size() > mostOfOne)
        return failure(
            ErrorCode::Corrupt,
            Text::tr("The folder keys/ has %1 files of %2, and at most %3 can be theirs. "
                     "Sign in as another officer and verify the registry, which names "
                     "the others.")
                .arg(files.size())
                .arg(officer)
                .arg(mostOfOne));
    for (const auto &file : files) {
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

Result<KeyFolder::Listing> KeyFolder::list(const QStringList &keyIds) const
{
    TRY(const auto top, base::Folder::at(m_folder));
    TRY(const auto keys, top.folder(m_name));
    TRY(const auto names, keys.names());
    Listing listing;
    listing.others = names;
    for (const QString &keyId : keyIds) {
        const QString name = nameOf(keyId);
        if (listing.others.removeAll(name) > 0 && readOfficerFile(keys.pathOf(name)))
            listing.present.insert(keyId);
    }
    return listing;
}

} // namespace registry
