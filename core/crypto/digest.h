#pragma once

// Digests: the digests that identify files and entries, computed in one pass.

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace crypto {

// SHA-256 is what Sealbook trusts. The others are for comparison with the reports of other tools;
// nothing relies on SHA-1 or MD5.
enum class DigestAlgorithm { Sha256, Sha512, Sm3, Sha1, Md5 };

// "sha256", "sha512", "sm3", "sha1" or "md5": the spelling of files and screens.
QString name(DigestAlgorithm algorithm);

// The algorithm of that name, in any case, with or without hyphens: "sha256", "SHA-256".
std::optional<DigestAlgorithm> digestAlgorithm(const QString &name);

// One digest, as a plain value.
struct Digest {
    DigestAlgorithm algorithm = DigestAlgorithm::Sha256;
    QByteArray bytes; // raw: 32 bytes for SHA-256 and SM3, 64 for SHA-512, 20 for SHA-1, 16 for MD5

    QString hex() const;      // lower case
    QString toString() const; // "sha256:HEX"

    // Reads "sha256:HEX"; the digits may be upper case, as other tools print them. Fails with
    // Invalid on an unknown algorithm, on another length than the algorithm's, on another
    // character.
    static Result<Digest> parse(const QString &text);

    bool operator==(const Digest &) const = default;
};

// Computes several digests in one pass over the data. One object serves one thread at a time.
class Hasher
{
public:
    explicit Hasher(const std::vector<DigestAlgorithm> &algorithms);
    ~Hasher();
    Hasher(Hasher &&other) noexcept;
    Hasher &operator=(Hasher &&other) noexcept;
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;

    void add(const void *data, std::size_t size);

    // The digests of everything added since the last finish, in the order of the constructor.
    // Afterwards the object is as new and takes the next file without allocating again.
    std::vector<Digest> finish();

private:
    struct Pass;
    std::vector<Pass> m_passes;
};

// SHA-256 (FIPS 180-4) of the parts one after the other, 32 raw bytes. Made for many short
// inputs, like the nodes of a Merkle tree. May be called from any thread.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);

} // namespace crypto
