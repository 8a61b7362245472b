#include "registry/stated/stated_numbers.h"

#include "db/connection.h"
#include "domain/exhibit_number.h"

#include <algorithm>

namespace registry {

Result<qint64> StatedNumbers::last(db::Connection &connection, const QString &stationCode, int year)
{
    const QString first = domain::exhibitNumber(stationCode, year, 1);
    const QString prefix = first.chopped(domain::fewestRunningDigits);
    auto &known = m_known[prefix];
    // Within a text the quotation marks would be escaped, so this finds the member alone.
    const QByteArray member = "\"exhibit_number\":\"" + prefix.toLatin1();
    auto select = connection.prepare("SELECT position, substr(bytes, instr(bytes, $1) + $2, $3) "
                                     "FROM entry WHERE kind = 'item.registered' AND position > $4 "
                                     "AND instr(bytes, $1) > 0");
    TRY(select
            .bind(member, qint64(member.size()), qint64(domain::mostRunningDigits + 1),
                  known.position)
            .forEach([&](const db::Row &row) -> Result<void> {
                const QByteArray rest = row.blob(1);
                const auto end = rest.indexOf('"');
                known.position = std::max(known.position, row.integer(0));
                known.numbers.insert(rest.first(std::max<qsizetype>(end, 0)).toLongLong());
                return {};
            }));
    const auto isFollowed = [&](qint64 number) {
        return number >= domain::largestRunning || known.numbers.count(number + 1) > 0;
    };
    const auto last = std::find_if(known.numbers.rbegin(), known.numbers.rend(),
                                   [&](qint64 number) { return !isFollowed(number); });
    return last == known.numbers.rend() ? 0 : *last;
}

} // namespace registry
