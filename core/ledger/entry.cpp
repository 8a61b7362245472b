#include "ledger/entry.h"

#include "base/canonical_json.h"
#include "base/clock.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "crypto/digest.h"

#include <algorithm>

namespace ledger {

namespace {

// Writes the members of an entry, which must come in the order of their names.
class MemberWriter
{
public:
    void add(const char *name, const QJsonValue &value)
    {
        const auto spelled = base::canonicalJson(value);
        if (!spelled) {
            if (!m_error)
                m_error = spelled.error();
            return;
        }
        m_text += m_text.isEmpty() ? "{\"" : ",\"";
        m_text += name;
        m_text += "\":";
        m_text += *spelled;
    }

    void addHash(const char *name, const QString &hash)
    {
        add(name, hash.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(hash));
    }

    Result<QByteArray> text() const
    {
        if (m_error)
            return failure(*m_error);
        return m_text + '}';
    }

private:
    QByteArray m_text;
    std::optional<Error> m_error;
};

// Canonical JSON (RFC 8785). The member names are known and need not be sorted for each entry.
Result<QByteArray> canonicalText(const Entry &entry)
{
    MemberWriter members;
    members.add("actor", entry.actor);
    members.addHash("after", entry.after);
    members.add("body", entry.body);
    if (entry.checkpoint)
        members.add(
            "checkpoint",
            QJsonObject{{"root", entry.checkpoint->root}, {"size", entry.checkpoint->size}});
    if (entry.clockBehind)
        members.add("clock_behind", true);
    members.add("format", QLatin1String(entryFormat));
    members.add("kind", entry.kind);
    members.add("log", entry.log);
    members.addHash("prev", entry.prev);
    members.add("sealed", entry.sealed);
    members.add("seq", entry.seq);
    members.add("step", entry.step);
    members.add("subject", entry.subject);
    members.add("time", base::toRfc3339(entry.timeMs));
    return members.text();
}

// A SHA-256 as entries spell it: 64 lower-case hexadecimal digits.
bool isHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

// Takes members out of an entry's object one by one, and remembers the first that is wrong.
class MemberReader
{
public:
    explicit MemberReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(QLatin1String name)
    {
        const auto value = take(name);
        return value.isString() ? value.toString() : wrong<QString>(name);
    }

    qint64 count(QLatin1String name)
    {
        const auto value = take(name);
        const qint64 number = value.toInteger(-1);
        return number >= 0 ? number : wrong<qint64>(name);
    }

    QString hash(QLatin1String name)
    {
        const QString value = take(name).toString();
        return isHash(value) ? value : wrong<QString>(name);
    }

    // Empty for null, as in the first entry of a log or of a subject.
    QString hashOrNull(QLatin1String name)
    {
        return m_object.value(name).isNull() ? (take(name), QString()) : hash(name);
    }

    QString uuid(QLatin1String name)
    {
        const QString value = take(name).toString();
        return base::isUuidV7(value) ? value : wrong<QString>(name);
    }

    qint64 time(QLatin1String name)
    {
        const auto ms = base::fromRfc3339(take(name).toString());
        return ms ? *ms : wrong<qint64>(name);
    }

    bool mark(QLatin1String name)
    {
        if (!m_object.contains(name))
            return false;
        const auto value = take(name);
        return value.isBool() && value.toBool() ? true : wrong<bool>(name);
    }

    QJsonObject object(QLatin1String name)
    {
        const auto value = take(name);
        return value.isObject() ? value.toObject() : wrong<QJsonObject>(name);
    }

    // Absent, or an object of just a root and a size.
    std::optional<StatedCheckpoint> checkpoint(QLatin1String name)
    {
        if (!m_object.contains(name))
            return std::nullopt;
        const QJsonObject stated = take(name).toObject();
        const QString root = stated.value(QLatin1String("root")).toString();
        const qint64 size = stated.value(QLatin1String("size")).toInteger(0);
        if (stated.size() != 2 || !isHash(root) || size < 1)
            return wrong<std::optional<StatedCheckpoint>>(name);
        return StatedCheckpoint{size, root};
    }

    // The first member that was missing or of the wrong type, or that is unknown.
    QString firstWrong() const
    {
        if (!m_wrong.isEmpty() || m_taken == m_object.size())
            return m_wrong;
        return QStringLiteral("an unknown member");
    }

private:
    QJsonValue take(QLatin1String name)
    {
        const auto found = m_object.constFind(name);
        if (found == m_object.constEnd())
            return QJsonValue(QJsonValue::Undefined);
        ++m_taken;
        return *found;
    }

    template <typename T>
    T wrong(QLatin1String name)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
        return {};
    }

    const QJsonObject &m_object;
    qsizetype m_taken = 0;
    QString m_wrong;
};

} // namespace

QByteArray leafHash(const QByteArray &bytes, const QByteArray &signature)
{
    static const QByteArray leafPrefix(1, '\0');
    return crypto::sha256({leafPrefix, bytes, signature});
}

Result<Entry> signEntry(Entry entry, const crypto::PrivateKey &signer)
{
    TRY(entry.bytes, canonicalText(entry));
    entry.signature = signer.sign(entry.bytes);
    entry.leafHash = leafHash(entry.bytes, entry.signature);
    return entry;
}

Result<Entry> readEntry(const QByteArray &bytes, const QByteArray &signature)
{
    using Name = QLatin1String;
    TRY(const auto object, base::parseCanonicalObject(bytes));
    MemberReader reader(object);
    const QString format = reader.text(Name("format"));
    if (!format.isEmpty() && format != QLatin1String(entryFormat))
        return failure(ErrorCode::Unsupported,
                       Text::tr("The entry has the format %1; this version of Sealbook reads %2.")
                           .arg(format, QLatin1String(entryFormat)));

    Entry entry;
    entry.log = reader.uuid(Name("log"));
    entry.seq = reader.count(Name("seq"));
    entry.prev = reader.hashOrNull(Name("prev"));
    entry.timeMs = reader.time(Name("time"));
    entry.clockBehind = reader.mark(Name("clock_behind"));
    entry.checkpoint = reader.checkpoint(Name("checkpoint"));
    entry.actor = reader.hash(Name("actor"));
    entry.kind = reader.text(Name("kind"));
    entry.subject = reader.uuid(Name("subject"));
    entry.step = reader.count(Name("step"));
    entry.after = reader.hashOrNull(Name("after"));
    entry.body = reader.object(Name("body"));
    entry.sealed = reader.object(Name("sealed"));
    if (const auto wrong = reader.firstWrong(); !wrong.isEmpty() || format.isEmpty())
        return failure(ErrorCode::Corrupt,
                       Text::tr("The entry is not of the form %1: %2 is missing or wrong.")
                           .arg(QLatin1String(entryFormat), wrong));

    entry.bytes = bytes;
    entry.signature = signature;
    entry.leafHash = leafHash(bytes, signature);
    return entry;
}

} // namespace ledger
