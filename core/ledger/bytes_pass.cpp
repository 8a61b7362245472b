#include "ledger/bytes_pass.h"

#include "base/text.h"
#include "ledger/entry.h"

namespace ledger {

namespace {

// The members by which entries are found, as the text spells them.
struct Place {
    QByteArrayView log;
    QByteArrayView seq;
    QByteArrayView kind;
    QByteArrayView subject;
    QByteArrayView step;
};

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

// Reads the members after `body`, without parsing the rest. A text inside `body` can't look like
// them, since quotation marks in texts are escaped, and they follow all of `body`.
bool readPlace(const QByteArray &bytes, Place &place)
{
    static const QByteArray start = QByteArray("\"format\":\"") + entryFormat + "\",";
    const auto from = bytes.lastIndexOf(start);
    const auto sealedAt = bytes.lastIndexOf("},\"seq\":");
    if (from < 0 || sealedAt < from)
        return false;
    QByteArrayView head = QByteArrayView(bytes).sliced(from + start.size());
    QByteArrayView tail = QByteArrayView(bytes).sliced(sealedAt + 2);
    return take(head, "\"kind\":\"", '"', place.kind) && take(head, ",\"log\":\"", '"', place.log)
        && take(tail, "\"seq\":", ',', place.seq) && take(tail, "\"step\":", ',', place.step)
        && take(tail, "\"subject\":\"", '"', place.subject);
}

// Whether the row's columns (log, seq, kind, subject, step) are those of its bytes.
bool agrees(const db::Row &row, const Place &place)
{
    return row.bytes(1) == place.log && QByteArray::number(row.integer(2)) == place.seq
        && row.bytes(3) == place.kind && row.bytes(4) == place.subject
        && QByteArray::number(row.integer(5)) == place.step;
}

tl::unexpected<Error> differs(const db::Row &row)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("The columns of entry %1 do not match the entry. Nothing was recorded; "
                            "verify the registry before you continue.")
                       .arg(row.integer(2)),
                   QStringLiteral("position %1").arg(row.integer(0)));
}

void noteAssigned(QSet<QString> &assigned, const Place &place, const QString &subject)
{
    if (place.kind == "item.assigned")
        assigned.insert(subject);
    if (place.kind == "item.unassigned")
        assigned.remove(subject);
}

void noteLot(QSet<QString> &inLot, const Place &place, const QString &subject)
{
    if (place.kind == "custody.released")
        inLot.insert(subject);
    if (place.kind == "custody.received" || place.kind == "custody.refused"
        || place.kind == "custody.recalled")
        inLot.remove(subject);
}

// What was registered in, put into or taken out of one of the subjects.
void noteInside(BytesPass &pass, const BytesQuestion &asked, const Place &place,
                const QByteArray &bytes, const QString &subject)
{
    static const QByteArray member = "\"parent\":\"";
    constexpr qsizetype idLength = 36;
    const auto at = place.kind.startsWith("item.") ? bytes.indexOf(member) : -1;
    if (at < 0)
        return;
    const QString parent = QString::fromLatin1(bytes.mid(at + member.size(), idLength));
    if (!asked.subjects.contains(parent))
        return;
    if (place.kind == "item.taken_out")
        pass.inside[parent].remove(subject);
    else
        pass.inside[parent].insert(subject);
}

} // namespace

Result<BytesPass> passOverBytes(db::Connection &connection, const BytesQuestion &asked)
{
    BytesPass pass;
    const auto caseBytes = asked.caseFile.toLatin1();
    // Within a text, the quotation marks would be escaped.
    const auto lotBytes = "\"lot\":\"" + asked.lot.toLatin1() + '"';
    auto select = connection.prepare(
        "SELECT position, log, seq, kind, subject, step, bytes FROM entry NOT INDEXED ORDER BY "
        "position");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        if (asked.passedOver.contains(row.integer(0)))
            return {};
        const QByteArray bytes = row.blob(6);
        Place place;
        if (!readPlace(bytes, place) || !agrees(row, place))
            return differs(row);
        const QString subject = QString::fromLatin1(place.subject);
        if (asked.subjects.contains(subject))
            ++pass.steps[subject];
        if (place.kind == "item.registered")
            ++pass.registered;
        noteInside(pass, asked, place, bytes, subject);
        if (!asked.caseFile.isEmpty() && bytes.contains(caseBytes))
            noteAssigned(pass.assigned, place, subject);
        if (!asked.lot.isEmpty() && bytes.contains(lotBytes))
            noteLot(pass.inLot, place, subject);
        return {};
    }));
    return pass;
}

} // namespace ledger
