#include "exchange/bag/zip_target.h"

#include "attachments/file.h"
#include "base/release.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/bag/piece_queue.h"
#include "exchange/bag/safe_name.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <thread>

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <sys/file.h>

namespace exchange {

namespace {

constexpr qint64 worthAThread = qint64(1024) * 1024;

using Archive = std::unique_ptr<archive, base::Release<archive_write_free>>;
using Entry = std::unique_ptr<archive_entry, base::Release<archive_entry_free>>;

// The one folder in the zip file: its name is kept, except for anything that would lead out of the
// folder it is unpacked in or that a system does not allow.
QString folderIn(const QString &zipFile)
{
    const QString name = QFileInfo(zipFile).completeBaseName();
    QSet<QString> taken;
    return name.count(u'.') == name.size() ? QStringLiteral("record") : safeName(name, taken);
}

class ZipTarget : public BagTarget
{
public:
    ZipTarget(const QString &wanted, const QString &part, attachments::File file)
        : m_wanted(wanted)
        , m_folder(folderIn(wanted))
        , m_part(part)
        , m_file(std::move(file))
        , m_archive(archive_write_new())
    {
    }
    ~ZipTarget() override { QFile::remove(m_part); }
    ZipTarget(const ZipTarget &) = delete;
    ZipTarget &operator=(const ZipTarget &) = delete;

    // Photographs and extractions are compressed already; the rest is small.
    Result<void> open()
    {
        TRY(checked(archive_write_set_format_zip(m_archive.get())));
        TRY(checked(archive_write_zip_set_compression_store(m_archive.get())));
        TRY(checked(archive_write_set_options(m_archive.get(), "hdrcharset=UTF-8")));
        return checked(archive_write_open_fd(m_archive.get(), m_file.descriptor()));
    }

    Result<void> put(const QString &path, const QByteArray &content) override
    {
        TRY(begin({path, content.size()}));
        return add(content.constData(), std::size_t(content.size()));
    }

    Result<Marks> putAll(const std::vector<ComingFile> &files, const Produce &produce) override
    {
        for (std::size_t i = 0; i < files.size(); ++i) {
            TRY(begin(files[i]));
            TRY(files[i].size < worthAThread ? putHere(i, produce) : putFromThread(i, produce));
        }
        return Marks(files.size());
    }

    Result<QString> complete() override
    {
        TRY(checked(archive_write_close(m_archive.get())));
        TRY(m_file.sync());
        return m_part;
    }

    Result<void> commit() override
    {
        if (QFileInfo::exists(m_wanted) || !QFile::rename(m_part, m_wanted))
            return failure(ErrorCode::Io,
                           Text::tr("The export could not be moved to %1.").arg(m_wanted));
        return base::syncFolder(QFileInfo(m_wanted).path());
    }

private:
    Result<void> checked(int code)
    {
        const int systemError = archive_errno(m_archive.get());
        if (code < ARCHIVE_WARN && systemError > 0)
            return failure(base::fileError(m_wanted, systemError));
        if (code < ARCHIVE_WARN)
            return failure(
                ErrorCode::Io,
                Text::tr("%1 could not be written: %2.")
                    .arg(m_wanted, QString::fromLocal8Bit(archive_error_string(m_archive.get()))));
        return {};
    }

    Result<void> begin(const ComingFile &file)
    {
        const Entry entry(archive_entry_new());
        const QString name = m_folder + u'/' + file.path;
        archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), file.size);
        archive_entry_set_mtime(entry.get(), QDateTime::currentSecsSinceEpoch(), 0);
        return checked(archive_write_header(m_archive.get(), entry.get()));
    }

    Result<void> putHere(std::size_t i, const Produce &produce)
    {
        return produce(i,
                       [this](const char *bytes, std::size_t count) { return add(bytes, count); });
    }

    // Reading and digesting take as long as writing with its checksum: both run at once.
    Result<void> putFromThread(std::size_t i, const Produce &produce)
    {
        PieceQueue queue;
        Result<void> produced;
        std::thread producer([&] {
            produced = produce(i, [&](const char *bytes, std::size_t count) -> Result<void> {
                return queue.give(bytes, count) ? Result<void>()
                                                : failure(ErrorCode::Cancelled, {});
            });
            queue.end();
        });
        Result<void> written;
        while (const auto piece = queue.take()) {
            written = add(piece->constData(), std::size_t(piece->size()));
            if (!written)
                queue.stop();
        }
        producer.join();
        return written ? produced : written;
    }

    // More than was announced would be cut off in silence.
    Result<void> add(const char *bytes, std::size_t count)
    {
        const auto written = archive_write_data(m_archive.get(), bytes, count);
        if (written >= 0 && std::size_t(written) != count)
            return failure(
                ErrorCode::Io,
                Text::tr("%1 could not be written: a file has grown meanwhile.").arg(m_wanted));
        return checked(int(std::min<la_ssize_t>(written, 0)));
    }

    QString m_wanted;
    QString m_folder;
    QString m_part;
    attachments::File m_file; // outlives the archive, which writes to it
    Archive m_archive;
};

} // namespace

Result<std::unique_ptr<BagTarget>> makeZipTarget(const QString &wanted, const QString &part)
{
    auto file = attachments::File::open(part, O_WRONLY | O_CREAT | O_EXCL, base::privateFile);
    if (!file)
        return failure(
            ErrorCode::Io,
            Text::tr("No file can be made at %1; choose another place for the export.").arg(wanted),
            file.error().message);
    ::flock(file->descriptor(), LOCK_EX | LOCK_NB); // see removeRemains
    auto target = std::make_unique<ZipTarget>(wanted, part, std::move(*file));
    TRY(target->open());
    return std::unique_ptr<BagTarget>(std::move(target));
}

} // namespace exchange
