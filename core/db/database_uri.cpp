#include "db/database_uri.h"

#include "db/database_key.h"
#include "db/encrypting_vfs.h"

#include <QFileInfo>
#include <QUrl>

namespace db {

namespace {

QString resolved(const QString &path)
{
    const QFileInfo file(path);
    return QFileInfo(file.absolutePath()).canonicalFilePath() + u'/' + file.fileName();
}

} // namespace

QByteArray realPathOf(const QString &path)
{
    return resolved(path).toUtf8();
}

QByteArray uriOf(const QString &path, bool toRead, bool asItLies)
{
    const QByteArray uri = "file:" + QUrl::toPercentEncoding(resolved(path), "/");
    const bool isOnFixedMedium = toRead && !QFileInfo(QFileInfo(path).path()).isWritable()
        && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    QByteArrayList options;
    if (keyOfDatabase(path))
        options.append(QByteArray("vfs=") + encryptingVfs());
    if (asItLies || isOnFixedMedium)
        options.append("immutable=1");
    return options.isEmpty() ? uri : uri + '?' + options.join('&');
}

} // namespace db
