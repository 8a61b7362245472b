#pragma once

// Content: the bytes of an attached file as they lie in the store: in clear, or in the store of an
// encrypted registry as an age file (C2SP age v1), which the stock `age -d` opens.

#include "attachments/file.h"
#include "crypto/age.h"

#include <memory>
#include <optional>

namespace attachments {

// The key of a store whose contents are age files. Null: they are in clear.
using ContentKey = std::shared_ptr<const crypto::AgeIdentity>;

// Takes the next bytes of a content.
using Take = std::function<Result<void>(const char *bytes, std::size_t count)>;

struct ContentForm {
    bool isEncrypted = false; // it is an age file that the store's key, and no other, opens
    bool isForeign = false;   // it begins as an age file, but the store's key does not open it
    qint64 size = 0;          // bytes of the content, decrypted
};

// Passes the content of `file` to `take`, piece by piece and decrypted, and counts its bytes in
// `progress`. With a key, a file that is not an age file for that key is passed on as it is: while
// a registry is being encrypted, its store has both kinds. So the caller compares digests. Fails
// with Corrupt (a damaged age file), Io, Cancelled, or as `take` does.
Result<ContentForm> readContent(const File &file, const QString &path, const ContentKey &key,
                                base::Progress &progress, const Take &take);

// Whether the file is an age file for this key alone. Reads its header only. Fails with Io.
Result<bool> isEncryptedTo(const File &file, const QString &path, const crypto::AgeIdentity &key);

// Writes a content in the form of a store with this key.
class ContentWriter
{
public:
    // `out` must outlive the writer.
    ContentWriter(File &out, const ContentKey &key);

    // Fail with Io.
    Result<void> add(const char *bytes, std::size_t count);
    Result<void> finish();

    qint64 written() const { return m_written; } // bytes of the file so far

private:
    Result<void> write(QByteArrayView bytes);

    File &m_out;
    std::optional<crypto::AgeWriter> m_age;
    qint64 m_written = 0;
};

} // namespace attachments
