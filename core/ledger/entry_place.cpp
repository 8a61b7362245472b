#include "ledger/entry_place.h"

#include "ledger/entry.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ledger {

namespace {

// Takes a member's value from the front of `rest`, which then begins after it. The members of an
// entry are in one order and hold no quotation mark here.
bool take(QByteArrayView &rest, QByteArrayView name, char end, QByteArrayView &value)
{
    if (!rest.startsWith(name))
        return false;
    rest = rest.sliced(name.size());
    const auto length = rest.indexOf(end);
    if (length < 0)
        return false;
    value = rest.first(length);
    rest = rest.sliced(length + 1);
    return true;
}

} // namespace

// The members after `body` are read. A text inside `body` can't look like them, since quotation
// marks in texts are escaped, and a member of `body` isn't the last that does: they follow all of
// `body`. Of what follows, only `sealed` has members with names of their own, and their values are
// digests.
std::optional<EntryPlace> placeOf(QByteArrayView bytes)
{
    static const QByteArray start = QByteArray("\"format\":\"") + entryFormat + "\",";
    static const QByteArray behind = "\"clock_behind\":true,";
    const auto from = bytes.lastIndexOf(start);
    const auto sealedAt = bytes.lastIndexOf("},\"seq\":");
    if (from < 0 || sealedAt < from)
        return std::nullopt;
    QByteArrayView head = bytes.sliced(from + start.size());
    QByteArrayView tail = bytes.sliced(sealedAt + 2);
    EntryPlace place;
    place.clockBehind = bytes.first(from).endsWith(behind);
    if (take(head, "\"kind\":\"", '"', place.kind) && take(head, ",\"log\":\"", '"', place.log)
        && take(tail, "\"seq\":", ',', place.seq) && take(tail, "\"step\":", ',', place.step)
        && take(tail, "\"subject\":\"", '"', place.subject))
        return place;
    return std::nullopt;
}

QString bodyText(const QByteArray &bytes, const char *member)
{
    return QJsonDocument::fromJson(bytes)
        .object()
        .value(QLatin1String("body"))
        .toObject()
        .value(QLatin1String(member))
        .toString();
}

} // namespace ledger
