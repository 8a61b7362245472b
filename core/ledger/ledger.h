#pragma once

// Ledger: all logs of a registry. Appends entries, reads them back, and makes checkpoints.

#include "base/environment.h"
#include "domain/rules.h"
#include "ledger/checkpoint.h"
#include "ledger/disclosure.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"

#include <QMap>

#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace db {
class Connection;
}

namespace ledger {

// Brings the ledger's own tables to this version's schema, in one transaction. Fails with
// Unsupported when they were written by a newer version. A database without them gets them.
Result<void> migrate(db::Connection &connection);

// The same, to an older schema: what a registry that was not opened for writing since must look
// like.
Result<void> migrate(db::Connection &connection, int version);

// The schema version that migrate leads to.
int newestSchemaVersion();

// One entry attachment.added: `subject` got the content of this SHA-256 (hex) and size (bytes).
struct AttachedContent {
    QString subject;
    QString sha256;
    qint64 size = 0;
    int rules = domain::newestRules; // in force for the entry
};

// Reads and writes through the caller's connection and, for append, within the caller's
// transaction. Must not outlive the connection.
class Ledger
{
public:
    explicit Ledger(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    // Signs and appends one entry to `log`, with its disclosures and tree nodes. Names the newest
    // checkpoint in it if the draft asks for that and there is one. Reads back what it wrote, at
    // the latest before the open transaction commits. An entry older than its predecessor carries
    // the mark clock_behind. Fails with Invalid when the body breaks its schema; with Conflict when
    // the subject has a step that the caller's view did not have; with Corrupt when the entry read
    // back differs from the one written, and then the commit fails too.
    Result<Entry> append(const QString &log, const Draft &draft, const crypto::PrivateKey &signer,
                         const base::Environment &environment);

    // How far an entry with clock_behind is behind the entry before it in its log; 0 for any other.
    Result<qint64> clockBehindMs(const Entry &entry, const ClockSet &clockSet = {}) const;

    Result<qint64> size(const QString &log) const;
    Result<QStringList> logs() const;

    // Fails with NotFound.
    Result<Entry> entry(const QString &log, qint64 seq) const;
    Result<Entry> entryByLeaf(const QString &leafHex) const;

    // A subject's entries, step 1 first.
    Result<std::vector<Entry>> entriesOf(const QString &subject) const;

    // A subject's entries without those that attach a file, because there may be thousands of
    // these; and only those that attach the file with this SHA-256 (hex). Both judge by the
    // entries' bytes, not by the column.
    Result<std::vector<Entry>> entriesWithoutFiles(const QString &subject) const;
    Result<std::vector<Entry>> entriesAttaching(const QString &subject,
                                                const QString &sha256) const;

    // A subject's entry of the lowest step, and its entries of one kind, by the entries' bytes and
    // not by the columns. Fail with Corrupt if such an entry is about another subject.
    Result<std::optional<Entry>> firstEntryOf(const QString &subject) const;
    Result<std::vector<Entry>> entriesOfKind(const QString &subject, const QString &kind) const;

    // Entries of the given kinds that arrived after `position` (0: all) and before `before`, in
    // order of arrival.
    Result<std::vector<Entry>> entriesOfKinds(
        const QStringList &kinds, qint64 position = 0,
        qint64 before = std::numeric_limits<qint64>::max()) const;

    // Visits every entry in order of arrival; stops at the first failure.
    Result<void> forEach(const std::function<Result<void>(const Entry &)> &visit) const;

    // The values of an entry's sealed fields that are still disclosed, by field. Fails with Corrupt
    // if a value is not the one that the entry seals, so that it is neither shown nor signed.
    Result<QMap<QString, Disclosure>> disclosures(const Entry &entry) const;

    // The same of those alone whose digests the entry seals, whatever else is kept there.
    Result<QMap<QString, Disclosure>> sealedDisclosures(const Entry &entry) const;

    // Deletes one disclosure; the caller appends the entry disclosure.erased in the same
    // transaction.
    Result<void> eraseDisclosure(const QString &entryLeafHex, const QString &field);

    Result<QByteArray> root(const QString &log, qint64 size) const;
    Result<std::vector<QByteArray>> inclusionProof(const QString &log, qint64 seq,
                                                   qint64 size) const;

    // The checkpoint of the log as it now is: the one that exists for this size, or a new one.
    // Fails with Corrupt when the one that exists states another root, and where the nodes of the
    // tree are not what the entries since the checkpoint before give: nothing is signed over them.
    Result<CheckpointNote> checkpoint(const QString &log, const crypto::PrivateKey &stationKey);

    // The officer's cosignature of a checkpoint that the log has (ledger/cosignature.h), made once
    // for each officer's key.
    Result<void> cosign(const Checkpoint &checkpoint, const crypto::PrivateKey &officerKey,
                        qint64 timeMs);

    // The cosignature lines of the checkpoint of this size, by the officers' key ids.
    Result<QByteArray> cosignatures(const QString &log, qint64 size) const;

    // Newest first.
    Result<std::vector<CheckpointNote>> checkpoints(const QString &log) const;

private:
    struct Head; // where an entry is going to be appended
    Result<Head> head(const QString &log, const QString &subject, const ClockSet &clockSet) const;
    Result<std::optional<StatedCheckpoint>> newestCheckpoint(const QString &log) const;
    Result<void> insert(const Entry &entry);
    Result<void> insertDisclosures(const Entry &entry, const std::vector<Disclosure> &disclosures);
    Result<void> checkGrownTree(const Checkpoint &now, const crypto::PublicKey &stationKey) const;
    Result<std::vector<TreeNode>> insertTreeNodes(const Entry &entry);
    const class AppendBatch *batchOf(const QString &log) const;
    Result<qint64> latestBefore(const QString &log, const Head &head,
                                const ClockSet &clockSet) const;
    Result<bool> isAtItsTail(const class AppendBatch &batch, const QString &log) const;
    Result<void> readBackLater(const Entry &entry, qint64 latestMs,
                               const std::vector<TreeNode> &completed,
                               const crypto::PublicKey &signer);
    NodeReader nodesOf(const QString &log) const;

    db::Connection *m_connection;
    std::shared_ptr<class AppendBatch> m_batch; // of the transaction that appended last
};

} // namespace ledger
