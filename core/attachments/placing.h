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
    // `folder` is the store's. Waits while another process is placing files. Fails with Io, with
    // Corrupt where a link has replaced a folder, or with Cancelled.
    static Result<std::unique_ptr<Placing>> begin(const QString &folder,
                                                  const base::Progress &progress);

    // Null when another process is placing files. Fails with Corrupt or Io.
    static Result<std::unique_ptr<Placing>> tryBegin(const QString &folder);

    Placing(base::Folder store, base::Folder tmp, File lock);
    ~Placing();
    Placing(const Placing &) = delete;
    Placing &operator=(const Placing &) = delete;

    // Brings all to disk and moves them to their places, on all cores; sets in each whether the
    // content was there before. What was there is read again: fails with Corrupt where it is not
    // the content of its name, and leaves it as it is. Of many files the new names may still be on
    // their way to the disk when this returns: awaitDisk.
    Result<void> place(std::vector<Taken> &taken, const base::Progress &progress);

    // Returns when contents and names are on disk. Fails with Io.
    Result<void> awaitDisk();

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
    QString m_marker;
    QStringList m_placed;             // SHA-256 of each
    std::future<Result<void>> m_disk; // the names on their way; waited for when this goes
};

// The SHA-256 values that a marker lists; other lines are skipped.
QStringList readMarker(const base::Folder &tmp, const QString &name);

} // namespace attachments
