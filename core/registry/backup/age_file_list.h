#pragma once

// AgeFileList: attachments.sha256 of an encrypted backup, a list of the SHA-256 of each age file as
// it was read back after it was written. It has the format of sha256sum: `sha256sum -c
// attachments.sha256` checks the medium without a key. The list is not signed: it detects damage,
// but not a person who rewrites both.

#include "base/result.h"

#include <QMap>

namespace registry {

class AgeFileList
{
public:
    // Reads the backup's list; an empty one if the backup has no list. Skips lines in another form.
    // Fails with Corrupt if a link is in its place, with Invalid and Io.
    static Result<AgeFileList> read(const QString &backup);

    // The SHA-256 (hex) of the age file of this attachment; empty if it is not listed.
    QString of(const QString &sha256) const { return m_digests.value(sha256); }

    void set(const QString &sha256, const QByteArray &digest);

    // Replaces the backup's list, durably.
    Result<void> write() const;

private:
    QString m_backup;
    QMap<QString, QString> m_digests; // by the attachment's SHA-256, both hex
};

} // namespace registry
