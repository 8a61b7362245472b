#include "attachments/content.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/random.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace attachments {

namespace {

constexpr QByteArrayView ageHead = "age-encryption.org/v1\n";

// The first bytes of the file; its position stays.
Result<QByteArray> headOf(const File &file, const QString &path, qsizetype size)
{
    QByteArray head(size, Qt::Uninitialized);
    ssize_t count = -1;
    do {
        count = ::pread(file.descriptor(), head.data(), std::size_t(size), 0);
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return failure(base::fileError(base::spelledPath(path), errno));
    head.truncate(count);
    return head;
}

Result<qint64> readInClear(const File &file, const QString &path, base::Progress &progress,
                           const Take &take)
{
    qint64 size = 0;
    TRY(readThrough(file, path, progress, [&](const char *bytes, std::size_t count) {
        size += qint64(count);
        return take(bytes, count);
    }));
    return size;
}

// The form of the file; nothing if the key does not open it. Then nothing was passed on.
Result<std::optional<ContentForm>> readDecrypted(const File &file, const QString &path,
                                                 const crypto::AgeIdentity &key,
                                                 base::Progress &progress, const Take &take)
{
    crypto::AgeReader reader({&key});
    qint64 size = 0;
    const auto pass = [&](const Result<QByteArray> &plain) -> Result<void> {
        if (!plain)
            return failure(ErrorCode::Corrupt,
                           Text::tr("The age file %1 is damaged or was cut short.")
                               .arg(base::spelledPath(path)),
                           plain.error().detail);
        size += plain->size();
        progress.advance(plain->size());
        return plain->isEmpty() ? Result<void>() : take(plain->constData(), plain->size());
    };
    bool isOther = false;
    auto done = readPieces(file, path, progress, [&](const char *bytes, std::size_t count) {
        auto passed = pass(reader.add({bytes, qsizetype(count)}));
        isOther = !passed && !reader.isOpen();
        return passed;
    });
    if (done && !reader.isOpen())
        isOther = true; // it ends within its header
    else if (done)
        done = pass(reader.finish());
    if (isOther)
        return std::optional<ContentForm>();
    if (!done)
        return failure(done.error());
    return std::optional(ContentForm{reader.recipients() == 1, false, size});
}

} // namespace

Result<ContentForm> readContent(const File &file, const QString &path, const ContentKey &key,
                                base::Progress &progress, const Take &take)
{
    ContentForm form;
    if (key) {
        TRY(const auto head, headOf(file, path, ageHead.size()));
        form.isForeign = head == ageHead;
    }
    if (form.isForeign) {
        TRY(const auto decrypted, readDecrypted(file, path, *key, progress, take));
        if (decrypted)
            return *decrypted;
        if (::lseek(file.descriptor(), 0, SEEK_SET) != 0)
            return failure(base::fileError(base::spelledPath(path), errno));
    }
    TRY(form.size, readInClear(file, path, progress, take));
    return form;
}

Result<bool> isEncryptedTo(const File &file, const QString &path, const crypto::AgeIdentity &key)
{
    // Longer than the header of one recipient: a file for many was not written by a store.
    constexpr qsizetype longest = 4096;
    TRY(const auto head, headOf(file, path, longest));
    const auto header = crypto::AgeHeader::read(head);
    return header && *header && (*header)->stanzas.size() == 1 && (*header)->fileKey({&key});
}

ContentWriter::ContentWriter(File &out, const ContentKey &key)
    : m_out(out)
{
    if (key)
        m_age.emplace(std::vector{key->recipient()}, crypto::secureRandom());
}

Result<void> ContentWriter::write(QByteArrayView bytes)
{
    m_written += bytes.size();
    return m_out.write(bytes.data(), std::size_t(bytes.size()));
}

Result<void> ContentWriter::add(const char *bytes, std::size_t count)
{
    const QByteArrayView plain(bytes, qsizetype(count));
    return m_age ? write(m_age->add(plain)) : write(plain);
}

Result<void> ContentWriter::finish()
{
    return m_age ? write(m_age->finish()) : Result<void>();
}

} // namespace attachments
