#pragma once

// BagManifest: parses and checks the lines of a bag's manifests and of its fetch file (RFC 8493
// §2.1.3, §2.2.1, §2.2.3).

#include "crypto/digest.h"
#include "base/normal_form.h"
#include "domain/fault.h"
#include "exchange/bag/bag_tree.h"
#include "exchange/bag/fault_limit.h"

#include <QStringList>

namespace exchange {

// "1.0" as two numbers.
struct BagVersion {
    int major = 1;
    int minor = 0;
    bool isOld() const { return major < 1; } // before RFC 8493
};

struct ManifestEntry {
    qint64 line = 0;
    QString checksum; // hex, lower case; empty in a fetch file
    QString path;     // as it is in the tree, or would be
};

struct BagManifest {
    QString file;                                     // "manifest-sha256.txt"
    std::optional<crypto::DigestAlgorithm> algorithm; // nothing: cannot be computed here
    std::vector<ManifestEntry> entries;               // a path is in at most one
    bool isTagManifest() const { return file.startsWith(QLatin1String("tag")); }
};

// Reads the lines of one file of a bag; what is wrong with them goes to `faults`, and what can
// still be made out is gone on with.
class BagLineReader
{
public:
    BagLineReader(const BagTree &tree, BagVersion version, std::vector<domain::Fault> &faults)
        : m_tree(tree)
        , m_version(version)
        , m_faults(faults)
    {
        for (auto file = tree.files.begin(); file != tree.files.end(); ++file)
            m_byComposed[base::composed(file.key())].append(file.key());
    }

    // `file` is "[tag]manifest-<algorithm>.txt".
    BagManifest readManifest(const QString &file, const QStringList &lines);

    // Lines "url length path".
    std::vector<ManifestEntry> readFetch(const QString &file, const QStringList &lines);

private:
    std::optional<ManifestEntry> manifestEntry(const QString &line, const BagManifest &manifest);
    std::optional<ManifestEntry> fetchEntry(const QString &line);
    std::optional<QString> resolved(const QString &path);
    QString withoutPercent(const QString &path);
    std::optional<QString> withoutEscape(const QString &path);
    QString asItLies(const QString &path);
    void keep(std::vector<ManifestEntry> &entries, const ManifestEntry &entry);
    bool isTooLong(const QString &line, const char *code);
    void add(domain::Fault::Severity severity, const char *code, const QString &what,
             const QString &expected = {}, const QString &found = {});

    const BagTree &m_tree;
    BagVersion m_version;
    std::vector<domain::Fault> &m_faults;
    FaultLimit m_limit;
    QMap<QString, QStringList> m_byComposed; // NFC -> names in the tree
    QString m_file;                          // where we are
    qint64 m_line = 0;
    QMap<QString, qint64> m_seen; // path -> line, in this file
    QMap<QString, QString> m_seenChecksums;
};

} // namespace exchange
