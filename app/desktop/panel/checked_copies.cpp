#include "panel/checked_copies.h"

#include "exchange/bag/safe_name.h"
#include "panel/attachment_model.h"
#include "work/error_box.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QStorageInfo>
#include <QUrl>

namespace desktop {

namespace {

const QStringList programTypes{
    QStringLiteral("application/x-executable"),
    QStringLiteral("application/x-sharedlib"),
    QStringLiteral("application/x-desktop"),
    QStringLiteral("application/x-shellscript"),
    QStringLiteral("application/x-ms-dos-executable"),
    QStringLiteral("application/x-java-archive"),
    QStringLiteral("application/x-pie-executable"),
    QStringLiteral("application/x-msi"),
    QStringLiteral("application/vnd.microsoft.portable-executable"),
    QStringLiteral("application/vnd.android.package-archive"),
    QStringLiteral("application/x-mswinurl"),
};

// By what was recorded when it was attached, and by what its name would make of it now.
bool isProgram(const registry::Attachment &file)
{
    const QMimeDatabase types;
    const QMimeType candidates[] = {
        types.mimeTypeForName(file.mediaType),
        types.mimeTypeForFile(file.name.value_or(QString()), QMimeDatabase::MatchExtension)};
    return std::any_of(std::begin(candidates), std::end(candidates), [](const QMimeType &type) {
        return std::any_of(programTypes.begin(), programTypes.end(),
                           [&](const QString &program) { return type.inherits(program); });
    });
}

// The pattern of a temporary folder: in memory (XDG_RUNTIME_DIR) if a copy of this size fits there.
QString placeFor(qint64 size)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool fits =
        QFileInfo(runtime).isWritable() && QStorageInfo(runtime).bytesAvailable() / 2 > size;
    return (fits ? runtime : QDir::tempPath()) + QStringLiteral("/sealbook-XXXXXX");
}

} // namespace

void copyChecked(Workplace &workplace, const registry::Attachment &file, const QString &path,
                 QObject *context, std::function<void(const Result<void> &)> done)
{
    workplace.read(
        CheckedCopies::tr("Copying %1").arg(shownName(file)),
        [sha256 = file.sha256, size = file.size, path](registry::Registry &registry,
                                                       base::Progress &progress) -> Result<void> {
            progress.begin(CheckedCopies::tr("Copying and checking"), size,
                           base::ProgressUnit::Bytes);
            return registry.store().copyTo(sha256, path, progress);
        },
        context, std::move(done));
}

CheckedCopies::CheckedCopies(Workplace &workplace)
    : m_workplace(workplace)
{
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &CheckedCopies::forget);
}

void CheckedCopies::forget()
{
    m_folders.clear();
}

// A folder for each, so that it can keep its name.
Result<QString> CheckedCopies::newPath(const registry::Attachment &file)
{
    m_folders.push_back(std::make_unique<QTemporaryDir>(placeFor(file.size)));
    if (!m_folders.back()->isValid())
        return failure(ErrorCode::Io, tr("No temporary folder could be made; is the disk full?"));
    QSet<QString> taken;
    return m_folders.back()->filePath(exchange::safeName(file.name.value_or(file.sha256), taken));
}

void CheckedCopies::open(const registry::Attachment &file, QWidget *parent)
{
    if (isProgram(file))
        return showError(parent,
                         {ErrorCode::Unsupported,
                          tr("%1 is a program (%2) and is not opened here. Save a copy and examine "
                             "it on a machine that is made for that.")
                              .arg(shownName(file), file.mediaType),
                          {}});
    const auto path = newPath(file);
    if (!path)
        return showError(parent, path.error());
    copyChecked(
        m_workplace, file, *path, parent, [path = *path, parent](const Result<void> &copied) {
            if (!copied)
                return showError(parent, copied.error());
            QFile::setPermissions(path, QFileDevice::ReadOwner);
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                showError(
                    parent,
                    {ErrorCode::Unsupported,
                     tr("The system has no program for this kind of file. Save a copy instead."),
                     {}});
        });
}

} // namespace desktop
