#pragma once

// FileText: the text inside attached files, for the search. PDF and office files are read in the
// sandbox of sealbook-preview; a text file is only decoded (base/decoded_text.h).

#include "base/progress.h"
#include "registry/file_text.h"

#include <QByteArray>

namespace preview {

// The text of a PDF, an office file or a text file; of HTML the text between the tags. Empty where
// it has none, and where a decoder could not read it or took too much memory or time. Fails with
// Unsupported where there is no sandbox for it, and with Cancelled.
Result<QString> textOf(const QByteArray &bytes, const QString &mediaType,
                       const base::Progress &progress);

// Reads these contents from the store, a few hundred milliseconds each. What is missing or damaged
// in the store is passed over: a verification names it. Fails as textOf does.
Result<std::vector<registry::FileText>> readTexts(registry::Registry &registry,
                                                  const std::vector<registry::UnreadFile> &files,
                                                  const base::Progress &progress);

// Reads at most `most` contents that were not read yet, the newest first, and keeps each as soon as
// it is read. Returns how many. The registry is open for writing. Fails as readTexts and
// registry::keepFileTexts do; what was kept until then stays.
Result<qint64> indexFiles(registry::Registry &registry, int most, base::Progress &progress);

} // namespace preview
