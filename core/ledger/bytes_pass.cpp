#include "ledger/bytes_pass.h"

#include "base/text.h"

namespace ledger {

namespace {

// Whether the row's columns (log, seq, kind, subject, step) are those of its bytes.
bool agrees(const db::Row &row, const EntryPlace &place)
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

// A reason may mention the case, too.
void noteAssigned(QSet<QString> &assigned, const BytesQuestion &asked, const EntryPlace &place,
                  const QByteArray &bytes, const QString &subject)
{
    const bool assigns = place.kind == "item.assigned";
    if (!assigns && place.kind != "item.unassigned")
        return;
    if (!bytes.contains(asked.caseFile.toLatin1()) || bodyText(bytes, "case") != asked.caseFile)
        return;
    if (assigns)
        assigned.insert(subject);
    else
        assigned.remove(subject);
}

void noteLot(QSet<QString> &inLot, const EntryPlace &place, const QString &subject)
{
    if (place.kind == "custody.released")
        inLot.insert(subject);
    if (place.kind == "custody.received" || place.kind == "custody.refused"
        || place.kind == "custody.recalled")
        inLot.remove(subject);
}

// What was registered in, put into or taken out of one of the subjects. A field of an item may be
// called `parent`, too.
void noteInside(BytesPass &pass, const BytesQuestion &asked, const EntryPlace &place,
                const QByteArray &bytes, const QString &subject)
{
    const bool takesOut = place.kind == "item.taken_out";
    const bool puts = place.kind == "item.registered" || place.kind == "item.put_in";
    if ((!takesOut && !puts) || !bytes.contains("\"parent\":\""))
        return;
    const QString parent = bodyText(bytes, "parent");
    if (!asked.subjects.contains(parent))
        return;
    if (takesOut)
        pass.inside[parent].remove(subject);
    else
        pass.inside[parent].insert(subject);
}

} // namespace

Result<BytesPass> passOverBytes(db::Connection &connection, const BytesQuestion &asked)
{
    BytesPass pass;
    // Within a text, the quotation marks would be escaped.
    const auto lotBytes = "\"lot\":\"" + asked.lot.toLatin1() + '"';
    auto select = connection.prepare(
        "SELECT position, log, seq, kind, subject, step, bytes FROM entry NOT INDEXED ORDER BY "
        "position");
    TRY(select.forEach([&](const db::Row &row) -> Result<void> {
        if (asked.passedOver.contains(row.integer(0)))
            return {};
        const QByteArray bytes = row.blob(6);
        const auto place = placeOf(bytes);
        if (!place || !agrees(row, *place))
            return differs(row);
        const QString subject = QString::fromLatin1(place->subject);
        if (asked.subjects.contains(subject))
            ++pass.steps[subject];
        if (place->kind == "item.registered")
            ++pass.registered;
        noteInside(pass, asked, *place, bytes, subject);
        if (!asked.caseFile.isEmpty())
            noteAssigned(pass.assigned, asked, *place, bytes, subject);
        if (!asked.lot.isEmpty() && bytes.contains(lotBytes))
            noteLot(pass.inLot, *place, subject);
        return {};
    }));
    return pass;
}

Result<void> passOverPlaces(db::Connection &connection, qint64 after,
                            const std::function<Result<void>(const PlacedRow &)> &visit)
{
    auto select = connection.prepare("SELECT position, bytes, signature FROM entry NOT INDEXED "
                                     "WHERE position > $1 ORDER BY position");
    return select.bind(after).forEach([&](const db::Row &row) -> Result<void> {
        const auto place = placeOf(row.bytes(1));
        return place ? visit({row.integer(0), *place, row.bytes(1), row.bytes(2)}) : Result<void>();
    });
}

} // namespace ledger
