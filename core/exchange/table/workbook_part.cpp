#include "exchange/table/workbook_part.h"

#include "attachments/file.h"
#include "base/release.h"
#include "base/text.h"

#include <algorithm>

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <sys/stat.h>

namespace exchange {

namespace {

constexpr std::size_t blockSize = std::size_t(64) * 1024;
constexpr qint64 alwaysAllowed = 64'000'000; // bytes, however small the file is
constexpr qint64 mostBytes = 2'000'000'000;
constexpr qint64 mostRatio = 100;
constexpr int mostEntries = 10'000;

using Archive = std::unique_ptr<archive, base::Release<archive_read_free>>;

} // namespace

struct WorkbookPart::Source {
    attachments::File file;
    Archive archive;
};

WorkbookLimit::WorkbookLimit(qint64 fileSize)
    : m_left(std::clamp(fileSize * mostRatio, alwaysAllowed, mostBytes))
{
}

Result<void> WorkbookLimit::take(qint64 bytes)
{
    m_left -= bytes;
    if (m_left < 0)
        return failure(ErrorCode::Invalid,
                       Text::tr("unpacked it is much larger than such a file should be"));
    return {};
}

WorkbookPart::WorkbookPart(QString path, WorkbookLimit &limit)
    : m_path(std::move(path))
    , m_limit(limit)
{
}

WorkbookPart::~WorkbookPart() = default;

tl::unexpected<Error> WorkbookPart::damaged() const
{
    const char *why = m_source ? archive_error_string(m_source->archive.get()) : nullptr;
    return failure(ErrorCode::Invalid,
                   Text::tr("it is no Excel workbook (.xlsx), or it is damaged, or protected by a "
                            "password; save it again as .xlsx or as CSV"),
                   QString::fromUtf8(why ? why : ""));
}

Result<std::unique_ptr<WorkbookPart>> WorkbookPart::open(const QString &path, const QString &name,
                                                         WorkbookLimit &limit)
{
    TRY(auto file, attachments::File::open(path, O_RDONLY | O_NONBLOCK));
    std::unique_ptr<WorkbookPart> part(new WorkbookPart(path, limit));
    part->m_source = std::make_unique<Source>(Source{std::move(file), Archive(archive_read_new())});
    auto *zip = part->m_source->archive.get();
    archive_read_support_format_zip_seekable(zip);
    archive_read_set_options(zip, "zip:hdrcharset=UTF-8");
    if (archive_read_open_fd(zip, part->m_source->file.descriptor(), blockSize) != ARCHIVE_OK)
        return part->damaged();
    TRY(const bool isThere, part->find(name));
    return isThere ? std::move(part) : nullptr;
}

Result<bool> WorkbookPart::find(const QString &name)
{
    for (int entries = 0; entries < mostEntries; ++entries) {
        archive_entry *entry = nullptr;
        const int code = archive_read_next_header(m_source->archive.get(), &entry);
        if (code == ARCHIVE_EOF && entries > 0)
            return false;
        if (code != ARCHIVE_OK)
            return damaged();
        const char *path = archive_entry_pathname_utf8(entry);
        if (path && name.compare(QString::fromUtf8(path), Qt::CaseInsensitive) == 0)
            return archive_entry_is_encrypted(entry) ? Result<bool>(damaged()) : true;
    }
    return damaged();
}

Result<bool> WorkbookPart::next()
{
    while (true) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damaged(); // no workbook has a document type; it allows entity bombs
        if (token == QXmlStreamReader::EndDocument)
            return false;
        if (token != QXmlStreamReader::Invalid)
            return true;
        if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
            return damaged();
        const void *bytes = nullptr;
        std::size_t count = 0;
        la_int64_t offset = 0;
        if (archive_read_data_block(m_source->archive.get(), &bytes, &count, &offset) != ARCHIVE_OK)
            return damaged(); // also at the end of the data: the XML is truncated
        TRY(m_limit.take(qint64(count)));
        m_xml.addData(QByteArray(static_cast<const char *>(bytes), qsizetype(count)));
    }
}

QString WorkbookPart::attribute(const char *name) const
{
    for (const auto &one : m_xml.attributes()) {
        if (one.name() == QLatin1String(name))
            return one.value().toString();
    }
    return {};
}

} // namespace exchange
