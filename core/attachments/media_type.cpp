#include "attachments/media_type.h"

#include "base/safe_file.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <vector>

#include <fnmatch.h>

namespace attachments {

namespace {

constexpr qint64 largestList = qint64(64) * 1024 * 1024;

// A content rule of a type: the bytes that it has at an offset (shared-mime-info, "magic").
struct Magic {
    qsizetype offset = 0;
    qsizetype range = 1; // the number of places from there on
    QByteArray value;
    QByteArray swapped;       // in the other byte order; empty if that is the same
    QByteArray mask;          // of the bits to compare; empty: all
    std::vector<Magic> below; // if there are any, one of them must match too

    bool mayFit(const QByteArray &head) const
    {
        if (!isIn(head, value) && (swapped.isEmpty() || !isIn(head, swapped)))
            return false;
        return below.empty() || std::any_of(below.begin(), below.end(), [&](const Magic &one) {
                   return one.mayFit(head);
               });
    }

private:
    bool isIn(const QByteArray &head, const QByteArray &wanted) const
    {
        const qsizetype last = std::min(offset + range - 1, head.size() - wanted.size());
        if (last < offset)
            return false;
        if (!mask.isEmpty())
            return isMaskedIn(head, wanted, last);
        const auto place = QByteArrayView(head).sliced(offset, last - offset + wanted.size());
        return range == 1 ? place == wanted : place.contains(wanted);
    }

    bool isMaskedIn(const QByteArray &head, const QByteArray &wanted, qsizetype last) const
    {
        for (qsizetype at = offset; at <= last; ++at) {
            bool fits = true;
            for (qsizetype i = 0; fits && i < wanted.size(); ++i)
                fits = ((head.at(at + i) ^ wanted.at(i)) & mask.at(i)) == 0;
            if (fits)
                return true;
        }
        return false;
    }
};

// Parses a list of rules from its beginning.
class MagicReader
{
public:
    explicit MagicReader(const QByteArray &list)
        : m_rest(list)
    {
    }

    // The rules of all types, each with its nested rules. Nothing if the list is malformed.
    std::optional<std::vector<Magic>> read()
    {
        if (!take(QByteArrayView("MIME-Magic\0\n", 12)))
            return std::nullopt;
        std::vector<Magic> all;
        while (!m_rest.isEmpty()) {
            if (m_rest.startsWith('[')) {
                const auto end = m_rest.indexOf("]\n");
                if (end < 0)
                    return std::nullopt;
                m_rest = m_rest.sliced(end + 2);
                continue;
            }
            auto *level = &all;
            for (qsizetype indent = number(); indent > 0; --indent) {
                if (level->empty())
                    return std::nullopt;
                level = &level->back().below;
            }
            const auto rule = readRule();
            if (!rule)
                return std::nullopt;
            level->push_back(*rule);
        }
        return all;
    }

private:
    bool take(QByteArrayView text)
    {
        if (!m_rest.startsWith(text))
            return false;
        m_rest = m_rest.sliced(text.size());
        return true;
    }

    qsizetype number()
    {
        qsizetype value = 0;
        while (!m_rest.isEmpty() && m_rest.front() >= '0' && m_rest.front() <= '9'
               && value < largestList) {
            value = value * 10 + (m_rest.front() - '0');
            m_rest = m_rest.sliced(1);
        }
        return value;
    }

    std::optional<QByteArray> bytes(qsizetype count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        const auto taken = m_rest.first(count).toByteArray();
        m_rest = m_rest.sliced(count);
        return taken;
    }

    // >offset=<length, two bytes><value>[&mask][~word size][+range]
    std::optional<Magic> readRule()
    {
        Magic magic;
        if (!take(">"))
            return std::nullopt;
        magic.offset = number();
        const auto length = take("=") ? bytes(2) : std::nullopt;
        if (!length)
            return std::nullopt;
        const qsizetype size = uchar(length->at(0)) * 256 + uchar(length->at(1));
        const auto value = bytes(size);
        const auto mask = value && take("&") ? bytes(size) : std::optional<QByteArray>("");
        if (!value || !mask || value->isEmpty())
            return std::nullopt;
        magic.value = *value;
        magic.mask = *mask;
        const qsizetype word = take("~") ? number() : 1;
        for (qsizetype at = 0; word > 1 && at + word <= size; at += word) {
            magic.swapped += magic.value.mid(at, word);
            std::reverse(magic.swapped.end() - word, magic.swapped.end());
        }
        if (magic.swapped.size() != magic.value.size())
            magic.swapped.clear();
        magic.range = take("+") ? std::max<qsizetype>(1, number()) : 1;
        return take("\n") ? std::optional(magic) : std::nullopt;
    }

    QByteArrayView m_rest;
};

// The machine's database of media types: name suffixes and content rules.
class KnownTypes
{
public:
    // Nothing if the lists cannot be read: then QMimeDatabase examines every file.
    static std::optional<KnownTypes> read()
    {
        KnownTypes types;
        const auto folders =
            QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("mime"),
                                      QStandardPaths::LocateDirectory);
        for (const QString &folder : folders) {
            const bool isUsed = QFileInfo::exists(folder + QStringLiteral("/mime.cache"))
                || QFileInfo::exists(folder + QStringLiteral("/packages"));
            if (isUsed && !types.add(folder))
                return std::nullopt;
        }
        return types.m_suffixes.isEmpty() || types.m_magics.empty() ? std::nullopt
                                                                    : std::optional(types);
    }

    bool mayFit(const QString &name, const QByteArray &head) const
    {
        const QByteArray lower = name.toLower().toUtf8();
        if (m_names.contains(lower))
            return true;
        for (qsizetype dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
            if (m_suffixes.contains(lower.mid(dot)))
                return true;
        }
        const auto fitsName = [&](const QByteArray &pattern) {
            return ::fnmatch(pattern.constData(), lower.constData(), FNM_CASEFOLD) == 0;
        };
        return std::any_of(m_patterns.begin(), m_patterns.end(), fitsName)
            || std::any_of(m_magics.begin(), m_magics.end(),
                           [&](const Magic &magic) { return magic.mayFit(head); });
    }

private:
    bool add(const QString &folder)
    {
        const auto globs = base::readFile(folder + QStringLiteral("/globs2"), largestList);
        const auto magic = base::readFile(folder + QStringLiteral("/magic"), largestList);
        auto magics = magic ? MagicReader(*magic).read() : std::nullopt;
        if (!globs || !magics)
            return false;
        for (const QByteArray &line : globs->split('\n')) {
            if (!line.startsWith('#') && !line.isEmpty())
                addGlob(QString::fromUtf8(line.split(':').value(2)).toLower().toUtf8());
        }
        m_magics.insert(m_magics.end(), magics->begin(), magics->end());
        return true;
    }

    void addGlob(const QByteArray &glob)
    {
        const auto isWild = [](QByteArrayView text) {
            return std::any_of(text.begin(), text.end(),
                               [](char c) { return c == '*' || c == '?' || c == '['; });
        };
        if (!isWild(glob))
            m_names.insert(glob);
        else if (glob.startsWith("*.") && !isWild(QByteArrayView(glob).sliced(1)))
            m_suffixes.insert(glob.mid(1));
        else
            m_patterns.append(glob);
    }

    QSet<QByteArray> m_names;
    QSet<QByteArray> m_suffixes; // with their dots
    QByteArrayList m_patterns;
    std::vector<Magic> m_magics;
};

// Applies the text rule of the shared-mime-info specification; false if the content may be text.
bool isCertainlyNoText(const QByteArray &head)
{
    constexpr qsizetype examined = 128;
    if (head.startsWith("\xFE\xFF") || head.startsWith("\xFF\xFE"))
        return false;
    const auto first = QByteArrayView(head).first(std::min(examined, head.size()));
    return std::any_of(first.begin(), first.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
}

} // namespace

bool isCertainlyOfNoType(const QString &name, const QByteArray &head)
{
    static const auto known = KnownTypes::read();
    return known && isCertainlyNoText(head) && !known->mayFit(name.section(u'/', -1), head);
}

QString mediaTypeOf(const QString &name, const QByteArray &head)
{
    if (isCertainlyOfNoType(name, head))
        return QStringLiteral("application/octet-stream");
    static const QMimeDatabase database;
    return database.mimeTypeForFileNameAndData(name.section(u'/', -1), head).name();
}

} // namespace attachments
