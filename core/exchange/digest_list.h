#pragma once

// DigestList: parses lists of file digests from checksum programs and from the reports of
// extraction tools.

#include "crypto/digest.h"

#include <QStringList>

namespace exchange {

// One pasted digest: "sha256:HEX", or hexadecimal digits alone, whose number determines the
// algorithm (64 are SHA-256; SM3 must be named). Blanks do not count. Fails with Invalid.
Result<crypto::Digest> readDigest(const QString &text);

struct ListedDigest {
    QString file;                        // as it is listed, with "/" between folders
    std::vector<crypto::Digest> digests; // at least one
    bool operator==(const ListedDigest &) const = default;
};

struct DigestList {
    std::vector<ListedDigest> files; // in the order of the report
    QStringList unread;              // lines that say nothing of a file's digest, comments aside
};

// Reads a report in any of these forms, each line by itself: coreutils ("HEX  name"), BSD and
// OpenSSL ("SHA256 (name) = HEX"), hashdeep (CSV under a line that begins with "%%%%"), and plain
// lists with the name before or after its digests. `reportName` is the report's own file name: its
// extension (.md5, .sha1, .sha256, .sha512, .sm3) distinguishes SM3 from SHA-256, which have the
// same length, and gives the file's name for a report that contains only a digest. UTF-8, UTF-16
// with its mark, or GB18030. Fails with Invalid when no line lists a digest.
Result<DigestList> readDigestList(const QByteArray &report, const QString &reportName);

// The result of comparing a list with given files.
struct DigestMatches {
    std::vector<std::optional<crypto::Digest>>
        expected;          // for each path, the best algorithm's; or nothing
    QStringList ambiguous; // paths for which the list has different digests
    QStringList unmatched; // files of the list that no path was found for
};

// Finds each path's digest: by file name, and where several are listed under one name, by the
// folders above it.
DigestMatches matchDigests(const DigestList &list, const QStringList &paths);

} // namespace exchange
