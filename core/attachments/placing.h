#pragma once

// Placing: moves files from tmp/ to their places, and back out unless they are to stay.

#include "attachments/file.h"
#include "attachments/take_in.h"

#include <QStringList>

namespace attachments {

// Holds the store's lock from begin until it is destroyed. A marker file in tmp/, on disk before
// the first move, lists the SHA-256 of every file that is to be moved, one a line.
class Placing
{
public:
    // Waits while another process is placing files. Fails with Io, or with Cancelled.
    static Result<std::unique_ptr<Placing>> begin(const QString &folder,
                                                  const base::Progress &progress);

    // Null when another process is placing files. Fails with Io.
    static Result<std::unique_ptr<Placing>> tryBegin(const QString &folder);

    explicit Placing(QString folder, File lock);
    ~Placing();
    Placing(const Placing &) = delete;
    Placing &operator=(const Placing &) = delete;

    // Brings all to disk and moves them to their places; says in each whether the content was there
    // before. What was there is read again: fails with Corrupt where it is not the content of its
    // name, and leaves it as it is.
    Result<void> place(std::vector<Taken> &taken,
                       const std::function<QString(const QString &sha256)> &pathOf,
                       const base::Progress &progress);

    // From now on the content stays.
    void keep();

    // The markers that lie in tmp/ though nobody else is placing: those of killed processes.
    QStringList leftMarkers() const;

private:
    Result<void> placeOne(Taken &taken, const QString &path);
    // Files or folders of the store.
    Result<void> bringToDisk(const QStringList &paths, const base::Progress &progress) const;

    QString m_folder;
    File m_lock;
    QString m_marker;
    QStringList m_placed;
};

// tmp/ of a store, and whether a file in it is a marker.
QString temporaryFolder(const QString &folder);
bool isMarker(const QString &fileName);

// The SHA-256 values that a marker lists; lines that are none are passed over.
QStringList readMarker(const QString &path);

} // namespace attachments
