#include "db/database_file.h"

#include "base/text.h"

#include <QFile>
#include <QFileInfo>

namespace db {

namespace {

constexpr qint64 pageSize = 4096;
constexpr qint64 pieceSize = 256 * pageSize;
constexpr qint64 logHeaderSize = 32;

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

bool isInClear(const QString &path)
{
    constexpr QByteArrayView head("SQLite format 3", 16); // with its terminator
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(head.size()) == head;
}

Result<void> readDatabaseFile(const QString &path,
                              const std::function<Result<void>(QByteArrayView)> &take,
                              base::Progress &progress)
{
    QFile file(path);
    const auto unreadable = [&] {
        return failure(ErrorCode::Io, Text::tr("%1 cannot be read.").arg(path), file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const auto key = keyOfDatabase(path);
    const auto xts = key ? std::optional(crypto::Xts(key->forDatabase())) : std::nullopt;
    quint64 page = 0;
    while (!file.atEnd()) {
        TRY(progress.check());
        QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty() || (xts && piece.size() % pageSize != 0))
            return unreadable();
        for (qint64 at = 0; xts && at < piece.size(); at += pageSize)
            xts->decrypt(page++, bytesOf(piece) + at, pageSize);
        TRY(take(piece));
        progress.advance(piece.size());
    }
    return {};
}

DatabaseEncryption::DatabaseEncryption(const SharedKey &key)
    : m_xts(key ? std::optional(crypto::Xts(key->forDatabase())) : std::nullopt)
{
}

QByteArray DatabaseEncryption::add(const QByteArray &plain)
{
    if (!m_xts)
        return plain;
    m_plain += plain;
    QByteArray pages = m_plain.first(m_plain.size() / pageSize * pageSize);
    m_plain = m_plain.sliced(pages.size());
    for (qint64 at = 0; at < pages.size(); at += pageSize)
        m_xts->encrypt(m_page++, bytesOf(pages) + at, pageSize);
    return pages;
}

Result<void> DatabaseEncryption::finish() const
{
    if (m_plain.isEmpty())
        return {};
    return failure(ErrorCode::Corrupt, Text::tr("The database does not end with a whole page."));
}

QByteArray logHeaderOf(const QString &path)
{
    QFile file(path + QStringLiteral("-wal"));
    QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(logHeaderSize) : QByteArray();
    const auto key = keyOfDatabase(path);
    if (key && header.size() == logHeaderSize)
        crypto::Xts(key->forLog()).decrypt(0, bytesOf(header), std::size_t(logHeaderSize));
    return header;
}

} // namespace db
