#pragma once

// Placing: moves files from tmp/ to their places, and removes them again unless they are committed.

#include "attachments/store_folder.h"
#include "attachments/take_in.h"

#include <QStringList>

#include <future>

namespace attachments {

// Holds the store's lock from begin until it is destroyed. A marker file in tmp/, on disk before
// the first move, lists the SHA-256 of every file that is to be moved, one a line.
class Placing
{
public:
    // `folder` is the store's, `key` that of its contents. Waits while another process is placing
    // files. Fails with Io, with Corrupt where a link has replaced a folder, or with Cancelled.
    static Result<std::unique_ptr<Placing>> begin(const QString &folder, const ContentKey &key,
                                                  const base::Progress &progress);

    // Null when another process is placing files. Fails with Corrupt or Io.
    static Result<std::unique_ptr<Placing>> tryBegin(const QString &folder, const ContentKey &key);

    Placing(base::Folder store, base::Folder tmp, File lock, ContentKey key);
    ~Placing();
    Placing(const Placing &) = delete;
    Placing &operator=(const Placing &) = delete;

    // Writes all files to disk and moves them to their places, on all cores; notes in each whether
    // the store had the content before. Reads such an existing file again: fails with Corrupt if
    // its content does not match its name, and does not change it. If there are many files, their
    // new names may not be on disk yet when this returns: call awaitDisk.
    Result<void> place(std::vector<Taken> &taken, const base::Progress &progress);

    // Returns when contents and names are on disk. Fails with Io.
    Result<void> awaitDisk();

    // Writes all files to disk and moves them over the contents of the same digests, which must be
    // there still: one that is not was removed meanwhile, and its file stays where it is. Then
    // awaitDisk, as after place. Counts the files that were moved.
    Result<qint64> replace(const std::vector<Taken> &taken, const base::Progress &progress);

    // From now on the content stays.
    void keep();

    const base::Folder &store() const { return m_store; }
    const base::Folder &tmp() const { return m_tmp; }

private:
    Result<void> placeAll(std::vector<Taken> &taken, const base::Progress &progress);
    Result<bool> placeOne(const base::Folder &first, Taken &taken) const;
    Result<void> bringToDisk(const std::vector<Taken> &taken, const base::Progress &progress) const;
    Result<void> bringFoldersToDisk(const QStringList &contents, const base::Progress &progress);
    Result<void> syncWholeDisk() const;

    base::Folder m_store;
    base::Folder m_tmp;
    File m_lock;
    ContentKey m_key;
    QString m_marker;
    QStringList m_placed;             // SHA-256 of each
    std::future<Result<void>> m_disk; // brings the names to disk; the destructor waits for it
};

// The SHA-256 values that a marker lists; other lines are skipped.
QStringList readMarker(const base::Folder &tmp, const QString &name);

} // namespace attachments
