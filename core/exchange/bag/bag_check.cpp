#include "exchange/bag/bag_check.h"

#include "base/normal_form.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/bag/tag_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

const auto dataFolder = QStringLiteral("data/");
constexpr qint64 largestTagFile = qint64(512) * 1024 * 1024;

class BagCheck
{
public:
    BagCheck(const QString &folder, BagTree tree)
        : m_folder(folder)
        , m_tree(std::move(tree))
    {
    }

    Result<BagReport> run(const KnownDigests &known, base::Progress &progress)
    {
        checkTree();
        readDeclarationFile();
        readManifests();
        checkPayloadManifests();
        checkTagManifests();
        checkFetch();
        checkMissing();
        checkElements();
        TRY(m_report.contents,
            checkDigests(m_folder, m_tree, m_manifests, known, m_report.faults, progress));
        m_report.payloadFiles = m_tree.filesUnder(dataFolder);
        m_report.payloadBytes = m_tree.bytesUnder(dataFolder);
        std::stable_sort(m_report.faults.begin(), m_report.faults.end(),
                         [](const auto &left, const auto &right) {
                             return std::tie(left.file, left.line)
                                 < std::tie(right.file, right.line);
                         });
        m_report.tree = std::move(m_tree);
        return std::move(m_report);
    }

private:
    void add(Severity severity, const char *code, const QString &file, qint64 line,
             const QString &what)
    {
        auto fault = domain::faultAt(file, line, severity, code, what);
        if (m_limit.takes(fault))
            m_report.faults.push_back(std::move(fault));
    }

    void checkTree()
    {
        if (!m_tree.folders.contains(QStringLiteral("data")))
            add(Severity::Broken, "bag_no_payload", QStringLiteral("data"), 0,
                Text::tr("There is no folder “data”, which holds the payload."));
        for (const QString &path : m_tree.others)
            add(Severity::Broken, "bag_not_a_file", path, 0,
                Text::tr("This is a link, a pipe or a device, or its name is not UTF-8; a bag "
                         "holds plain files only."));
        checkTwins();
    }

    // Names that are the same on some systems: they differ only in case or normalization form.
    void checkTwins()
    {
        QMap<QString, QString> first;
        for (const QString &path : m_tree.files.keys()) {
            const QString key = base::composed(path).toCaseFolded();
            if (first.contains(key))
                add(Severity::Warning, "bag_twins", path, 0,
                    Text::tr("On some systems this is the same name as %1.").arg(first.value(key)));
            first.insert(key, path);
        }
    }

    void readDeclarationFile()
    {
        if (!m_tree.files.contains(QStringLiteral("bagit.txt"))) {
            add(Severity::Broken, "bag_declaration", QStringLiteral("bagit.txt"), 0,
                Text::tr("The bag’s declaration is missing."));
            return;
        }
        const auto content =
            base::readFile(m_folder + QStringLiteral("/bagit.txt"), largestTagFile);
        if (content)
            m_report.declaration = readDeclaration(*content, m_report.faults);
        else
            add(Severity::Broken, "bag_unreadable", QStringLiteral("bagit.txt"), 0,
                content.error().message);
    }

    // Nothing where the file is not there; what cannot be read as text is a fault and has no lines.
    std::optional<QStringList> linesOf(const QString &file)
    {
        if (!m_tree.files.contains(file))
            return std::nullopt;
        const auto content = base::readFile(m_folder + u'/' + file, largestTagFile);
        const auto lines = content ? tagLines(*content, m_report.declaration.encoding)
                                   : Result<QStringList>(failure(content.error()));
        if (!lines)
            add(Severity::Broken, content ? "bag_encoding" : "bag_unreadable", file, 0,
                lines.error().message);
        return lines ? *lines : QStringList();
    }

    void readManifests()
    {
        static const QRegularExpression wanted(QStringLiteral("^(tag)?manifest-[a-z0-9]+\\.txt$"));
        static const QRegularExpression alike(QStringLiteral("^(tag)?manifest-[^/]*\\.txt$"),
                                              QRegularExpression::CaseInsensitiveOption);
        BagLineReader reader(m_tree, m_report.declaration.version, m_report.faults);
        for (const QString &file : m_tree.files.keys()) {
            if (wanted.match(file).hasMatch())
                m_manifests.push_back(
                    reader.readManifest(file, linesOf(file).value_or(QStringList())));
            else if (alike.match(file).hasMatch())
                add(Severity::Broken, "bag_manifest_name", file, 0,
                    Text::tr("A manifest’s name holds its algorithm in lower case letters and "
                             "digits only."));
        }
        if (const auto lines = linesOf(QStringLiteral("fetch.txt")))
            m_fetch = reader.readFetch(QStringLiteral("fetch.txt"), *lines);
    }

    void checkPayloadManifests()
    {
        bool canBeChecked = false;
        for (const auto &manifest : m_manifests) {
            if (manifest.isTagManifest())
                continue;
            m_report.algorithms.append(manifest.file.section(u'-', 1).chopped(4));
            canBeChecked = canBeChecked || manifest.algorithm;
            for (const auto &entry : manifest.entries)
                checkPayloadEntry(manifest, entry);
            if (!m_report.declaration.version.isOld())
                checkAllListed(manifest.file, pathsOf(manifest));
        }
        if (m_report.algorithms.isEmpty())
            add(Severity::Broken, "bag_no_manifest", {}, 0,
                Text::tr("There is no payload manifest, manifest-<algorithm>.txt."));
        else if (!canBeChecked)
            add(Severity::Broken, "bag_no_manifest", {}, 0,
                Text::tr("No payload manifest is of a kind that can be checked here."));
        if (m_report.declaration.version.isOld())
            checkAllListed({}, listedPayload());
    }

    void checkPayloadEntry(const BagManifest &manifest, const ManifestEntry &entry)
    {
        if (!entry.path.startsWith(dataFolder))
            add(Severity::Broken, "bag_outside_payload", manifest.file, entry.line,
                Text::tr("%1 is outside the payload folder “data”.").arg(entry.path));
        checkNoFolder(manifest, entry);
    }

    void checkNoFolder(const BagManifest &manifest, const ManifestEntry &entry)
    {
        if (m_tree.folders.contains(entry.path))
            add(Severity::Broken, "bag_folder_listed", manifest.file, entry.line,
                Text::tr("%1 is a folder; a manifest lists files only.").arg(entry.path));
    }

    static QSet<QString> pathsOf(const BagManifest &manifest)
    {
        QSet<QString> paths;
        for (const auto &entry : manifest.entries)
            paths.insert(entry.path);
        return paths;
    }

    QSet<QString> listedPayload() const
    {
        QSet<QString> paths;
        for (const auto &manifest : m_manifests) {
            if (!manifest.isTagManifest())
                paths.unite(pathsOf(manifest));
        }
        return paths;
    }

    // `manifest`: that one; empty: any of them.
    void checkAllListed(const QString &manifest, const QSet<QString> &listed)
    {
        for (auto file = m_tree.files.lowerBound(dataFolder);
             file != m_tree.files.end() && file.key().startsWith(dataFolder); ++file) {
            if (!listed.contains(file.key()))
                add(Severity::Broken, "bag_unlisted", file.key(), 0,
                    manifest.isEmpty() ? Text::tr("The file is in no manifest.")
                                       : Text::tr("The file is not in %1.").arg(manifest));
        }
    }

    void checkTagManifests()
    {
        for (const auto &manifest : m_manifests) {
            if (!manifest.isTagManifest())
                continue;
            for (const auto &entry : manifest.entries)
                checkTagEntry(manifest, entry);
            checkTagsListed(manifest);
        }
        if (!m_manifests.empty()
            && std::none_of(m_manifests.begin(), m_manifests.end(),
                            [](const auto &one) { return one.isTagManifest(); }))
            add(Severity::Note, "bag_no_tag_manifest", QStringLiteral("bagit.txt"), 0,
                Text::tr("There is no tag manifest: nothing shows whether the tag files, such as "
                         "bag-info.txt and the manifests, were changed."));
    }

    void checkTagEntry(const BagManifest &manifest, const ManifestEntry &entry)
    {
        if (entry.path.startsWith(dataFolder))
            add(Severity::Broken, "bag_in_tag_manifest", manifest.file, entry.line,
                Text::tr("%1 is a payload file; a tag manifest lists none.").arg(entry.path));
        if (isTagManifest(entry.path))
            add(Severity::Broken, "bag_in_tag_manifest", manifest.file, entry.line,
                Text::tr("%1 is a tag manifest; a tag manifest lists none.").arg(entry.path));
        checkNoFolder(manifest, entry);
    }

    static bool isTagManifest(const QString &path)
    {
        return path.startsWith(QLatin1String("tagmanifest-"))
            && path.endsWith(QLatin1String(".txt")) && !path.contains(u'/');
    }

    // RFC 8493: every payload manifest must be in it, every other tag file should.
    void checkTagsListed(const BagManifest &manifest)
    {
        const auto listed = pathsOf(manifest);
        for (const auto &other : m_manifests) {
            if (!other.isTagManifest() && !listed.contains(other.file)
                && !m_report.declaration.version.isOld())
                add(Severity::Broken, "bag_unlisted", other.file, 0,
                    Text::tr("The payload manifest is not in %1, which must list it.")
                        .arg(manifest.file));
        }
        for (const QString &file : m_tree.files.keys()) {
            const bool isPayloadManifest =
                std::any_of(m_manifests.begin(), m_manifests.end(),
                            [&](const auto &one) { return one.file == file; });
            if (!file.startsWith(dataFolder) && !isPayloadManifest && !listed.contains(file))
                add(Severity::Note, "bag_unlisted", file, 0,
                    Text::tr("The file is not in %1, so nothing shows whether it was changed.")
                        .arg(manifest.file));
        }
    }

    void checkFetch()
    {
        for (const auto &entry : m_fetch) {
            if (!entry.path.startsWith(dataFolder))
                add(Severity::Broken, "bag_outside_payload", QStringLiteral("fetch.txt"),
                    entry.line,
                    Text::tr("%1 is no payload file; only those are fetched.").arg(entry.path));
        }
        for (const auto &manifest : m_manifests) {
            const auto listed = pathsOf(manifest);
            for (const auto &entry : m_fetch) {
                if (!manifest.isTagManifest() && !listed.contains(entry.path))
                    add(Severity::Broken, "bag_fetch_line", QStringLiteral("fetch.txt"), entry.line,
                        Text::tr("%1 is not in %2.").arg(entry.path, manifest.file));
            }
        }
    }

    void checkMissing()
    {
        QSet<QString> holes;
        for (const auto &entry : m_fetch) {
            if (!m_tree.files.contains(entry.path))
                holes.insert(entry.path);
        }
        m_report.toFetch = holes.size();
        for (const auto &manifest : m_manifests) {
            for (const auto &entry : manifest.entries)
                checkIsThere(manifest, entry, holes);
        }
    }

    void checkIsThere(const BagManifest &manifest, const ManifestEntry &entry,
                      const QSet<QString> &holes)
    {
        if (m_tree.files.contains(entry.path) || m_tree.folders.contains(entry.path))
            return;
        if (holes.contains(entry.path))
            add(Severity::Note, "bag_missing", manifest.file, entry.line,
                Text::tr("%1 is still to be fetched.").arg(entry.path));
        else
            add(Severity::Broken, "bag_missing", manifest.file, entry.line,
                Text::tr("%1 is missing.").arg(entry.path));
    }

    void checkElements()
    {
        const auto lines = linesOf(QStringLiteral("bag-info.txt"));
        if (!lines)
            return;
        m_report.elements = readBagElements(*lines, m_report.declaration.version, m_report.faults);
        const QString payload = QStringLiteral("%1.%2")
                                    .arg(m_tree.bytesUnder(dataFolder))
                                    .arg(m_tree.filesUnder(dataFolder));
        judgeBagElements(m_report.elements,
                         m_report.toFetch == 0 ? std::optional(payload) : std::nullopt,
                         m_report.faults);
    }

    QString m_folder;
    BagTree m_tree;
    std::vector<BagManifest> m_manifests;
    std::vector<ManifestEntry> m_fetch;
    FaultLimit m_limit;
    BagReport m_report;
};

} // namespace

BagVerdict BagReport::verdict() const
{
    if (std::any_of(faults.begin(), faults.end(),
                    [](const auto &fault) { return fault.severity == Severity::Broken; }))
        return BagVerdict::Invalid;
    return toFetch > 0 ? BagVerdict::Incomplete : BagVerdict::Valid;
}

Result<BagReport> checkBag(const QString &folder, base::Progress &progress,
                           const KnownDigests &known)
{
    TRY(auto tree, readBagTree(folder, progress));
    return BagCheck(folder, std::move(tree)).run(known, progress);
}

} // namespace exchange
