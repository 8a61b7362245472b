#include "crypto/age_header.h"

#include "base/text.h"
#include "crypto/hkdf.h"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>

namespace crypto {

namespace {

constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView x25519 = "X25519";
constexpr QByteArrayView x25519Info = "age-encryption.org/v1/X25519";
constexpr qsizetype bodyColumns = 64;
constexpr qsizetype fileKeySize = 16;
constexpr qsizetype shareSize = 32;
constexpr qsizetype tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

tl::unexpected<Error> malformed(const QString &detail)
{
    return failure(ErrorCode::Corrupt, Text::tr("The header of the age file is damaged."), detail);
}

constexpr auto unpadded = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

// Decodes standard base64 without padding (RFC 4648, 4). Accepts only the canonical text.
std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), unpadded | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).toBase64(unpadded) != text)
        return std::nullopt;
    return *decoded;
}

// Takes lines, each ended by one LF, from the front of a text.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }

    std::optional<QByteArrayView> next()
    {
        const auto end = m_text.sliced(m_at).indexOf('\n');
        if (end < 0)
            return std::nullopt;
        const auto line = m_text.sliced(m_at, end);
        m_at += end + 1;
        return line;
    }

    qsizetype at() const { return m_at; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isArgument(const QByteArray &argument)
{
    return !argument.isEmpty() && std::all_of(argument.begin(), argument.end(), [](char c) {
        return c >= 33 && c <= 126;
    });
}

// "-> TYPE ARGUMENT…"; nothing if malformed.
std::optional<QByteArrayList> argumentsOf(QByteArrayView line)
{
    if (!line.startsWith("-> "))
        return std::nullopt;
    const auto arguments = line.sliced(3).toByteArray().split(' ');
    if (!std::all_of(arguments.begin(), arguments.end(), isArgument))
        return std::nullopt;
    return arguments;
}

// A stanza whose first line was taken: its body ends with the first line of less than 64
// characters, which may be empty. Nothing where that line is not there yet.
Result<std::optional<AgeStanza>> readStanza(QByteArrayView first, Lines &lines)
{
    const auto arguments = argumentsOf(first);
    if (!arguments)
        return malformed(QStringLiteral("a line that begins no recipient stanza"));
    AgeStanza stanza{*arguments, {}};
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return std::optional<AgeStanza>();
        const auto decoded = fromBase64(*line);
        if (line->size() > bodyColumns || !decoded)
            return malformed(QStringLiteral("a stanza’s body is not base64 in 64 columns"));
        stanza.body += *decoded;
        if (line->size() < bodyColumns)
            return std::optional(std::move(stanza));
    }
}

QByteArray macOf(const SecretBytes &fileKey, QByteArrayView authenticated)
{
    const SecretBytes key = hkdfSha256(fileKey, {}, "header");
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    ::crypto_auth_hmacsha256(reinterpret_cast<unsigned char *>(mac.data()), bytesOf(authenticated),
                             quint64(authenticated.size()), key.data());
    return mac;
}

// The key that encrypts the file key, derived from the shared secret and both public halves.
SecretBytes wrappingKey(const SecretBytes &shared, const QByteArray &share,
                        const AgeRecipient &recipient)
{
    return hkdfSha256(shared, share + recipient.raw(), x25519Info);
}

// The file key of an X25519 stanza; nothing where it is for another identity.
Result<std::optional<SecretBytes>> unwrap(const AgeStanza &stanza, const AgeIdentity &identity)
{
    const auto share = stanza.arguments.size() == 2 ? fromBase64(stanza.arguments[1])
                                                    : std::optional<QByteArray>();
    if (!share || share->size() != shareSize || stanza.body.size() != fileKeySize + tagSize)
        return malformed(QStringLiteral("an X25519 stanza of another form"));
    TRY(const SecretBytes shared, identity.shared(*share));
    const SecretBytes key = wrappingKey(shared, *share, identity.recipient());
    SecretBytes fileKey{std::size_t(fileKeySize)};
    if (::crypto_aead_chacha20poly1305_ietf_decrypt(
            fileKey.data(), nullptr, nullptr, bytesOf(stanza.body), quint64(stanza.body.size()),
            nullptr, 0, zeroNonce.data(), key.data())
        != 0)
        return std::optional<SecretBytes>();
    return std::optional(std::move(fileKey));
}

// "-> X25519 SHARE" and the body, each line with its end.
QByteArray writtenStanza(const SecretBytes &fileKey, const AgeRecipient &recipient,
                         const base::Random &random)
{
    const auto ephemeral = AgeIdentity::generate(random);
    const QByteArray share = ephemeral.recipient().raw();
    const auto shared = ephemeral.shared(recipient.raw());
    if (!shared)
        qFatal("a recipient of small order");
    const SecretBytes key = wrappingKey(*shared, share, recipient);
    QByteArray body(fileKeySize + tagSize, '\0');
    ::crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(body.data()),
                                                nullptr, fileKey.data(), fileKey.size(), nullptr, 0,
                                                nullptr, zeroNonce.data(), key.data());
    return "-> " + x25519.toByteArray() + ' ' + share.toBase64(unpadded) + '\n'
        + body.toBase64(unpadded) + '\n'; // 43 characters: less than a full line
}

} // namespace

Result<std::optional<AgeHeader>> AgeHeader::read(QByteArrayView bytes)
{
    const auto unfinished = [&]() -> Result<std::optional<AgeHeader>> {
        if (bytes.size() > maxSize)
            return malformed(QStringLiteral("no end within %1 bytes").arg(maxSize));
        return std::optional<AgeHeader>();
    };
    const auto compared = std::min(bytes.size(), versionLine.size());
    if (bytes.first(compared) != versionLine.first(compared))
        return failure(ErrorCode::Unsupported, Text::tr("This is not an age file of version 1."));
    Lines lines(bytes);
    const auto first = lines.next();
    if (!first)
        return unfinished();
    if (*first != versionLine)
        return failure(ErrorCode::Unsupported, Text::tr("This is not an age file of version 1."));
    AgeHeader header;
    for (;;) {
        const qsizetype begin = lines.at();
        const auto line = lines.next();
        if (!line)
            return unfinished();
        if (line->startsWith("---")) {
            const auto mac = line->startsWith("--- ") ? fromBase64(line->sliced(4)) : std::nullopt;
            if (!mac || mac->size() != crypto_auth_hmacsha256_BYTES || header.stanzas.empty())
                return malformed(QStringLiteral("a last line of another form"));
            header.mac = *mac;
            header.authenticated = bytes.first(begin + 3).toByteArray();
            header.size = lines.at();
            return std::optional(std::move(header));
        }
        TRY(auto stanza, readStanza(*line, lines));
        if (!stanza)
            return unfinished();
        header.stanzas.push_back(std::move(*stanza));
    }
}

Result<SecretBytes> AgeHeader::fileKey(const std::vector<const AgeIdentity *> &identities) const
{
    for (const AgeStanza &stanza : stanzas) {
        if (stanza.arguments.front() != x25519)
            continue;
        for (const AgeIdentity *identity : identities) {
            TRY(auto fileKey, unwrap(stanza, *identity));
            if (!fileKey)
                continue;
            if (macOf(*fileKey, authenticated) != mac)
                return malformed(QStringLiteral("the MAC is another"));
            return std::move(*fileKey);
        }
    }
    return failure(ErrorCode::Denied, Text::tr("The age file is not encrypted to this key."));
}

QByteArray AgeHeader::write(const SecretBytes &fileKey, const std::vector<AgeRecipient> &recipients,
                            const base::Random &random)
{
    QByteArray header = versionLine.toByteArray() + '\n';
    for (const AgeRecipient &recipient : recipients)
        header += writtenStanza(fileKey, recipient, random);
    header += "---";
    return header + ' ' + macOf(fileKey, header).toBase64(unpadded) + '\n';
}

} // namespace crypto
