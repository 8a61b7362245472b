#pragma once

// Registry: one folder that holds everything: the database, the attachments, the checkpoints.

#include "attachments/store.h"
#include "db/open_mode.h"
#include "ledger/ledger.h"
#include "ledger/time_stamp_table.h"
#include "registry/key_folder.h"
#include "registry/reader.h"

#include <functional>
#include <memory>
#include <optional>

namespace registry {

// Belongs to one thread at a time, as its connection does.
class Registry
{
public:
    // Makes the folder with an empty ledger and empty tables, and lets `begin` write the first
    // entry. The folder must not exist, or be empty. All or nothing: on failure the folder is as it
    // was, or removed if it did not exist. With a key the registry is encrypted; `begin` puts the
    // file of the first officer into keys(). Fails with Conflict when something is there, with Io
    // when it cannot be made, and as `begin` does.
    static Result<Registry> create(const QString &folder,
                                   const std::function<Result<void>(Registry &)> &begin,
                                   const db::SharedKey &key = {});

    // Opens the registry in `folder`. Fails with NotFound (no such folder, or no registry in it),
    // Denied (it is locked: see registry/key_folder.h), Unsupported (written by a newer version; or
    // its tables were made by another version and need openToRebuild and rebuild), Corrupt (also if
    // a symbolic link, a pipe or a device is in the place of the database or, for writing, of a
    // folder), Io. Changes nothing in any mode, since nobody has signed in yet: opened for writing,
    // it can be written only after beginWriting.
    static Result<Registry> open(const QString &folder, db::OpenMode mode);

    // Call when an officer has signed in: brings an older ledger to this version's schema, and
    // removes what killed programs left when they were attaching files or replacing keys. Does
    // nothing the second time, or if the registry was opened for reading. Fails as open does.
    Result<void> beginWriting();
    bool isWritable() const { return m_writable; }

    // Opened for writing, whatever version made its tables, so that they can be rebuilt; no other
    // call is allowed before that. Fails as open does.
    static Result<Registry> openToRebuild(const QString &folder);

    // Whether open would fail because another version made the tables. Changes nothing; fails as
    // open does otherwise.
    static Result<bool> wantsRebuild(const QString &folder);

    Registry(Registry &&) noexcept;
    Registry &operator=(Registry &&) noexcept;
    ~Registry();

    const QString &folder() const { return m_folder; }

    // The key files of an encrypted registry; nullopt if it is not encrypted.
    std::optional<KeyFolder> keys() const;

    // For core only: faces use a Reader, and a Registry converts to one.
    db::Connection &connection() const { return *m_connection; }
    ledger::Ledger &ledger() const { return *m_ledger; }
    attachments::Store &store() const { return *m_store; }

    // Writes a checkpoint's note into the folder checkpoints/, named by log and size, and the
    // officers' cosignatures next to it (.cosig); on disk when this returns. Fails with Corrupt
    // where a link is in the folder's place, and with Io.
    Result<QString> keepCheckpoint(const ledger::CheckpointNote &note) const;

    // Writes a time stamp's reply next to its checkpoint's note, as NOTE-DIGEST.tsr. Fails as
    // keepCheckpoint does.
    Result<QString> keepTimeStamp(const ledger::KeptTimeStamp &stamp) const;

    QString checkpointFolder() const;

private:
    Registry(QString folder, db::Connection connection);
    static Result<Registry> make(const QString &folder, const db::SharedKey &key);
    static Result<Registry> openAny(const QString &folder, db::OpenMode mode);
    void sweep() const;
    Result<void> sweepKeys() const;
    // Writes a file of checkpoints/.
    enum class IfThere { Leave, Replace };
    Result<QString> keepFile(const QString &name, const QByteArray &content, IfThere ifThere) const;

    QString m_folder;
    bool m_wantsWriting = false; // once an officer has signed in
    bool m_writable = false;
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::unique_ptr<attachments::Store> m_store;
};

} // namespace registry
