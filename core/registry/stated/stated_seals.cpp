#include "registry/stated/stated_seals.h"

#include "base/canonical_json.h"
#include "db/connection.h"

#include <algorithm>

namespace registry {

namespace {

// A text as canonical JSON writes it, with its quotation marks.
Result<QByteArray> spelled(const QString &text)
{
    TRY(const auto list, base::canonicalJson(QJsonObject{{QStringLiteral("s"), text}}));
    return list.sliced(5).chopped(1); // {"s":…}
}

// The string at the beginning of these bytes, from its first quotation mark to its last.
QByteArray stringAt(const QByteArray &bytes)
{
    for (qsizetype i = 1; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\\')
            ++i;
        else if (bytes.at(i) == '"')
            return bytes.first(i + 1);
    }
    return {};
}

} // namespace

Result<QStringList> StatedSeals::bearersOf(db::Connection &connection, const QString &seal)
{
    // Finds the member only: within a text the quotation marks would be escaped.
    const QByteArray member = "\"seal_number\":";
    auto select = connection.prepare("SELECT position, subject, substr(bytes, instr(bytes, $1) + "
                                     "$2) FROM entry WHERE kind IN ('custody.sealed', "
                                     "'custody.corrected') AND position > $3 AND "
                                     "instr(bytes, $1) > 0");
    TRY(select.bind(member, qint64(member.size()), m_position)
            .forEach([&](const db::Row &row) -> Result<void> {
                m_position = std::max(m_position, row.integer(0));
                m_bearers.insert(stringAt(row.blob(2)), row.text(1));
                return {};
            }));
    TRY(const auto number, spelled(seal));
    QStringList bearers = m_bearers.values(number);
    bearers.removeDuplicates();
    return bearers;
}

} // namespace registry
