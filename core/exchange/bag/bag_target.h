#pragma once

// BagTarget: the destination of a bag that is being made: a folder or one zip file.

#include "base/progress.h"
#include "exchange/bag/file_mark.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace exchange {

// A file that is written piece by piece, its size known beforehand.
struct ComingFile {
    QString path;
    qint64 size = 0; // bytes
};

// Takes the next piece of a file; `produce(i, take)` gives the whole of file number i so.
using TakePiece = std::function<Result<void>(const char *bytes, std::size_t count)>;
using Produce = std::function<Result<void>(std::size_t i, const TakePiece &take)>;

// Paths are relative to the bag. Nothing is at the target path until commit has returned; without
// commit, the destructor removes everything that was written.
class BagTarget
{
public:
    virtual ~BagTarget() = default;

    // A file that is not there yet. Fails with Io.
    virtual Result<void> put(const QString &path, const QByteArray &content) = 0;

    // Many files; a folder takes them side by side, so `produce` is called from several threads,
    // and reads each piece back. Returns the marks of the files that were read back, in their
    // order. Fails with Io, and with the first failure of `produce` in the order of `files`.
    using Marks = std::vector<std::optional<FileMark>>;
    virtual Result<Marks> putAll(const std::vector<ComingFile> &files, const Produce &produce) = 0;

    // Ends the bag: no more files. Returns the temporary path of the folder or zip file until it is
    // published, so that it can be checked. Fails with Io.
    virtual Result<QString> complete() = 0;

    // Brings everything to disk and to the wanted place, once it is complete. Fails with Io.
    virtual Result<void> commit() = 0;
};

// A zip file where `wanted` ends in .zip (stored, not compressed; one folder of its name inside),
// else a folder, which may exist if it is empty. Fails with Conflict where the target exists, or
// would be inside `forbidden`, a registry's own folder; with Io. What an export to the same place
// left there when it was killed is removed.
Result<std::unique_ptr<BagTarget>> makeBagTarget(const QString &wanted, const QString &forbidden);

// Whether makeBagTarget makes a zip file of this.
bool isZip(const QString &wanted);

} // namespace exchange
