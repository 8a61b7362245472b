#pragma once

// Store: a content-addressed store: files are kept read-only under the SHA-256 of their content and
// checked whenever they are read. In an encrypted registry they are age files; the functions here
// encrypt and decrypt, and everything that reads an attachment reads it through them.
// schema/attachment_store.md defines the layout.

#include "attachments/content.h"
#include "base/progress.h"
#include "crypto/digest.h"
#include "domain/fault.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace attachments {

// A file to be taken in.
struct Source {
    QString path;                                 // as base/file_name.h has it
    std::optional<crypto::Digest> announced = {}; // the digest stated by an officer or a tool's
                                                  // report
    QString name =
        {}; // to be kept, as found_files.h gives it; empty: the path's last part, spelled
    // Passes on the content, where no file holds it in clear: it is then read from here, and `path`
    // only names it in messages. Called once, on any thread.
    std::function<Result<void>(const Take &take, base::Progress &progress)> read = {};
};

// A file as it was taken in.
struct Stored {
    crypto::Digest sha256;
    qint64 size = 0;   // bytes
    QString name;      // of its source
    QString mediaType; // IANA media type, by content and name
    // Those requested in addition to SHA-256, then that of an announced digest.
    std::vector<crypto::Digest> digests;
    bool wasThere = false; // the store held this content already
};

// What the store must contain according to an entry.
struct Owned {
    QString sha256; // hex
    qint64 size = 0;
};

struct CheckReport {
    // Codes: attachment_damaged, attachment_missing, attachment_in_clear (a warning),
    // attachment_foreign; `expected` is the SHA-256 of what is owned.
    std::vector<domain::Fault> faults;
    QHash<QString, qint64> sizes; // of the contents that have their SHA-256 (hex), in bytes
    qint64 filesChecked = 0;
    qint64 bytesChecked = 0;
};

// A source that was passed over.
struct Refusal {
    std::size_t source = 0; // its place among the sources
    Error error;
};

// Whether one source that cannot be taken in stops all of them.
enum class OnRefusal { Stop, GoOn };

// Fails as Store::add does where nothing that can be attached is at the source's path.
Result<void> checkSource(const QString &path);

// Files in the store, on disk, that stay there only if keep is called, which happens when the
// entries that name them are on disk. Otherwise the files that this intake added are removed again;
// after a crash a marker under tmp/ lists them.
class Intake
{
public:
    Intake(Intake &&) noexcept;
    Intake &operator=(Intake &&) = delete;
    ~Intake();

    // In the order of the sources, without those that were refused.
    const std::vector<Stored> &stored() const { return m_stored; }
    const std::vector<Refusal> &refused() const { return m_refused; } // in their order too

    // Waits until contents and names of the files are on disk. Call before the entries that name
    // them are committed. Fails with Io; then the files must not be kept.
    Result<void> awaitDisk();

    void keep();

private:
    friend class Store;
    explicit Intake(std::unique_ptr<class Placing> placing);

    std::vector<Stored> m_stored;
    std::vector<Refusal> m_refused;
    std::unique_ptr<class Placing> m_placing;
};

// Safe for several processes at once: a file appears under its name only when it is whole, and
// between that and Intake::keep only one process is at work. Never follows a symbolic link in the
// place of `folder`, or of a folder or file in it: every function fails there with Corrupt.
class Store
{
public:
    // `folder` exists. With a key the contents are age files for it; a registry's own store is
    // opened by registry/registry_store.h, which finds the key.
    Store(const QString &folder, ContentKey key);

    // Reads each source once: computes every digest, writes a temporary file, fsyncs, renames,
    // fsyncs the folders. When this returns, all of them are on disk, until the intake is kept or
    // not. Works on all cores; results are in the order of `sources`, and so is the failure that is
    // returned: Invalid (a symbolic link, folder, FIFO, socket or device; an announced digest that
    // does not match, with both values), Conflict (the file changed while it was read), Corrupt
    // (the store has this content already, but it was changed: it is left unchanged for
    // examination), NotFound, Io, Cancelled. After a failure nothing stays that was not there
    // before. With OnRefusal::GoOn a source that fails by itself (not with Cancelled, nor with
    // Corrupt) is passed over. Waits for other processes' intakes; an intake of this process must
    // be gone before the next.
    Result<Intake> add(const std::vector<Source> &sources,
                       const std::vector<crypto::DigestAlgorithm> &also, base::Progress &progress,
                       OnRefusal onRefusal = OnRefusal::Stop);

    // The same, but does not wait for the names of many files: the caller writes the entries
    // meanwhile, and calls Intake::awaitDisk before they are committed.
    Result<Intake> addAndSyncLater(const std::vector<Source> &sources,
                                   const std::vector<crypto::DigestAlgorithm> &also,
                                   base::Progress &progress, OnRefusal onRefusal = OnRefusal::Stop);

    // Removes what killed intakes have left: temporary files that no living process writes (one of
    // an older version's: that is more than a day old), and files named by a marker for which
    // isOwned(sha256) -> Result<bool> returns false. Removes only regular files of this user under
    // names that the program itself gives. Does nothing while another process has an intake open:
    // the next sweep will do. Fails with Corrupt where a link has replaced a folder, with Io, or as
    // isOwned does.
    Result<void> sweep(const std::function<Result<bool>(const QString &sha256)> &isOwned);

    struct Encryption {
        qint64 files = 0;      // that are encrypted now and were not before
        QStringList left = {}; // SHA-256 of those that were damaged and stay as they are
    };

    // Encrypts each content that is still in clear, on all cores: writes its age file, fsyncs it
    // and renames it to the place of the content in clear. Can be stopped at any moment, and goes
    // on the next time. Needs a key. Fails with Io, Corrupt (a link in the place of a folder),
    // Cancelled.
    Result<Encryption> encryptContents(base::Progress &progress);

    const QString &folder() const { return m_folder; }

    // The path of the content, whether or not it is there. `sha256` is 64 hexadecimal digits.
    QString pathOf(const QString &sha256) const;

    // The content, checked. Fails with NotFound, Io, Corrupt, or Invalid when it has more than
    // `maxBytes` bytes.
    Result<QByteArray> read(const QString &sha256, qint64 maxBytes) const;

    // Passes on the content piece by piece, in order, and checks it: the pieces can be trusted only
    // once this has returned without failure (NotFound, Corrupt, Io, Cancelled, or that of `take`).
    // May be called from several threads.
    Result<void> readTo(const QString &sha256, const Take &take, base::Progress &progress) const;

    // Copies the content to a new file and checks it during the copy; on failure (NotFound,
    // Corrupt, Io, Cancelled) there is no new file; an existing file at `path` is left alone (Io).
    // It is on disk when this returns.
    Result<void> copyTo(const QString &sha256, const QString &path, base::Progress &progress) const;

    // Hashes everything owned, on all cores, the largest first so that the cores end together, and
    // looks for files, links and pipes without an owner, and with a key for contents in clear. Goes
    // on after each fault; fails only with Cancelled.
    Result<CheckReport> check(const std::vector<Owned> &owned, base::Progress &progress) const;

    // The same without the search for files without an owner.
    Result<CheckReport> checkOwned(const std::vector<Owned> &owned, base::Progress &progress) const;

private:
    Result<class File> opened(const QString &sha256) const;
    Result<void> encryptSome(const std::vector<Source> &batch, Encryption &done,
                             base::Progress &progress);

    QString m_folder;
    ContentKey m_key;
};

} // namespace attachments
