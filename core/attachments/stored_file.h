#pragma once

// StoredFile: the names and digests of all files found in the store, including foreign ones.

#include "attachments/content.h"

namespace attachments {

// Whether `text` is the name of a content: 64 hexadecimal digits, lower case.
bool isContentName(const QString &text);

struct DigestedContent {
    QString sha256; // hex
    ContentForm form;
};

// Reads the content of `file` with the store's key. Fails as readContent does.
Result<DigestedContent> digestContent(const File &file, const QString &path, const ContentKey &key,
                                      base::Progress &progress);

} // namespace attachments
