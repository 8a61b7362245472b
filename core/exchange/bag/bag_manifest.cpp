#include "exchange/bag/bag_manifest.h"

#include "base/normal_form.h"
#include "base/text.h"
#include "crypto/manifest_algorithm.h"

#include <QRegularExpression>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

const auto dataFolder = QStringLiteral("data/");

// "sha256" of "tagmanifest-sha256.txt".
QString algorithmName(const QString &file)
{
    return file.section(u'-', 1).chopped(4);
}

bool leavesTheBag(const QString &path)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:"));
    const QString slashes = QString(path).replace(u'\\', u'/');
    return slashes.startsWith(u'/') || path.startsWith(u'~') || drive.match(path).hasMatch()
        || slashes.split(u'/').contains(QStringLiteral(".."));
}

} // namespace

void BagLineReader::add(Severity severity, const char *code, const QString &what,
                        const QString &expected, const QString &found)
{
    auto fault = domain::faultAt(m_file, m_line, severity, code, what, expected, found);
    if (m_limit.takes(fault))
        m_faults.push_back(std::move(fault));
}

bool BagLineReader::isTooLong(const QString &line, const char *code)
{
    constexpr qsizetype longestLine = 65'536; // no path and no address of a system is longer
    if (line.size() > longestLine)
        add(Severity::Broken, code,
            Text::tr("The line has %1 characters, more than any path.").arg(line.size()), {},
            line.left(200));
    return line.size() > longestLine;
}

BagManifest BagLineReader::readManifest(const QString &file, const QStringList &lines)
{
    BagManifest manifest{file, crypto::manifestAlgorithm(algorithmName(file)), {}};
    m_file = file;
    m_line = 0;
    m_seen.clear();
    m_seenChecksums.clear();
    if (!manifest.algorithm)
        add(Severity::Warning, "bag_algorithm",
            Text::tr(
                "Digests of the kind “%1” cannot be computed here; only the names are checked.")
                .arg(algorithmName(file)));
    for (const QString &line : lines) {
        ++m_line;
        if (const auto entry = manifestEntry(line, manifest))
            keep(manifest.entries, *entry);
    }
    return manifest;
}

std::vector<ManifestEntry> BagLineReader::readFetch(const QString &file, const QStringList &lines)
{
    std::vector<ManifestEntry> entries;
    m_file = file;
    m_line = 0;
    m_seen.clear();
    m_seenChecksums.clear();
    for (const QString &line : lines) {
        ++m_line;
        if (const auto entry = fetchEntry(line))
            keep(entries, *entry);
    }
    return entries;
}

std::optional<ManifestEntry> BagLineReader::manifestEntry(const QString &line,
                                                          const BagManifest &manifest)
{
    static const QRegularExpression form(QStringLiteral("^(\\\\?)([0-9A-Fa-f]+)[ \\t]+(.+)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    if (isTooLong(line, "bag_manifest_line"))
        return std::nullopt;
    const auto match = form.match(line);
    if (!match.hasMatch()) {
        add(Severity::Broken, "bag_manifest_line",
            Text::tr("The line is not a checksum, white space and a path."), {}, line.left(200));
        return std::nullopt;
    }
    QString path = match.captured(3);
    if (!match.captured(1).isEmpty() || path.startsWith(u'*')) {
        add(Severity::Broken, "bag_manifest_line",
            Text::tr("The line has a mark of md5sum (“*” or “\\”), which is not allowed in a "
                     "manifest."),
            {}, line.left(200));
        path.remove(0, path.startsWith(u'*') ? 1 : 0);
    }
    const QString checksum = match.captured(2).toLower();
    const auto digest =
        manifest.algorithm ? crypto::readDigits(*manifest.algorithm, checksum) : crypto::Digest{};
    if (!digest)
        add(Severity::Broken, "bag_manifest_line", digest.error().message);
    const auto resolvedPath = resolved(path);
    return resolvedPath ? std::optional(ManifestEntry{m_line, checksum, *resolvedPath})
                        : std::nullopt;
}

std::optional<ManifestEntry> BagLineReader::fetchEntry(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^([^ \\t]+)[ \\t]+([0-9]+|-)[ \\t]+(.+)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression uri(
        QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+$"));
    if (isTooLong(line, "bag_fetch_line"))
        return std::nullopt;
    const auto match = form.match(line);
    if (!match.hasMatch()) {
        add(Severity::Broken, "bag_fetch_line",
            Text::tr("The line is not an address, a length (or “-”) and a path."), {},
            line.left(200));
        return std::nullopt;
    }
    if (!uri.match(match.captured(1)).hasMatch())
        add(Severity::Broken, "bag_fetch_line", Text::tr("The address is no absolute URI."), {},
            match.captured(1).left(200));
    const auto path = resolved(match.captured(3));
    if (!path)
        return std::nullopt;
    if (m_tree.files.contains(*path) && match.captured(2) != QLatin1String("-")
        && m_tree.files.value(*path) != match.captured(2).toLongLong())
        add(Severity::Warning, "bag_fetch_length",
            Text::tr("The length of %1 differs from the fetch file.").arg(*path), match.captured(2),
            QString::number(m_tree.files.value(*path)));
    return ManifestEntry{m_line, {}, *path};
}

// The file of the tree that the path names, or would name; nothing where it leads out of the bag.
std::optional<QString> BagLineReader::resolved(const QString &path)
{
    const auto inside = withoutEscape(withoutPercent(path));
    return inside ? std::optional(asItLies(*inside)) : std::nullopt;
}

// RFC 8493: CR, LF and % are percent-encoded, and nothing else is. Before it nothing was, but some
// programs did it with CR and LF.
QString BagLineReader::withoutPercent(const QString &path)
{
    static const QRegularExpression wrong(QStringLiteral("%(?!0[AaDd]|25)"));
    if (m_version.isOld() && m_tree.files.contains(path))
        return path;
    if (!m_version.isOld() && wrong.match(path).hasMatch()) {
        add(Severity::Broken, "bag_percent",
            Text::tr("A “%” in a path must be written %25, and nothing but CR, LF and % may be "
                     "percent-encoded."),
            {}, path.left(200));
        return path;
    }
    QString plain = path;
    plain.replace(QLatin1String("%0A"), QLatin1String("\n"), Qt::CaseInsensitive);
    plain.replace(QLatin1String("%0D"), QLatin1String("\r"), Qt::CaseInsensitive);
    return m_version.isOld() ? plain : plain.replace(QLatin1String("%25"), QLatin1String("%"));
}

std::optional<QString> BagLineReader::withoutEscape(const QString &path)
{
    if (leavesTheBag(path)) {
        add(Severity::Broken, "bag_path_escape",
            Text::tr("The path leads out of the bag; nothing there was looked at."), {},
            path.left(200));
        return std::nullopt;
    }
    if (path.contains(u'\\'))
        add(m_tree.files.contains(path) ? Severity::Warning : Severity::Broken, "bag_backslash",
            Text::tr("The path holds a backslash; folders are parted by “/” only."), {},
            path.left(200));
    auto parts = path.split(u'/');
    if (!parts.contains(QStringLiteral(".")) && !parts.contains(QString()))
        return path;
    add(Severity::Warning, "bag_path_form",
        Text::tr("The path holds “.” or an empty part; other programs may not find the file."), {},
        path.left(200));
    parts.removeAll(QStringLiteral("."));
    parts.removeAll(QString());
    return parts.join(u'/');
}

// Some systems change a name's normalization form in transit (RFC 8493 §6.1.1).
QString BagLineReader::asItLies(const QString &path)
{
    if (m_tree.files.contains(path))
        return path;
    const auto same = m_byComposed.value(base::composed(path));
    if (same.size() != 1)
        return path;
    add(Severity::Warning, "bag_normalization",
        Text::tr("%1 is in the bag with its name in another Unicode normalization form.")
            .arg(path));
    return same.front();
}

void BagLineReader::keep(std::vector<ManifestEntry> &entries, const ManifestEntry &entry)
{
    if (m_seen.contains(entry.path)) {
        const bool mayBe = m_version.isOld() && m_seenChecksums.value(entry.path) == entry.checksum;
        add(mayBe ? Severity::Warning : Severity::Broken, "bag_listed_twice",
            Text::tr("%1 is listed before, in line %2.")
                .arg(entry.path, QString::number(m_seen.value(entry.path))));
        return;
    }
    m_seen.insert(entry.path, entry.line);
    m_seenChecksums.insert(entry.path, entry.checksum);
    entries.push_back(entry);
}

} // namespace exchange
