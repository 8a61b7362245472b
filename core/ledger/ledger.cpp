#include "ledger/ledger.h"

#include "base/text.h"
#include "db/connection.h"
#include "ledger/append_batch.h"
#include "ledger/entry_form.h"
#include "ledger/entry_place.h"

#include <algorithm>

namespace ledger {

namespace {

constexpr auto entryColumns = "bytes, signature, position";

struct StoredEntry {
    QByteArray bytes;
    QByteArray signature;
    qint64 position = 0;
};

StoredEntry storedEntry(const db::Row &row)
{
    return {row.blob(0), row.blob(1), row.integer(2)};
}

Result<Entry> readStored(const StoredEntry &stored)
{
    TRY(auto entry, readEntry(stored.bytes, stored.signature));
    entry.position = stored.position;
    return entry;
}

Result<std::vector<Entry>> readAll(const std::vector<StoredEntry> &stored)
{
    std::vector<Entry> entries;
    entries.reserve(stored.size());
    for (const auto &one : stored) {
        TRY(auto entry, readStored(one));
        entries.push_back(std::move(entry));
    }
    return entries;
}

// Checks the subject in the entries themselves: the column may be wrong.
Result<void> requireSubject(const std::vector<Entry> &entries, const QString &subject)
{
    for (const auto &entry : entries) {
        if (entry.subject != subject)
            return failure(ErrorCode::Corrupt,
                           Text::tr("An entry is not about what its row says; verify the "
                                    "registry."),
                           entry.leafHex());
    }
    return {};
}

Result<Entry> readOne(const Result<std::optional<StoredEntry>> &stored, const QString &missing)
{
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return failure(ErrorCode::NotFound, missing);
    return readStored(**stored);
}

QByteArray selectEntries(const char *rest)
{
    return QByteArray("SELECT ") + entryColumns + " FROM entry " + rest;
}

// The entries about the subject that are, by their bytes, of a kind that `isWanted` approves of.
template <typename IsWanted>
Result<std::vector<Entry>> readAbout(db::Connection &connection, const QString &subject,
                                     const IsWanted &isWanted)
{
    auto select = connection.prepare(selectEntries("WHERE subject = $1 ORDER BY step, position"));
    std::vector<StoredEntry> stored;
    TRY(select.bind(subject).forEach([&](const db::Row &row) -> Result<void> {
        const auto place = placeOf(row.bytes(0));
        if (isWanted(place ? place->kind : QByteArrayView()))
            stored.push_back(storedEntry(row));
        return {};
    }));
    return readAll(stored);
}

// The row of an entry to which the next one links. Only its bytes count: anyone with the file can
// change its columns.
struct Bound {
    QByteArray bytes;
    QByteArray signature;
    QByteArray leafHash;
    qint64 timeMs = 0;
};

Bound boundOf(const db::Row &row)
{
    return {row.blob(0), row.blob(1), row.blob(2), row.integer(3)};
}

Result<Entry> bindingEntry(const Bound &row)
{
    TRY(auto entry, readEntry(row.bytes, row.signature));
    if (entry.leafHash != row.leafHash || entry.timeMs != row.timeMs)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The columns of entry %1 are not what its bytes say. Nothing was "
                                "recorded; verify the registry before you go on.")
                           .arg(entry.seq));
    return entry;
}

// The latest time of the log before an entry: that of the newest one without the mark clock_behind,
// or the time that an administrator set after it.
Result<qint64> latestTimeMs(db::Connection &connection, const QString &log, qint64 seq,
                            const ClockSet &clockSet)
{
    auto select = connection.prepare("SELECT bytes, signature, leaf_hash, time FROM entry WHERE "
                                     "log = $1 AND seq < $2 ORDER BY seq DESC");
    std::optional<Bound> latest;
    select.bind(log, seq);
    for (bool hasRow = true; hasRow && !latest;) {
        TRY(hasRow, select.next());
        const auto place = hasRow ? placeOf(select.row().bytes(0)) : std::nullopt;
        if (hasRow && !(place && place->clockBehind))
            latest = boundOf(select.row());
    }
    if (!latest)
        return 0;
    TRY(const auto entry, bindingEntry(*latest));
    return clockSet.seq > entry.seq && clockSet.seq < seq ? clockSet.timeMs : entry.timeMs;
}

// The latest time after an entry that this program appended: the latest time that it knew then,
// unless this very entry set the clock. An entry with clock_behind is earlier than the latest time.
qint64 latestAfter(const AppendBatch::Tail &tail, const ClockSet &clockSet)
{
    const bool isBehind = tail.timeMs < tail.latestMs;
    return isBehind && clockSet.seq == tail.seq ? clockSet.timeMs : tail.latestMs;
}

// Checks that the subject's steps are 1, 2, 3…: after a gap no entry could be right.
Result<void> checkSteps(db::Connection &connection, const Entry &newest)
{
    auto select = connection.prepare("SELECT count(*) FROM entry WHERE subject = $1");
    TRY(const auto count,
        select.bind(newest.subject).first([](const db::Row &row) { return row.integer(0); }));
    if (count == newest.step)
        return {};
    return failure(ErrorCode::Corrupt,
                   Text::tr("The steps of this subject do not follow one another (entry %1 states "
                            "step %2). Nothing was recorded; verify the registry before you go on.")
                       .arg(newest.seq)
                       .arg(newest.step));
}

} // namespace

struct Ledger::Head {
    qint64 seq = 0;
    QString prev;
    qint64 prevTimeMs = 0;
    qint64 latestMs = 0; // of the log until then, without entries with clock_behind
    qint64 step = 1;
    QString after;
};

const AppendBatch *Ledger::batchOf(const QString &log) const
{
    const auto transaction = m_connection->transaction();
    return transaction != 0 && m_batch && m_batch->isOf(transaction, log) ? m_batch.get() : nullptr;
}

// Whether the newest entry in the batch is also the newest of the log.
Result<bool> Ledger::isAtItsTail(const AppendBatch &batch, const QString &log) const
{
    auto last = m_connection->prepare("SELECT leaf_hash FROM entry WHERE log = $1 ORDER BY seq "
                                      "DESC LIMIT 1");
    TRY(const auto leaf, last.bind(log).first([](const db::Row &row) { return row.blob(0); }));
    return leaf && batch.tail() && *leaf == batch.tail()->leafHash;
}

// Searches backwards past the entries with clock_behind, unless this object appended the newest
// entry itself.
Result<qint64> Ledger::latestBefore(const QString &log, const Head &head,
                                    const ClockSet &clockSet) const
{
    const auto *tail = m_batch && m_batch->tail() ? &*m_batch->tail() : nullptr;
    if (tail && QString::fromLatin1(tail->leafHash.toHex()) == head.prev)
        return latestAfter(*tail, clockSet);
    return latestTimeMs(*m_connection, log, head.seq, clockSet);
}

Result<Ledger::Head> Ledger::head(const QString &log, const QString &subject,
                                  const ClockSet &clockSet) const
{
    Head head;
    const auto *batch = batchOf(log);
    TRY(const bool isKnown, batch ? isAtItsTail(*batch, log) : Result<bool>(false));
    if (isKnown) {
        const auto &tail = *batch->tail();
        head.seq = tail.seq + 1;
        head.prev = QString::fromLatin1(tail.leafHash.toHex());
        head.prevTimeMs = tail.timeMs;
        head.latestMs = latestAfter(tail, clockSet);
    } else {
        auto last = m_connection->prepare("SELECT bytes, signature, leaf_hash, time FROM entry "
                                          "WHERE log = $1 ORDER BY seq DESC LIMIT 1");
        TRY(const auto previous, last.bind(log).first(boundOf));
        if (previous) {
            TRY(const auto entry, bindingEntry(*previous));
            head.seq = entry.seq + 1;
            head.prev = entry.leafHex();
            head.prevTimeMs = entry.timeMs;
        }
        TRY(head.latestMs, latestBefore(log, head, clockSet));
    }
    if (const auto newest = isKnown ? batch->newestOf(subject) : std::nullopt) {
        head.step = newest->step + 1;
        head.after = newest->leafHex;
        return head;
    }
    auto lastStep = m_connection->prepare("SELECT bytes, signature, leaf_hash, time FROM entry "
                                          "WHERE subject = $1 ORDER BY step DESC LIMIT 1");
    TRY(const auto before, lastStep.bind(subject).first(boundOf));
    if (before) {
        TRY(const auto entry, bindingEntry(*before));
        TRY(checkSteps(*m_connection, entry));
        head.step = entry.step + 1;
        head.after = entry.leafHex();
    }
    return head;
}

Result<Entry> Ledger::append(const QString &log, const Draft &draft,
                             const crypto::PrivateKey &signer, const base::Environment &environment)
{
    TRY(const auto head, head(log, draft.subject, draft.clockSet));
    Entry entry;
    entry.log = log;
    entry.seq = head.seq;
    entry.prev = head.prev;
    entry.timeMs = environment.now();
    entry.clockBehind = head.seq > 0
        && entry.timeMs < (draft.rules > domain::firstRules ? head.latestMs : head.prevTimeMs);
    const auto publicKey = signer.publicKey();
    entry.actor = publicKey.id();
    entry.kind = draft.kind;
    entry.subject = draft.subject;
    entry.step = head.step;
    entry.after = head.after;
    entry.body = draft.body;
    if (draft.namesCheckpoint) {
        TRY(entry.checkpoint, newestCheckpoint(log));
    }
    std::vector<Disclosure> disclosures;
    for (auto secret = draft.secrets.begin(); secret != draft.secrets.end(); ++secret) {
        TRY(auto disclosure, disclose(secret.key(), secret.value(), environment.random));
        TRY(checkSealedSize(disclosure));
        entry.sealed.insert(disclosure.field, disclosure.digest());
        disclosures.push_back(std::move(disclosure));
    }
    TRY(entry, signEntry(std::move(entry), signer));
    TRY(checkForm(entry, draft.rules)); // its bytes, which are there now
    TRY(insert(entry));
    TRY(insertDisclosures(entry, disclosures));
    TRY(const auto completed, insertTreeNodes(entry));
    const qint64 latestMs = entry.clockBehind ? head.latestMs : entry.timeMs;
    TRY(readBackLater(entry, latestMs, completed, publicKey));
    return entry;
}

// Reads back at once if no transaction is open, because no commit would do it later.
Result<void> Ledger::readBackLater(const Entry &entry, qint64 latestMs,
                                   const std::vector<TreeNode> &completed,
                                   const crypto::PublicKey &signer)
{
    const auto transaction = m_connection->transaction();
    if (transaction == 0)
        return readBack(*m_connection, entry, signer);
    if (!batchOf(entry.log)) {
        m_batch = std::make_shared<AppendBatch>(transaction, entry.log);
        m_connection->beforeCommit(
            [batch = m_batch](db::Connection &connection) { return batch->finish(connection); });
    }
    return m_batch->took(*m_connection, entry, latestMs, completed, signer);
}

Result<std::optional<StatedCheckpoint>> Ledger::newestCheckpoint(const QString &log) const
{
    auto select = m_connection->prepare(
        "SELECT note FROM checkpoint WHERE log = $1 ORDER BY size DESC LIMIT 1");
    TRY(const auto note,
        select.bind(log).first([](const db::Row &row) { return row.text(0).toUtf8(); }));
    if (!note)
        return std::optional<StatedCheckpoint>();
    TRY(const auto newest, readCheckpoint(*note));
    TRY(const auto root, this->root(log, newest.size));
    if (root != newest.root)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The newest checkpoint is not that of the log’s first %1 entries. "
                                "Nothing was recorded; verify the registry before you go on.")
                           .arg(newest.size));
    return std::optional(StatedCheckpoint{newest.size, QString::fromLatin1(newest.root.toHex())});
}

Result<void> Ledger::insert(const Entry &entry)
{
    auto insert = m_connection->prepare("INSERT INTO entry (log, seq, time, actor, kind, subject, "
                                        "step, bytes, signature, leaf_hash) "
                                        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    TRY(insert
            .bind(entry.log, entry.seq, entry.timeMs, entry.actor, entry.kind, entry.subject,
                  entry.step, entry.bytes, entry.signature, entry.leafHash)
            .run());
    return {};
}

Result<void> Ledger::insertDisclosures(const Entry &entry,
                                       const std::vector<Disclosure> &disclosures)
{
    auto insert =
        m_connection->prepare("INSERT INTO disclosure (entry, field, text) VALUES ($1, $2, $3)");
    for (const auto &disclosure : disclosures)
        TRY(insert.bind(entry.leafHex(), disclosure.field, QString::fromLatin1(disclosure.text))
                .run());
    return {};
}

Result<std::vector<TreeNode>> Ledger::insertTreeNodes(const Entry &entry)
{
    const auto *batch = batchOf(entry.log);
    const auto stored = nodesOf(entry.log);
    const auto nodes = [&](int level, qint64 place) -> Result<QByteArray> {
        const auto known = batch ? batch->node(level, place) : std::nullopt;
        return known ? Result<QByteArray>(*known) : stored(level, place);
    };
    TRY(auto completed, completedNodes(entry.seq, entry.leafHash, nodes));
    auto insert = m_connection->prepare(
        "INSERT INTO tree_node (log, level, place, hash) VALUES ($1, $2, $3, $4)");
    for (const auto &node : completed)
        TRY(insert.bind(entry.log, node.level, node.place, node.hash).run());
    return completed;
}

Result<qint64> Ledger::clockBehindMs(const Entry &entry, const ClockSet &clockSet) const
{
    if (!entry.clockBehind)
        return 0;
    TRY(const auto before, this->entry(entry.log, entry.seq - 1));
    TRY(const qint64 latestMs, latestTimeMs(*m_connection, entry.log, entry.seq, clockSet));
    return std::max(before.timeMs, latestMs) - entry.timeMs;
}

Result<qint64> Ledger::size(const QString &log) const
{
    auto select =
        m_connection->prepare("SELECT seq + 1 FROM entry WHERE log = $1 ORDER BY seq DESC LIMIT 1");
    TRY(const auto size, select.bind(log).first([](const db::Row &row) { return row.integer(0); }));
    return size.value_or(0);
}

Result<QStringList> Ledger::logs() const
{
    TRY(const auto logs,
        m_connection->prepare("SELECT log FROM entry GROUP BY log ORDER BY MIN(position)")
            .rows([](const db::Row &row) { return row.text(0); }));
    return QStringList(logs.begin(), logs.end());
}

Result<Entry> Ledger::entry(const QString &log, qint64 seq) const
{
    auto select = m_connection->prepare(selectEntries("WHERE log = $1 AND seq = $2"));
    return readOne(select.bind(log, seq).first(storedEntry),
                   Text::tr("Log %1 has no entry %2.").arg(log).arg(seq));
}

Result<Entry> Ledger::entryByLeaf(const QString &leafHex) const
{
    auto select = m_connection->prepare(selectEntries("WHERE leaf_hash = $1"));
    return readOne(select.bind(QByteArray::fromHex(leafHex.toLatin1())).first(storedEntry),
                   Text::tr("No entry has the leaf hash %1.").arg(leafHex));
}

Result<std::vector<Entry>> Ledger::entriesOf(const QString &subject) const
{
    auto select =
        m_connection->prepare(selectEntries("WHERE subject = $1 ORDER BY step, position"));
    TRY(const auto stored, select.bind(subject).rows(storedEntry));
    return readAll(stored);
}

// The condition is spelled as in its index (schema/sqlite/ledger/0004_entry_index.sql): SQLite uses
// the index on no other spelling. An item's field may be called `kind`, so the column decides too;
// an altered column can hide only an entry with such a field there, never a step of custody.
Result<std::vector<Entry>> Ledger::entriesWithoutFiles(const QString &subject) const
{
    auto select = m_connection->prepare(selectEntries(R"(WHERE subject = $1
            AND (instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) = 0
                OR kind <> 'attachment.added')
            ORDER BY step, position)"));
    TRY(const auto stored, select.bind(subject).rows(storedEntry));
    return readAll(stored);
}

// The condition and the expression are spelled as in their index
// (schema/sqlite/ledger/0004_entry_index.sql): SQLite uses an index on no other spelling.
Result<std::vector<Entry>> Ledger::entriesAttaching(const QString &subject,
                                                    const QString &sha256) const
{
    auto select = m_connection->prepare(selectEntries(R"(WHERE subject = $1
            AND instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) > 0
            AND substr(bytes, instr(bytes, CAST('"sha256":"' AS BLOB)) + 10, 64) = $2
            ORDER BY step, position)"));
    TRY(const auto stored, select.bind(subject, sha256.toLatin1()).rows(storedEntry));
    return readAll(stored);
}

Result<std::optional<Entry>> Ledger::firstEntryOf(const QString &subject) const
{
    auto select =
        m_connection->prepare(selectEntries("WHERE subject = $1 ORDER BY step, position LIMIT 1"));
    TRY(const auto stored, select.bind(subject).rows(storedEntry));
    TRY(auto entries, readAll(stored));
    TRY(requireSubject(entries, subject));
    return entries.empty() ? std::nullopt : std::optional(std::move(entries.front()));
}

Result<std::vector<Entry>> Ledger::entriesOfKind(const QString &subject, const QString &kind) const
{
    const QByteArray wanted = kind.toLatin1();
    TRY(auto entries,
        readAbout(*m_connection, subject, [&](QByteArrayView stated) { return stated == wanted; }));
    TRY(requireSubject(entries, subject));
    return entries;
}

Result<std::vector<Entry>> Ledger::entriesOfKinds(const QStringList &kinds, qint64 position,
                                                  qint64 before) const
{
    std::vector<StoredEntry> stored;
    auto select =
        m_connection->prepare(selectEntries("WHERE kind = $1 AND position > $2 AND position < $3 "
                                            "ORDER BY position"));
    for (const QString &kind : kinds) {
        TRY(const auto ofKind, select.bind(kind, position, before).rows(storedEntry));
        stored.insert(stored.end(), ofKind.begin(), ofKind.end());
    }
    std::sort(stored.begin(), stored.end(),
              [](const auto &left, const auto &right) { return left.position < right.position; });
    return readAll(stored);
}

Result<void> Ledger::forEach(const std::function<Result<void>(const Entry &)> &visit) const
{
    return m_connection->prepare(selectEntries("ORDER BY position"))
        .forEach([&](const db::Row &row) -> Result<void> {
            TRY(const auto entry, readStored(storedEntry(row)));
            return visit(entry);
        });
}

NodeReader Ledger::nodesOf(const QString &log) const
{
    return [this, log](int level, qint64 place) -> Result<QByteArray> {
        auto select = level == 0
            ? m_connection->prepare("SELECT leaf_hash FROM entry WHERE log = $1 AND seq = $2")
            : m_connection->prepare(
                "SELECT hash FROM tree_node WHERE log = $1 AND place = $2 AND level = $3");
        auto &bound = level == 0 ? select.bind(log, place) : select.bind(log, place, level);
        TRY(const auto hash, bound.first([](const db::Row &row) { return row.blob(0); }));
        if (!hash)
            return failure(
                ErrorCode::Corrupt,
                Text::tr("The tree of log %1 lacks node %2 of level %3; verify the registry.")
                    .arg(log)
                    .arg(place)
                    .arg(level));
        return *hash;
    };
}

Result<QByteArray> Ledger::root(const QString &log, qint64 size) const
{
    return rootHash(size, nodesOf(log));
}

Result<std::vector<QByteArray>> Ledger::inclusionProof(const QString &log, qint64 seq,
                                                       qint64 size) const
{
    return ledger::inclusionProof(seq, size, nodesOf(log));
}

} // namespace ledger
