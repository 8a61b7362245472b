#include "attachments/stored_file.h"

#include "crypto/digest.h"

#include <algorithm>

namespace attachments {

bool isContentName(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Result<DigestedContent> digestContent(const File &file, const QString &path, const ContentKey &key,
                                      base::Progress &progress)
{
    thread_local crypto::Hasher hasher({crypto::DigestAlgorithm::Sha256});
    const auto read = readContent(file, path, key, progress,
                                  [](const char *bytes, std::size_t count) -> Result<void> {
                                      hasher.add(bytes, count);
                                      return {};
                                  });
    // Also after a failure: the next file starts from the beginning.
    const QString found = hasher.finish().front().hex();
    if (!read)
        return failure(read.error());
    return DigestedContent{found, *read};
}

} // namespace attachments
