#include "attachments/store_folder.h"

#include "attachments/stored_file.h"
#include "base/text.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>

namespace attachments {

Result<base::Folder> openStore(const QString &path)
{
    const QFileInfo info(path);
    TRY(const auto around, base::Folder::at(info.path()));
    return around.folder(info.fileName());
}

Result<base::Folder> madeStore(const QString &path)
{
    const QFileInfo info(path);
    TRY(const auto around, base::Folder::at(info.path()));
    return around.madeFolder(info.fileName());
}

Result<base::Folder> contentFolder(const base::Folder &store, const QString &sha256)
{
    TRY(const auto first, store.folder(sha256.left(2)));
    return first.folder(sha256.mid(2, 2));
}

Result<base::Folder> madeContentFolder(const base::Folder &store, const QString &sha256)
{
    TRY(const auto first, store.madeFolder(sha256.left(2)));
    return first.madeFolder(sha256.mid(2, 2));
}

Result<File> openContent(const base::Folder &store, const QString &sha256)
{
    TRY(const auto folder, contentFolder(store, sha256));
    const auto noRegularFile = [&] {
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 in the store is no regular file.").arg(folder.pathOf(sha256)),
                       Text::tr("no regular file"));
    };
    TRY(const auto before, folder.status(sha256));
    if (before && !S_ISREG(before->st_mode))
        return noRegularFile();
    TRY(auto file, File::open(folder, sha256, O_RDONLY | O_NONBLOCK));
    TRY(const auto status, file.status()); // it may have been exchanged since
    if (!S_ISREG(status.st_mode))
        return noRegularFile();
    return file;
}

void removeContent(const base::Folder &store, const QString &sha256)
{
    const auto folder = contentFolder(store, sha256);
    if (folder && isContentName(sha256) && isOwnFile(*folder, sha256))
        (void)folder->removeFile(sha256);
}

TemporaryKind temporaryKind(const QString &name)
{
    static const QString uuid =
        QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    static const QRegularExpression form(QStringLiteral("\\A%1(?:(\\.alive)|(\\.pending)|(\\.%1|"
                                                        "\\.pending\\.part-[0-9a-z]+))?\\z")
                                             .arg(uuid));
    const auto match = form.match(name);
    if (!match.hasMatch())
        return TemporaryKind::None;
    if (match.capturedLength(1) > 0)
        return TemporaryKind::Mark;
    if (match.capturedLength(2) > 0)
        return TemporaryKind::Marker;
    return match.capturedLength(3) > 0 ? TemporaryKind::Part : TemporaryKind::OldPart;
}

bool isOwnFile(const base::Folder &folder, const QString &name)
{
    const auto status = folder.status(name);
    return status && *status && base::isOwnFile(**status);
}

} // namespace attachments
