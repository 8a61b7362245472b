#pragma once

// BagCheck: checks whether a folder is a complete and valid bag (BagIt 1.0, RFC 8493), made by any
// program.

#include "domain/fault.h"
#include "exchange/bag/bag_digests.h"
#include "exchange/bag/bag_metadata.h"

namespace exchange {

enum class BagVerdict {
    Valid,      // complete, and every digest is right
    Incomplete, // nothing is wrong, but files of fetch.txt are still to be fetched
    Invalid,
};

struct BagReport {
    std::vector<domain::Fault> faults; // by file and line
    BagDeclaration declaration;
    std::vector<BagElement> elements; // of bag-info.txt
    QStringList algorithms;           // of the payload manifests, as in their names
    qint64 payloadFiles = 0;
    qint64 payloadBytes = 0;
    qint64 toFetch = 0;     // files that are missing and listed in fetch.txt
    BagTree tree;           // what the folder held
    SmallContents contents; // of those that were digested

    BagVerdict verdict() const;
};

// Checks everything and continues after each fault; every file is read once, on all cores. Never
// follows a link or a path out of the folder. Bags of the versions before RFC 8493 are judged by
// their rules, with a note. `known`: of a bag that this program has just written. Fails only with
// Io, when the folder cannot be read, and with Cancelled.
//
// Codes of faults: bag_declaration, bag_version, bag_encoding, bag_no_payload, bag_not_a_file,
// bag_no_manifest, bag_no_tag_manifest, bag_manifest_name, bag_algorithm, bag_manifest_line,
// bag_fetch_line, bag_fetch_length, bag_percent, bag_path_escape, bag_path_form, bag_backslash,
// bag_normalization, bag_listed_twice, bag_outside_payload, bag_in_tag_manifest, bag_unlisted,
// bag_missing, bag_twins, bag_folder_listed, bag_checksum, bag_unreadable, bag_info_line,
// bag_info_repeated, bag_info_date, bag_oxum.
Result<BagReport> checkBag(const QString &folder, base::Progress &progress,
                           const KnownDigests &known = {});

} // namespace exchange
