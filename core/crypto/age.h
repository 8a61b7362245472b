#pragma once

// Age: encrypts and decrypts a stream of bytes as an age file (C2SP age v1) that the stock `age`
// opens. Binary files with X25519 recipients; no ASCII armour, no passphrases.

#include "base/random.h"
#include "base/result.h"
#include "crypto/age_header.h"
#include "crypto/age_key.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace crypto {

class AgeChunks;

// Encrypts. The file consists of the outputs of add and finish, in order. One object serves one
// thread.
class AgeWriter
{
public:
    // There must be at least one recipient.
    AgeWriter(const std::vector<AgeRecipient> &recipients, const base::Random &random);
    ~AgeWriter();
    AgeWriter(AgeWriter &&other) noexcept;
    AgeWriter &operator=(AgeWriter &&other) noexcept;

    // The bytes that can be written so far; empty while a chunk of 64 KiB is not full.
    QByteArray add(QByteArrayView plain);

    // The last bytes. Nothing may be added afterwards.
    QByteArray finish();

private:
    QByteArray m_out;   // header and nonce until they are returned
    QByteArray m_plain; // at most a chunk
    std::unique_ptr<AgeChunks> m_chunks;
};

// Decrypts. Each byte that it returns was authenticated; that the file is complete is known only
// once finish succeeded. After a failure every further call fails the same way.
class AgeReader
{
public:
    // The identities must outlive the reader.
    explicit AgeReader(std::vector<const AgeIdentity *> identities);
    ~AgeReader();
    AgeReader(AgeReader &&other) noexcept;
    AgeReader &operator=(AgeReader &&other) noexcept;

    // The plain bytes that can be given so far. Fails with Unsupported where this is no age file of
    // version 1, with Denied where it is encrypted to others, with Corrupt on any change.
    Result<QByteArray> add(QByteArrayView encrypted);

    // The last plain bytes. Fails as add does, and with Corrupt where the file was cut short.
    Result<QByteArray> finish();

    // Whether the header was read and one of the identities opened it.
    bool isOpen() const;

    // How many recipients the header names; 0 until it was read.
    qsizetype recipients() const { return m_recipients; }

private:
    Result<void> readHeader();
    Result<QByteArray> openChunks(QByteArrayView encrypted);
    Result<QByteArray> openLast();

    std::vector<const AgeIdentity *> m_identities;
    QByteArray m_encrypted; // not opened yet
    qsizetype m_recipients = 0;
    std::unique_ptr<SecretBytes> m_fileKey;
    std::unique_ptr<AgeChunks> m_chunks; // once header and nonce were read
    std::optional<Error> m_failure;
};

} // namespace crypto
