#include "crypto/age.h"

#include "base/text.h"
#include "crypto/hkdf.h"

#include <openssl/evp.h>

#include <array>
#include <limits>

namespace crypto {

namespace {

constexpr qsizetype chunkSize = 64 * 1024;
constexpr qsizetype tagSize = 16;
constexpr qsizetype sealedSize = chunkSize + tagSize;
constexpr qsizetype nonceSize = 16; // of the file; it salts the payload's key
constexpr std::size_t fileKeySize = 16;

// Fetched once: looking it up for each chunk takes as long as a small chunk itself.
const EVP_CIPHER *cipher()
{
    static const EVP_CIPHER *const fetched =
        EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr);
    if (!fetched)
        qFatal("this OpenSSL has no ChaCha20-Poly1305");
    return fetched;
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::Corrupt, Text::tr("The age file is damaged or was cut short."),
                   detail);
}

} // namespace

// The payload's chunks in order: ChaCha20-Poly1305 (RFC 8439) under a nonce of a counter of eleven
// bytes, most significant first, and one byte that is 1 for the last chunk.
class AgeChunks
{
public:
    AgeChunks(const SecretBytes &fileKey, QByteArrayView nonce)
        : m_key(hkdfSha256(fileKey, nonce, "payload"))
        , m_cipher(EVP_CIPHER_CTX_new())
    {
    }

    quint64 count() const { return m_count; }

    // Appends the sealed bytes of one chunk.
    void seal(QByteArrayView plain, bool isLast, QByteArray &sealed)
    {
        const qsizetype before = sealed.size();
        sealed.resize(before + plain.size() + tagSize);
        auto *out = reinterpret_cast<unsigned char *>(sealed.data()) + before;
        int size = 0;
        const auto nonce = nextNonce(isLast);
        const bool done =
            EVP_EncryptInit_ex(m_cipher.get(), cipher(), nullptr, m_key.data(), nonce.data()) == 1
            && EVP_EncryptUpdate(m_cipher.get(), out, &size, bytesOf(plain), int(plain.size())) == 1
            && EVP_EncryptFinal_ex(m_cipher.get(), out + size, &size) == 1
            && EVP_CIPHER_CTX_ctrl(m_cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagSize,
                                   out + plain.size())
                == 1;
        if (!done)
            qFatal("this OpenSSL cannot encrypt with ChaCha20-Poly1305");
    }

    // Appends the plain bytes of one chunk; false if its tag does not match.
    bool open(QByteArrayView sealed, bool isLast, QByteArray &plain)
    {
        const qsizetype before = plain.size(), length = sealed.size() - tagSize;
        plain.resize(before + length);
        auto *out = reinterpret_cast<unsigned char *>(plain.data()) + before;
        QByteArray tag = sealed.last(tagSize).toByteArray();
        int size = 0;
        const auto nonce = nextNonce(isLast);
        const bool done =
            EVP_DecryptInit_ex(m_cipher.get(), cipher(), nullptr, m_key.data(), nonce.data()) == 1
            && EVP_DecryptUpdate(m_cipher.get(), out, &size, bytesOf(sealed), int(length)) == 1
            && EVP_CIPHER_CTX_ctrl(m_cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1
            && EVP_DecryptFinal_ex(m_cipher.get(), out + size, &size) == 1;
        if (!done)
            plain.resize(before);
        return done;
    }

private:
    struct Free {
        void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
    };

    static const unsigned char *bytesOf(QByteArrayView view)
    {
        return reinterpret_cast<const unsigned char *>(view.data());
    }

    std::array<unsigned char, 12> nextNonce(bool isLast)
    {
        std::array<unsigned char, 12> nonce{};
        for (unsigned byte = 0; byte < 8; ++byte)
            nonce[10 - byte] = static_cast<unsigned char>(m_count >> (8 * byte));
        nonce[11] = isLast ? 1 : 0;
        ++m_count;
        return nonce;
    }

    SecretBytes m_key;
    std::unique_ptr<EVP_CIPHER_CTX, Free> m_cipher;
    quint64 m_count = 0; // chunks so far; 2^64 of them are more than any file has
};

AgeWriter::AgeWriter(const std::vector<AgeRecipient> &recipients, const base::Random &random)
{
    Q_ASSERT(!recipients.empty());
    SecretBytes fileKey(fileKeySize);
    random(fileKey.data(), fileKey.size());
    QByteArray nonce(nonceSize, '\0');
    random(nonce.data(), std::size_t(nonceSize));
    m_out = AgeHeader::write(fileKey, recipients, random) + nonce;
    m_chunks = std::make_unique<AgeChunks>(fileKey, nonce);
}

AgeWriter::~AgeWriter() = default;
AgeWriter::AgeWriter(AgeWriter &&other) noexcept = default;
AgeWriter &AgeWriter::operator=(AgeWriter &&other) noexcept = default;

// A chunk is sealed only when more follows, since the last one is sealed in another way.
QByteArray AgeWriter::add(QByteArrayView plain)
{
    QByteArray out = std::exchange(m_out, {});
    out.reserve(out.size() + (plain.size() / chunkSize + 1) * sealedSize);
    if (!m_plain.isEmpty()) {
        const auto taken = std::min(plain.size(), chunkSize - m_plain.size());
        m_plain.append(plain.first(taken));
        plain = plain.sliced(taken);
        if (plain.isEmpty())
            return out;
        m_chunks->seal(m_plain, false, out);
        m_plain.resize(0); // keeps its memory
    }
    for (; plain.size() > chunkSize; plain = plain.sliced(chunkSize))
        m_chunks->seal(plain.first(chunkSize), false, out);
    m_plain.append(plain);
    return out;
}

QByteArray AgeWriter::finish()
{
    QByteArray out = std::exchange(m_out, {});
    m_chunks->seal(std::exchange(m_plain, {}), true, out);
    return out;
}

AgeReader::AgeReader(std::vector<const AgeIdentity *> identities)
    : m_identities(std::move(identities))
{
}

AgeReader::~AgeReader() = default;
AgeReader::AgeReader(AgeReader &&other) noexcept = default;
AgeReader &AgeReader::operator=(AgeReader &&other) noexcept = default;

Result<void> AgeReader::readHeader()
{
    if (!m_fileKey) {
        TRY(const auto header, AgeHeader::read(m_encrypted));
        if (!header)
            return {};
        TRY(auto key, header->fileKey(m_identities));
        m_fileKey = std::make_unique<SecretBytes>(std::move(key));
        m_recipients = qsizetype(header->stanzas.size());
        m_encrypted.remove(0, header->size);
    }
    if (m_encrypted.size() >= nonceSize) {
        m_chunks = std::make_unique<AgeChunks>(*m_fileKey, m_encrypted.first(nonceSize));
        m_encrypted.remove(0, nonceSize);
        m_fileKey.reset();
    }
    return {};
}

// Opens each chunk that is known not to be the last one, because more bytes follow it.
Result<QByteArray> AgeReader::openChunks(QByteArrayView encrypted)
{
    QByteArray plain;
    plain.reserve((encrypted.size() / sealedSize + 1) * chunkSize);
    const auto open = [&](QByteArrayView chunk) { return m_chunks->open(chunk, false, plain); };
    const auto failed = [&] { return damaged(QStringLiteral("chunk %1").arg(m_chunks->count())); };
    if (!m_encrypted.isEmpty()) {
        const auto taken = std::min(encrypted.size(), sealedSize - m_encrypted.size());
        m_encrypted.append(encrypted.first(taken));
        encrypted = encrypted.sliced(taken);
        if (encrypted.isEmpty())
            return plain;
        if (!open(m_encrypted))
            return failed();
        m_encrypted.resize(0); // keeps its memory
    }
    for (; encrypted.size() > sealedSize; encrypted = encrypted.sliced(sealedSize)) {
        if (!open(encrypted.first(sealedSize)))
            return failed();
    }
    m_encrypted.append(encrypted);
    return plain;
}

// Only a file without any plain bytes ends with an empty chunk.
Result<QByteArray> AgeReader::openLast()
{
    QByteArray plain;
    const auto size = m_encrypted.size();
    const bool isFirst = m_chunks->count() == 0;
    if (size < tagSize || (size == tagSize && !isFirst)
        || !m_chunks->open(m_encrypted, true, plain))
        return damaged(QStringLiteral("the last chunk"));
    m_encrypted.clear();
    return plain;
}

Result<QByteArray> AgeReader::add(QByteArrayView encrypted)
{
    if (m_failure)
        return failure(*m_failure);
    QByteArray begun; // what follows header and nonce
    if (!m_chunks) {
        m_encrypted.append(encrypted);
        if (auto read = readHeader(); !read)
            return failure(*(m_failure = std::move(read).error()));
        if (!m_chunks)
            return QByteArray();
        begun = std::exchange(m_encrypted, {});
        encrypted = begun;
    }
    auto plain = openChunks(encrypted);
    if (!plain)
        m_failure = plain.error();
    return plain;
}

bool AgeReader::isOpen() const
{
    return m_fileKey || m_chunks;
}

Result<QByteArray> AgeReader::finish()
{
    if (m_failure)
        return failure(*m_failure);
    if (!m_chunks)
        return damaged(QStringLiteral("it ends within its header"));
    auto plain = openLast();
    if (!plain)
        m_failure = plain.error();
    return plain;
}

} // namespace crypto
