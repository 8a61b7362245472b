#include "crypto/digest.h"

#include "base/text.h"
#include "crypto/manifest_algorithm.h"

#include <openssl/evp.h>

#include <array>

namespace crypto {

namespace {

struct Algorithm {
    const char *name; // ours
    const char *openSslName;
    int size; // bytes
};

// In the order of the enumeration, then those used only in manifests of bags.
constexpr std::size_t recorded = 5;
constexpr std::array<Algorithm, 7> algorithms{{
    {"sha256", "SHA2-256", 32},
    {"sha512", "SHA2-512", 64},
    {"sm3", "SM3", 32},
    {"sha1", "SHA1", 20},
    {"md5", "MD5", 16},
    {"sha224", "SHA2-224", 28},
    {"sha384", "SHA2-384", 48},
}};

const Algorithm &algorithmOf(DigestAlgorithm algorithm)
{
    return algorithms.at(std::size_t(algorithm));
}

// Looked up once a process: a fetch for each file costs more than hashing a small one.
const EVP_MD *fetched(DigestAlgorithm algorithm)
{
    static const auto all = [] {
        std::array<const EVP_MD *, algorithms.size()> digests{};
        for (std::size_t i = 0; i < algorithms.size(); ++i) {
            digests.at(i) = EVP_MD_fetch(nullptr, algorithms.at(i).openSslName, nullptr);
            if (!digests.at(i))
                qFatal("this OpenSSL has no %s", algorithms.at(i).openSslName);
        }
        return digests;
    }();
    return all.at(std::size_t(algorithm));
}

std::optional<DigestAlgorithm> named(const QString &name, std::size_t known)
{
    const QString plain = name.toLower().remove(u'-');
    for (std::size_t i = 0; i < known; ++i) {
        if (plain == QLatin1String(algorithms.at(i).name))
            return DigestAlgorithm(i);
    }
    return std::nullopt;
}

struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

} // namespace

struct Hasher::Pass {
    DigestAlgorithm algorithm;
    std::unique_ptr<EVP_MD_CTX, FreeContext> context;

    void start() const { EVP_DigestInit_ex2(context.get(), fetched(algorithm), nullptr); }
};

QString name(DigestAlgorithm algorithm)
{
    return QString::fromLatin1(algorithmOf(algorithm).name);
}

std::optional<DigestAlgorithm> digestAlgorithm(const QString &name)
{
    return named(name, recorded);
}

std::optional<DigestAlgorithm> manifestAlgorithm(const QString &name)
{
    return named(name, algorithms.size());
}

QString Digest::hex() const
{
    return QString::fromLatin1(bytes.toHex());
}

QString Digest::toString() const
{
    return name(algorithm) + u':' + hex();
}

Result<Digest> Digest::parse(const QString &text)
{
    const auto algorithm = digestAlgorithm(text.section(u':', 0, 0));
    if (!algorithm)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” names no digest; expected is one like sha256:HEX (sha256, "
                                "sha512, sm3, sha1, md5).")
                           .arg(text));
    return readDigits(*algorithm, text.section(u':', 1));
}

Result<Digest> readDigits(DigestAlgorithm algorithm, const QString &digits)
{
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    const int size = algorithmOf(algorithm).size;
    if (bytes.size() != size || QString::fromLatin1(bytes.toHex()) != digits.toLower())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no %2 digest; expected are %3 hexadecimal digits.")
                           .arg(digits, name(algorithm), QString::number(2 * size)));
    return Digest{algorithm, bytes};
}

Hasher::Hasher(const std::vector<DigestAlgorithm> &wanted)
{
    for (const auto algorithm : wanted) {
        m_passes.push_back({algorithm, std::unique_ptr<EVP_MD_CTX, FreeContext>(EVP_MD_CTX_new())});
        m_passes.back().start();
    }
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&other) noexcept = default;
Hasher &Hasher::operator=(Hasher &&other) noexcept = default;

void Hasher::add(const void *data, std::size_t size)
{
    for (auto &pass : m_passes)
        EVP_DigestUpdate(pass.context.get(), data, size);
}

std::vector<Digest> Hasher::finish()
{
    std::vector<Digest> digests;
    for (auto &pass : m_passes) {
        QByteArray bytes(algorithmOf(pass.algorithm).size, '\0');
        EVP_DigestFinal_ex(pass.context.get(), reinterpret_cast<unsigned char *>(bytes.data()),
                           nullptr);
        digests.push_back({pass.algorithm, bytes});
        pass.start();
    }
    return digests;
}

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    QByteArray hash(32, '\0');
    EVP_DigestInit_ex2(context.get(), fetched(DigestAlgorithm::Sha256), nullptr);
    for (const auto &part : parts)
        EVP_DigestUpdate(context.get(), part.data(), std::size_t(part.size()));
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(hash.data()), nullptr);
    return hash;
}

} // namespace crypto
