#include "ledger/time_stamp_table.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "db/connection.h"

#include <algorithm>

namespace ledger {

namespace {

KeptTimeStamp readStamp(const db::Row &row)
{
    return {row.text(0), row.integer(1), row.blob(2), row.blob(3), row.blob(4), row.blob(5)};
}

} // namespace

QString KeptTimeStamp::digest() const
{
    return QString::fromLatin1(crypto::sha256({reply}).toHex());
}

Result<QByteArray> TimeStampTable::ask(const CheckpointNote &checkpoint,
                                       const base::Random &random) const
{
    const auto query = crypto::timeStampQuery(checkpoint.note, random);
    auto insert = m_connection->prepare(
        "INSERT INTO time_stamp_query (log, size, query) VALUES ($1, $2, $3)");
    TRY(insert.bind(checkpoint.checkpoint.log, checkpoint.checkpoint.size, query).run());
    return query;
}

Result<std::vector<KeptTimeStamp>> TimeStampTable::askedFor(const QByteArray &digest) const
{
    TRY(auto asked,
        m_connection
            ->prepare("SELECT log, size, CAST(note AS BLOB), x'', query, x'' FROM time_stamp_query "
                      "JOIN checkpoint USING (log, size)")
            .rows(readStamp));
    std::erase_if(
        asked, [&](const KeptTimeStamp &stamp) { return crypto::sha256({stamp.note}) != digest; });
    return asked;
}

Result<KeptTimeStamp> TimeStampTable::accept(const QByteArray &reply,
                                             const QByteArray &trustedPem) const
{
    TRY(const auto digest, crypto::stampedDigest(reply));
    TRY(const bool kept, isKept(reply));
    if (kept)
        return failure(ErrorCode::Conflict, Text::tr("This time stamp is kept already."));
    TRY(const auto asked, askedFor(digest));
    TRY(const auto authority, crypto::certificatesIn(trustedPem));
    Error refusal{
        ErrorCode::NotFound,
        Text::tr("This time stamp does not belong to any checkpoint for which one was requested "
                 "here."),
        {}};
    for (auto stamp : asked) {
        stamp.reply = reply;
        stamp.authority = authority;
        const auto stated = judged(stamp);
        if (stated) {
            TRY(keep(stamp));
            return stamp;
        }
        refusal = stated.error();
    }
    return failure(std::move(refusal));
}

Result<bool> TimeStampTable::isKept(const QByteArray &reply) const
{
    auto select = m_connection->prepare("SELECT 1 FROM time_stamp WHERE reply = $1");
    TRY(const auto found, select.bind(reply).first([](const db::Row &) { return true; }));
    return found.has_value();
}

Result<void> TimeStampTable::keep(const KeptTimeStamp &stamp) const
{
    auto insert = m_connection->prepare("INSERT INTO time_stamp (log, size, digest, reply, query, "
                                        "authority) VALUES ($1, $2, $3, $4, $5, $6)");
    TRY(insert
            .bind(stamp.log, stamp.size, stamp.digest(), stamp.reply, stamp.query,
                  QString::fromLatin1(stamp.authority))
            .run());
    auto forget = m_connection->prepare("DELETE FROM time_stamp_query WHERE query = $1");
    TRY(forget.bind(stamp.query).run());
    return {};
}

Result<bool> TimeStampTable::isThere() const
{
    auto select = m_connection->prepare(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'time_stamp'");
    TRY(const auto found, select.first([](const db::Row &) { return true; }));
    return found.has_value();
}

Result<std::vector<qint64>> TimeStampTable::waiting() const
{
    TRY(const bool there, isThere());
    if (!there)
        return std::vector<qint64>();
    return m_connection->prepare("SELECT DISTINCT size FROM time_stamp_query ORDER BY size")
        .rows([](const db::Row &row) { return row.integer(0); });
}

Result<std::vector<KeptTimeStamp>> TimeStampTable::all() const
{
    TRY(const bool there, isThere());
    if (!there)
        return std::vector<KeptTimeStamp>();
    return m_connection
        ->prepare("SELECT stamp.log, stamp.size, CAST(coalesce(note, '') AS BLOB), reply, query, "
                  "CAST(authority AS BLOB) FROM time_stamp AS stamp LEFT JOIN checkpoint USING "
                  "(log, size) ORDER BY stamp.log, stamp.size, digest")
        .rows(readStamp);
}

Result<crypto::TimeStamp> judged(const KeptTimeStamp &stamp, const QByteArray &trustedPem)
{
    if (stamp.note.isEmpty())
        return failure(ErrorCode::Corrupt,
                       Text::tr("The checkpoint of size %1, of which there is a time stamp, is "
                                "missing.")
                           .arg(stamp.size));
    return crypto::checkTimeStamp(stamp.reply, stamp.query, stamp.note,
                                  trustedPem.isEmpty() ? stamp.authority : trustedPem);
}

} // namespace ledger
