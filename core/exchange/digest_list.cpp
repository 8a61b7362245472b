#include "exchange/digest_list.h"

#include "base/decoded_text.h"
#include "base/file_name.h"
#include "base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

using crypto::Digest;
using crypto::DigestAlgorithm;

QString withSlashes(QString name)
{
    name.replace(u'\\', u'/');
    return name.startsWith(QLatin1String("./")) ? name.sliced(2) : name;
}

// The algorithm of a digest with this many hexadecimal digits; `hint` decides between those of the
// same length.
std::optional<DigestAlgorithm> algorithmOf(qsizetype digits, std::optional<DigestAlgorithm> hint)
{
    const QMap<qsizetype, DigestAlgorithm> byDigits{{32, DigestAlgorithm::Md5},
                                                    {40, DigestAlgorithm::Sha1},
                                                    {64, DigestAlgorithm::Sha256},
                                                    {128, DigestAlgorithm::Sha512}};
    if (!byDigits.contains(digits))
        return std::nullopt;
    const auto usual = byDigits.value(digits);
    return usual == DigestAlgorithm::Sha256 && hint == DigestAlgorithm::Sm3 ? DigestAlgorithm::Sm3
                                                                            : usual;
}

std::optional<Digest> digestOf(const QString &hex, std::optional<DigestAlgorithm> hint)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9A-Fa-f]+$"));
    const auto algorithm = algorithmOf(hex.size(), hint);
    if (!algorithm || !digits.match(hex).hasMatch())
        return std::nullopt;
    return Digest{*algorithm, QByteArray::fromHex(hex.toLatin1())};
}

// The algorithm that the report names; nothing for one that Sealbook does not use, such as BLAKE2
// or Whirlpool, whose digests are as long as SHA-512's.
std::optional<Digest> namedDigest(const QString &algorithm, const QString &hex)
{
    const auto digest = Digest::parse(
        QString(algorithm).replace(QLatin1String("SHA2-"), QLatin1String("SHA-")) + u':' + hex);
    return digest ? std::optional(*digest) : std::nullopt;
}

// A list of names in several encodings is read as what it is: bytes.
QString textOf(const QByteArray &report)
{
    return base::decodedText(report).value_or(base::pathOf(report));
}

// A name that coreutils wrote with escapes, after the backslash at the head of its line.
QString unescaped(const QString &name)
{
    QString plain;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] != u'\\' || i + 1 == name.size()) {
            plain.append(name[i]);
            continue;
        }
        const QChar next = name[++i];
        plain.append(next == u'n' ? QChar(u'\n') : next == u'r' ? QChar(u'\r') : next);
    }
    return plain;
}

class ListReader
{
public:
    explicit ListReader(const QString &reportName)
        : m_hint(crypto::digestAlgorithm(reportName.section(u'.', -1)))
        , m_ownFile(reportName.section(u'.', 0, -2))
    {
    }

    void readLine(const QString &line)
    {
        if (line.trimmed().isEmpty() || line.startsWith(u'#') || line.startsWith(u';')
            || readHeading(line))
            return;
        if (!(m_columns.isEmpty() ? readUnderNoHeading(line) : readHashdeep(line)))
            m_list.unread.append(line);
    }

    DigestList take() { return std::move(m_list); }

private:
    void add(const QString &name, const Digest &digest)
    {
        const QString file = withSlashes(name);
        if (!m_places.contains(file)) {
            m_places.insert(file, m_list.files.size());
            m_list.files.push_back({file, {}});
        }
        m_list.files[m_places.value(file)].digests.push_back(digest);
    }

    // "%%%% size,md5,sha256,filename"
    bool readHeading(const QString &line)
    {
        if (!line.startsWith(QLatin1String("%%%%")))
            return false;
        const auto columns = line.sliced(4).trimmed().split(u',');
        if (columns.size() > 1)
            m_columns = columns;
        return true;
    }

    // The last column is the name, which may hold commas itself.
    bool readHashdeep(const QString &line)
    {
        const QString name = line.section(u',', m_columns.size() - 1);
        bool found = false;
        for (qsizetype i = 0; i + 1 < m_columns.size(); ++i) {
            const auto digest = namedDigest(m_columns[i], line.section(u',', i, i));
            if (!digest || name.isEmpty())
                continue;
            add(name, *digest);
            found = true;
        }
        return found;
    }

    bool readUnderNoHeading(const QString &line)
    {
        // "SHA256 (name) = HEX", and "SHA2-256(name)= HEX" as OpenSSL has it
        static const QRegularExpression bsd(
            QStringLiteral(R"(^\\?([A-Za-z0-9/-]+) ?\((.*)\) ?= ([0-9A-Fa-f]+)\s*$)"));
        const auto match = bsd.match(line);
        return match.hasMatch() ? readBsd(line, match) : readCoreutils(line) || readCells(line);
    }

    bool readBsd(const QString &line, const QRegularExpressionMatch &match)
    {
        const auto digest = namedDigest(match.captured(1), match.captured(3));
        if (digest)
            add(line.startsWith(u'\\') ? unescaped(match.captured(2)) : match.captured(2), *digest);
        return digest.has_value();
    }

    // "HEX  name", "HEX *name", and a digest alone.
    bool readCoreutils(const QString &line)
    {
        static const QRegularExpression form(
            QStringLiteral(R"(^\\?([0-9A-Fa-f]{32,128})(?: [ *](.+))?\s*$)"));
        const auto match = form.match(line);
        const auto digest = match.hasMatch() ? digestOf(match.captured(1), m_hint) : std::nullopt;
        const QString name = match.captured(2).isEmpty() ? m_ownFile : match.captured(2);
        if (!digest || name.isEmpty())
            return false;
        add(line.startsWith(u'\\') ? unescaped(name) : name, *digest);
        return true;
    }

    // Digests separated from the name by blanks, tabs, commas, semicolons, a colon or an equals
    // sign.
    bool readCells(const QString &line)
    {
        static const QRegularExpression hex(
            QStringLiteral("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{128}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}|[0-"
                           "9A-Fa-f]{32})(?![0-9A-Za-z])"));
        static const QRegularExpression edge(QStringLiteral(R"(^[\s,;:="|]+|[\s,;:="|]+$)"));
        std::vector<Digest> digests;
        for (auto matches = hex.globalMatch(line); matches.hasNext();)
            digests.push_back(*digestOf(matches.next().captured(), m_hint));
        const QString name = QString(line).replace(hex, QString()).remove(edge);
        if (digests.empty() || name.isEmpty())
            return false;
        for (const auto &digest : digests)
            add(name, digest);
        return true;
    }

    std::optional<DigestAlgorithm> m_hint;
    QString m_ownFile;
    QStringList m_columns; // of hashdeep
    QHash<QString, std::size_t> m_places;
    DigestList m_list;
};

// How many of the last parts of two paths are the same; the file name is the first of them.
qsizetype sameParts(const QString &left, const QString &right)
{
    const auto leftParts = left.split(u'/', Qt::SkipEmptyParts);
    const auto rightParts = right.split(u'/', Qt::SkipEmptyParts);
    const auto most = std::min(leftParts.size(), rightParts.size());
    qsizetype same = 0;
    while (same < most
           && leftParts[leftParts.size() - 1 - same] == rightParts[rightParts.size() - 1 - same])
        ++same;
    return same;
}

const Digest &best(const ListedDigest &listed)
{
    return *std::min_element(
        listed.digests.begin(), listed.digests.end(),
        [](const Digest &left, const Digest &right) { return left.algorithm < right.algorithm; });
}

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

// Indices of the listed files, out of those of the path's name, that fit it best.
std::vector<std::size_t> closest(const DigestList &list, const QList<std::size_t> &namesakes,
                                 const QString &path)
{
    std::vector<std::size_t> found;
    qsizetype most = 1;
    for (const std::size_t i : namesakes) {
        const auto same = sameParts(list.files[i].file, path);
        if (same > most)
            found.clear();
        if (same >= most)
            found.push_back(i);
        most = std::max(most, same);
    }
    return found;
}

} // namespace

Result<Digest> readDigest(const QString &text)
{
    const QString plain = QString(text).remove(QRegularExpression(QStringLiteral("\\s")));
    if (plain.contains(u':'))
        return Digest::parse(plain);
    const auto digest = digestOf(plain, std::nullopt);
    if (!digest)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no digest; expected are 32 (MD5), 40 (SHA-1), 64 "
                                "(SHA-256) or 128 (SHA-512) hexadecimal digits, or sm3: and 64.")
                           .arg(text));
    return *digest;
}

Result<DigestList> readDigestList(const QByteArray &report, const QString &reportName)
{
    ListReader reader(reportName);
    static const QRegularExpression lineEnd(QStringLiteral("\r\n|\n|\r"));
    for (const QString &line : textOf(report).split(lineEnd))
        reader.readLine(line);
    auto list = reader.take();
    if (list.files.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 lists no digests; expected are lines with a file’s name and "
                                "its MD5, SHA-1, SHA-256, SHA-512 or SM3.")
                           .arg(reportName));
    return list;
}

DigestMatches matchDigests(const DigestList &list, const QStringList &paths)
{
    DigestMatches matches;
    std::vector<bool> used(list.files.size(), false);
    QHash<QString, QList<std::size_t>> byName;
    for (std::size_t i = 0; i < list.files.size(); ++i)
        byName[nameOf(list.files[i].file)].append(i);
    for (const QString &path : paths) {
        std::optional<Digest> expected;
        bool differ = false;
        for (const auto i : closest(list, byName.value(nameOf(path)), path)) {
            used[i] = true;
            const auto &digest = best(list.files[i]);
            differ = differ || (expected && *expected != digest);
            expected = digest;
        }
        if (differ)
            matches.ambiguous.append(path);
        matches.expected.push_back(differ ? std::nullopt : expected);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i])
            matches.unmatched.append(list.files[i].file);
    }
    return matches;
}

} // namespace exchange
