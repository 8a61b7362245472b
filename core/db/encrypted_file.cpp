#include "db/encrypted_file.h"

#include <algorithm>
#include <cstring>

namespace db {

namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qint64 logHeader = 32;
constexpr int frameHeader = 24;

} // namespace

EncryptedFile::EncryptedFile(sqlite3_file *inner, FileRole role, const crypto::SecretBytes &key)
    : m_inner(inner)
    , m_role(role)
    , m_xts(key)
{
}

EncryptedFile::Unit EncryptedFile::unitAt(qint64 offset) const
{
    if (m_role != FileRole::Log)
        return {offset / pageSize * pageSize, pageSize, quint64(offset / pageSize)};
    if (offset < logHeader)
        return {0, int(logHeader), 0};
    constexpr qint64 frameSize = frameHeader + pageSize;
    const qint64 frame = (offset - logHeader) / frameSize;
    const qint64 begin = logHeader + frame * frameSize;
    return offset < begin + frameHeader
        ? Unit{begin, frameHeader, quint64(2 * frame + 1)}
        : Unit{begin + frameHeader, pageSize, quint64(2 * frame + 2)};
}

int EncryptedFile::readUnit(const Unit &unit, unsigned char *to)
{
    const int code = m_inner->pMethods->xRead(m_inner, to, unit.size, unit.begin);
    if (code == SQLITE_OK)
        m_xts.decrypt(unit.number, to, std::size_t(unit.size));
    else if (code == SQLITE_IOERR_SHORT_READ)
        std::memset(to, 0, std::size_t(unit.size));
    return code;
}

int EncryptedFile::writeUnit(const Unit &unit)
{
    m_xts.encrypt(unit.number, m_buffer.data(), std::size_t(unit.size));
    return m_inner->pMethods->xWrite(m_inner, m_buffer.data(), unit.size, unit.begin);
}

int EncryptedFile::read(void *to, int count, qint64 offset)
{
    auto *out = static_cast<unsigned char *>(to);
    bool isShort = false;
    for (int done = 0; done < count;) {
        const Unit unit = unitAt(offset + done);
        const int skipped = int(offset + done - unit.begin);
        const int here = std::min(unit.size - skipped, count - done);
        const bool isWhole = here == unit.size;
        const int code = readUnit(unit, isWhole ? out + done : m_buffer.data());
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
            return code;
        isShort = isShort || code == SQLITE_IOERR_SHORT_READ;
        if (!isWhole)
            std::memcpy(out + done, m_buffer.data() + skipped, std::size_t(here));
        done += here;
    }
    if (m_role == FileRole::Temporary && offset + count > m_size) {
        const auto inside = int(std::clamp<qint64>(m_size - offset, 0, count));
        std::memset(out + inside, 0, std::size_t(count - inside));
        isShort = true;
    }
    return isShort ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int EncryptedFile::write(const void *from, int count, qint64 offset)
{
    const auto *in = static_cast<const unsigned char *>(from);
    for (int done = 0; done < count;) {
        const Unit unit = unitAt(offset + done);
        const int skipped = int(offset + done - unit.begin);
        const int here = std::min(unit.size - skipped, count - done);
        if (here < unit.size) {
            if (m_role != FileRole::Temporary)
                return SQLITE_IOERR_WRITE;
            const int code = readUnit(unit, m_buffer.data());
            if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
                return code;
        }
        std::memcpy(m_buffer.data() + skipped, in + done, std::size_t(here));
        if (const int code = writeUnit(unit); code != SQLITE_OK)
            return code;
        done += here;
    }
    m_size = std::max(m_size, offset + count);
    return SQLITE_OK;
}

int EncryptedFile::truncate(qint64 size)
{
    m_size = size;
    const qint64 onDisk =
        m_role == FileRole::Temporary ? (size + pageSize - 1) / pageSize * pageSize : size;
    return m_inner->pMethods->xTruncate(m_inner, onDisk);
}

int EncryptedFile::fileSize(qint64 *size)
{
    if (m_role != FileRole::Temporary)
        return m_inner->pMethods->xFileSize(m_inner, size);
    *size = m_size;
    return SQLITE_OK;
}

} // namespace db
