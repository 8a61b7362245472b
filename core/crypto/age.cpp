#include "crypto/age.h"

#include "base/text.h"

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
        : m_key(ageDerive(fileKey, nonce, "payload"))
        , m_cipher(EVP_CIPHER_CTX_new())
    {
    }

    quint64 count() const { return m_count; }

    QByteArray seal(QByteArrayView plain, bool isLast)
    {
        QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
        auto *out = reinterpret_cast<unsigned char *>(sealed.data());
        int size = 0;
        const auto nonce = nextNonce(isLast);
        const bool done = EVP_EncryptInit_ex(m_cipher.get(), EVP_chacha20_poly1305(), nullptr,
                                             m_key.data(), nonce.data())
                == 1
            && EVP_EncryptUpdate(m_cipher.get(), out, &size, bytesOf(plain), int(plain.size())) == 1
            && EVP_EncryptFinal_ex(m_cipher.get(), out + size, &size) == 1
            && EVP_CIPHER_CTX_ctrl(m_cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagSize,
                                   out + plain.size())
                == 1;
        if (!done)
            qFatal("this OpenSSL cannot encrypt with ChaCha20-Poly1305");
        return sealed;
    }

    // Appends the plain bytes of one chunk; false where its tag is another.
    bool open(QByteArrayView sealed, bool isLast, QByteArray &plain)
    {
        const qsizetype before = plain.size(), length = sealed.size() - tagSize;
        plain.resize(before + length);
        auto *out = reinterpret_cast<unsigned char *>(plain.data()) + before;
        QByteArray tag = sealed.last(tagSize).toByteArray();
        int size = 0;
        const auto nonce = nextNonce(isLast);
        const bool done = EVP_DecryptInit_ex(m_cipher.get(), EVP_chacha20_poly1305(), nullptr,
                                             m_key.data(), nonce.data())
                == 1
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

QByteArray AgeWriter::add(QByteArrayView plain)
{
    QByteArray out = std::exchange(m_out, {});
    while (!plain.isEmpty()) {
        if (m_plain.size() == chunkSize) { // more follows, so it is not the last
            out += m_chunks->seal(m_plain, false);
            m_plain.clear();
        }
        const auto taken = std::min(plain.size(), chunkSize - m_plain.size());
        m_plain.append(plain.first(taken));
        plain = plain.sliced(taken);
    }
    return out;
}

QByteArray AgeWriter::finish()
{
    return std::exchange(m_out, {}) + m_chunks->seal(std::exchange(m_plain, {}), true);
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
        m_encrypted.remove(0, header->size);
    }
    if (m_encrypted.size() >= nonceSize) {
        m_chunks = std::make_unique<AgeChunks>(*m_fileKey, m_encrypted.first(nonceSize));
        m_encrypted.remove(0, nonceSize);
        m_fileKey.reset();
    }
    return {};
}

// Opens each chunk that is known not to be the last one, and the rest at the end. Only a file
// without any plain bytes ends with an empty chunk.
Result<QByteArray> AgeReader::openChunks(bool isEnd)
{
    QByteArray plain;
    qsizetype at = 0;
    const auto left = [&] { return m_encrypted.size() - at; };
    while (left() > sealedSize) {
        if (!m_chunks->open(QByteArrayView(m_encrypted).sliced(at, sealedSize), false, plain))
            return damaged(QStringLiteral("chunk %1").arg(m_chunks->count()));
        at += sealedSize;
    }
    if (isEnd) {
        const bool isFirst = m_chunks->count() == 0;
        if (left() < tagSize || (left() == tagSize && !isFirst)
            || !m_chunks->open(QByteArrayView(m_encrypted).sliced(at), true, plain))
            return damaged(QStringLiteral("the last chunk"));
        at = m_encrypted.size();
    }
    m_encrypted.remove(0, at);
    return plain;
}

Result<QByteArray> AgeReader::add(QByteArrayView encrypted)
{
    if (m_failure)
        return failure(*m_failure);
    m_encrypted.append(encrypted);
    if (!m_chunks)
        if (auto read = readHeader(); !read)
            return failure(*(m_failure = std::move(read).error()));
    if (!m_chunks)
        return QByteArray();
    auto plain = openChunks(false);
    if (!plain)
        m_failure = plain.error();
    return plain;
}

Result<QByteArray> AgeReader::finish()
{
    if (m_failure)
        return failure(*m_failure);
    if (!m_chunks)
        return damaged(QStringLiteral("it ends within its header"));
    return openChunks(true);
}

} // namespace crypto
