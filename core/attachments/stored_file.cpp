#include "attachments/stored_file.h"

#include "base/text.h"
#include "crypto/digest.h"

#include <QFile>

#include <algorithm>

#include <fcntl.h>

namespace attachments {

bool isContentName(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<File> openStored(const QString &path)
{
    const auto noRegularFile = [&] {
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 in the store is no regular file.").arg(path),
                       Text::tr("no regular file"));
    };
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode))
        return noRegularFile();
    TRY(auto file, File::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK));
    TRY(status, file.status()); // it may have been exchanged since
    if (!S_ISREG(status.st_mode))
        return noRegularFile();
    return file;
}

Result<QString> sha256Of(const File &file, const QString &path, base::Progress &progress)
{
    thread_local crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    const auto read =
        readThrough(file, path, progress, [](const char *bytes, std::size_t count) -> Result<void> {
            hasher.add(bytes, count);
            return {};
        });
    // Also after a failure: the next file starts anew.
    const QString found = hasher.finish().front().hex();
    if (!read)
        return failure(read.error());
    return found;
}

} // namespace attachments
