#include "ledger/entry_reader.h"

#include <algorithm>
#include <cstring>

namespace ledger {

namespace {

constexpr std::size_t mostGaps = 1000; // of a database that is damaged everywhere
constexpr int mostDoublings = 61;

// In the canonical order of members `kind` follows `format`, and after it only `sealed` may hold
// further ones, which no schema names so. Quotation marks inside a text are escaped, so this finds
// members alone.
constexpr auto beforeKind = "\"format\":\"sealbook-entry/1\",\"kind\":\"";

bool mayBeOf(QByteArrayView bytes, const QByteArrayList &quotedKinds)
{
    const qsizetype at = bytes.lastIndexOf(beforeKind);
    if (at < 0)
        return false;
    const auto kind = bytes.sliced(at + qsizetype(std::strlen(beforeKind)));
    return std::any_of(quotedKinds.begin(), quotedKinds.end(),
                       [kind](const QByteArray &quoted) { return kind.startsWith(quoted); });
}

} // namespace

EntryReader::EntryReader(db::Connection &connection, const QByteArray &columns)
    : m_connection(&connection)
    , m_sql("SELECT " + columns + " FROM entry WHERE position >= $1 ORDER BY position")
{
    m_rows.emplace(connection.prepare(m_sql));
    m_rows->bind(m_last);
}

Result<bool> EntryReader::next()
{
    if (!m_rows)
        return false;
    auto stepped = m_rows->next();
    if (!stepped) {
        if (stepped.error().code == ErrorCode::Cancelled)
            return stepped;
        stepped = resume(stepped.error());
    }
    if (stepped && *stepped)
        m_last = m_rows->row().integer(0);
    return stepped;
}

Result<bool> EntryReader::startAt(qint64 position)
{
    m_rows.reset(); // gives the prepared statement back
    m_rows.emplace(m_connection->prepare(m_sql));
    m_rows->bind(position);
    return m_rows->next();
}

Result<bool> EntryReader::resume(const Error &error)
{
    const qint64 from = m_last < 0 ? 0 : m_last + 1;
    const auto start =
        m_unreadable.size() < mostGaps ? firstReadable(from) : std::optional<qint64>();
    UnreadableEntries gap{from, std::numeric_limits<qint64>::max(), error.detail};
    auto stepped = start ? startAt(*start) : Result<bool>(false);
    if (stepped && *stepped)
        gap.last = m_rows->row().integer(0) - 1;
    m_unreadable.push_back(gap);
    if (!stepped || !*stepped)
        m_rows.reset();
    return stepped && *stepped;
}

// The first position from `from` on at which reading succeeds again: the step is doubled until it
// does, and the interval between the last two tries is then bisected.
std::optional<qint64> EntryReader::firstReadable(qint64 from)
{
    qint64 hidden = from;
    qint64 step = 1;
    for (int i = 0; i < mostDoublings && from <= std::numeric_limits<qint64>::max() - step; ++i) {
        const qint64 tried = from + step;
        if (startAt(tried)) {
            qint64 readable = tried;
            while (readable - hidden > 1) {
                const qint64 middle = hidden + (readable - hidden) / 2;
                (startAt(middle) ? readable : hidden) = middle;
            }
            return readable;
        }
        hidden = tried;
        step *= 2;
    }
    return std::nullopt;
}

Result<std::vector<Entry>> statedEntries(db::Connection &connection, const QStringList &kinds)
{
    QByteArrayList quotedKinds;
    for (const QString &kind : kinds)
        quotedKinds.append(kind.toLatin1() + '"');
    std::vector<Entry> stated;
    EntryReader reader(connection, "position, bytes, signature");
    for (;;) {
        TRY(const bool hasRow, reader.next());
        if (!hasRow)
            return stated;
        const auto row = reader.row();
        if (!mayBeOf(row.bytes(1), quotedKinds))
            continue;
        auto entry = readEntry(row.blob(1), row.blob(2));
        if (!entry || !kinds.contains(entry->kind))
            continue;
        entry->position = row.integer(0);
        stated.push_back(std::move(*entry));
    }
}

} // namespace ledger
