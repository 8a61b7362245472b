#include "exchange/bag/zip_directory.h"

#include "base/file_name.h"
#include "base/text.h"

#include <QtEndian>

#include <algorithm>
#include <vector>

#include <unistd.h>

namespace exchange {

namespace {

// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
constexpr quint32 localMark = 0x04034b50;
constexpr quint32 centralMark = 0x02014b50;
constexpr quint32 end64Mark = 0x06064b50;
constexpr quint32 locatorMark = 0x07064b50;
constexpr quint32 descriptorMark = 0x08074b50;
constexpr qint64 endSize = 22, end64Size = 56, locatorSize = 20, centralSize = 46, localSize = 30;
constexpr qint64 longestComment = 0xffff;
constexpr qint64 mostDirectory = 256 << 20;
constexpr quint16 wideSizes = 0x0001;   // an extra field: sizes of 64 bits
constexpr quint16 unicodePath = 0x7075; // an extra field: another name
constexpr quint16 sizesFollow = 1 << 3; // a flag: checksum and sizes come after the content
constexpr quint16 nameFlags = 1 | sizesFollow | 1 << 11; // and encrypted, and UTF-8

template <typename T>
T number(const QByteArray &bytes, qint64 at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

quint16 u16(const QByteArray &bytes, qint64 at)
{
    return number<quint16>(bytes, at);
}

quint32 u32(const QByteArray &bytes, qint64 at)
{
    return number<quint32>(bytes, at);
}

quint64 u64(const QByteArray &bytes, qint64 at)
{
    return number<quint64>(bytes, at);
}

// The description of an entry, in either place.
struct Said {
    QByteArray name;
    QByteArray otherName; // the extra field
    quint16 flags = 0;
    quint16 method = 0;
    quint32 checksum = 0;
    quint64 packed = 0;
    quint64 size = 0;
    quint64 offset = 0;  // of the description before the content
    quint64 content = 0; // where that begins
};

struct Directory {
    quint64 offset = 0;
    quint64 size = 0;
    quint64 entries = 0;
};

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::Corrupt, Text::tr("its directory is damaged, or cut off"));
}

tl::unexpected<Error> differs(const Said &entry)
{
    return failure(ErrorCode::Invalid,
                   Text::tr("%1 is described differently in the file’s directory and in its place")
                       .arg(base::spelledPath(base::pathOf(entry.name))));
}

// Exactly so many bytes.
Result<QByteArray> bytesAt(const attachments::File &file, quint64 offset, quint64 count)
{
    QByteArray bytes(qsizetype(count), '\0');
    const auto got = ::pread(file.descriptor(), bytes.data(), std::size_t(count), off_t(offset));
    if (got != ssize_t(count))
        return damaged();
    return bytes;
}

// Reads the extra fields; takes from them the sizes that do not fit 32 bits.
bool readExtra(const QByteArray &extra, Said &said)
{
    constexpr quint64 isWide = 0xffffffff;
    for (qint64 at = 0; at + 4 <= extra.size();) {
        const auto kind = u16(extra, at);
        const qint64 length = u16(extra, at + 2);
        at += 4;
        if (at + length > extra.size())
            return false;
        if (kind == unicodePath)
            said.otherName += extra.mid(at, length);
        qint64 taken = 0;
        for (quint64 *wide : {&said.size, &said.packed, &said.offset}) {
            if (kind != wideSizes || *wide != isWide || taken + 8 > length)
                continue;
            *wide = u64(extra, at + taken);
            taken += 8;
        }
        at += length;
    }
    return true;
}

// Whether what 64 bits say is what 32 bits say, as far as it fits them; something does not.
bool isWideFormOf(const Directory &wide, const Directory &narrow)
{
    const bool isNeeded =
        narrow.offset == 0xffffffff || narrow.size == 0xffffffff || narrow.entries == 0xffff;
    return isNeeded && (narrow.offset == 0xffffffff || narrow.offset == wide.offset)
        && (narrow.size == 0xffffffff || narrow.size == wide.size)
        && (narrow.entries == 0xffff || narrow.entries == wide.entries);
}

Result<std::optional<Directory>> findDirectory(const attachments::File &file, quint64 fileSize)
{
    const auto tailSize = std::min<quint64>(fileSize, endSize + longestComment);
    TRY(const auto tail, bytesAt(file, fileSize - tailSize, tailSize));
    const auto at = tail.lastIndexOf(QByteArray("PK\5\6"));
    if (at < 0 && tail.size() >= 4 && fileSize > 4) {
        TRY(const auto head, bytesAt(file, 0, 4));
        return u32(head, 0) == localMark ? Result<std::optional<Directory>>(damaged())
                                         : std::optional<Directory>();
    }
    if (at < 0)
        return std::optional<Directory>();
    // Nothing follows its comment, so that no program takes another record for the end.
    if (at + endSize > tail.size() || at + endSize + u16(tail, at + 20) != tail.size())
        return damaged();
    // It is one file, not a piece of several.
    if (u32(tail, at + 4) != 0 || u16(tail, at + 8) != u16(tail, at + 10))
        return damaged();
    Directory found{u32(tail, at + 16), u32(tail, at + 12), u16(tail, at + 10)};
    quint64 end = fileSize - tailSize + quint64(at);
    if (at >= locatorSize && u32(tail, at - locatorSize) == locatorMark) {
        const quint64 place = u64(tail, at - locatorSize + 8);
        if (place > fileSize || place + end64Size + locatorSize != end)
            return damaged();
        TRY(const auto wide, bytesAt(file, place, end64Size));
        const Directory said{u64(wide, 48), u64(wide, 40), u64(wide, 32)};
        if (u32(wide, 0) != end64Mark || !isWideFormOf(said, found))
            return damaged();
        found = said;
        end = place;
    }
    if (found.offset > end || end - found.offset != found.size || found.size > mostDirectory)
        return damaged();
    return std::optional(found);
}

Result<std::vector<Said>> readDirectory(const attachments::File &file, const Directory &where)
{
    TRY(const auto bytes, bytesAt(file, where.offset, where.size));
    std::vector<Said> all;
    qint64 at = 0;
    while (at + centralSize <= bytes.size() && u32(bytes, at) == centralMark) {
        const qint64 nameSize = u16(bytes, at + 28);
        const qint64 extraSize = u16(bytes, at + 30);
        const qint64 next = at + centralSize + nameSize + extraSize + u16(bytes, at + 32);
        if (next > bytes.size())
            return damaged();
        Said said;
        said.flags = u16(bytes, at + 8);
        said.method = u16(bytes, at + 10);
        said.checksum = u32(bytes, at + 16);
        said.packed = u32(bytes, at + 20);
        said.size = u32(bytes, at + 24);
        said.offset = u32(bytes, at + 42);
        said.name = bytes.mid(at + centralSize, nameSize);
        if (!readExtra(bytes.mid(at + centralSize + nameSize, extraSize), said))
            return damaged();
        all.push_back(std::move(said));
        at = next;
    }
    if (at != bytes.size() || all.size() != where.entries)
        return damaged();
    return all;
}

// Reads where the content begins, too.
Result<Said> readLocal(const attachments::File &file, const Said &entry)
{
    TRY(const auto head, bytesAt(file, entry.offset, localSize));
    if (u32(head, 0) != localMark)
        return damaged();
    const quint64 nameSize = u16(head, 26);
    const quint64 extraSize = u16(head, 28);
    TRY(const auto rest, bytesAt(file, entry.offset + localSize, nameSize + extraSize));
    Said said;
    said.flags = u16(head, 6);
    said.method = u16(head, 8);
    said.checksum = u32(head, 14);
    said.packed = u32(head, 18);
    said.size = u32(head, 22);
    said.name = rest.left(qsizetype(nameSize));
    if (!readExtra(rest.mid(qsizetype(nameSize)), said))
        return damaged();
    said.content = entry.offset + localSize + nameSize + extraSize;
    return said;
}

// Whether `bytes` are what may come after the content: its checksum and sizes, of 32 or 64 bits,
// after a mark or not.
bool isDescriptorOf(const Said &entry, const QByteArray &bytes)
{
    const bool isMarked = bytes.size() == 16 || bytes.size() == 24;
    if (isMarked && u32(bytes, 0) != descriptorMark)
        return false;
    const QByteArray plain = bytes.mid(isMarked ? 4 : 0);
    if (plain.size() == 12)
        return u32(plain, 0) == entry.checksum && u32(plain, 4) == quint32(entry.packed)
            && u32(plain, 8) == quint32(entry.size);
    return plain.size() == 20 && u32(plain, 0) == entry.checksum && u64(plain, 4) == entry.packed
        && u64(plain, 12) == entry.size;
}

// Some programs prefer the extra field's name, which comes after a version and a checksum.
bool hasOneName(const Said &entry)
{
    constexpr qsizetype before = 5;
    return !entry.name.contains('\0')
        && (entry.otherName.isEmpty() || entry.otherName.mid(before) == entry.name);
}

// `end`: where the next one begins.
Result<void> checkEntry(const attachments::File &file, const Said &entry, quint64 end)
{
    TRY(const auto local, readLocal(file, entry));
    const bool follow = entry.flags & sizesFollow;
    const auto same = [follow](quint64 here, quint64 there) {
        return here == there || (follow && here == 0);
    };
    if (!hasOneName(entry) || local.name != entry.name || local.otherName != entry.otherName
        || local.method != entry.method || (local.flags & nameFlags) != (entry.flags & nameFlags)
        || !same(local.checksum, entry.checksum) || !same(local.packed, entry.packed)
        || !same(local.size, entry.size))
        return differs(entry);
    if (local.content > end || entry.packed > end - local.content)
        return differs(entry);
    const quint64 left = end - local.content - entry.packed;
    if (left == 0)
        return {};
    constexpr quint64 longestDescriptor = 24;
    if (!follow || left > longestDescriptor)
        return differs(entry);
    TRY(const auto after, bytesAt(file, end - left, left));
    return isDescriptorOf(entry, after) ? Result<void>() : differs(entry);
}

} // namespace

Result<std::optional<qint64>> checkZipDirectory(const attachments::File &file, qint64 most)
{
    TRY(const auto status, file.status());
    TRY(const auto where, findDirectory(file, quint64(status.st_size)));
    if (!where)
        return std::optional<qint64>();
    if (where->entries > quint64(most))
        return failure(ErrorCode::Invalid, Text::tr("it has more than %1 entries").arg(most));
    TRY(auto all, readDirectory(file, *where));
    std::sort(all.begin(), all.end(),
              [](const Said &left, const Said &right) { return left.offset < right.offset; });
    if (!all.empty() && all.front().offset != 0)
        return failure(ErrorCode::Invalid, Text::tr("something comes before its first entry"));
    for (std::size_t i = 0; i < all.size(); ++i)
        TRY(checkEntry(file, all[i], i + 1 < all.size() ? all[i + 1].offset : where->offset));
    return std::optional(qint64(all.size()));
}

} // namespace exchange
