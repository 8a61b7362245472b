#include "db/database_uri.h"

#include <QFileInfo>
#include <QUrl>

namespace db {

QByteArray uriOf(const QString &path, bool toRead)
{
    const QFileInfo file(path);
    const QString real =
        QFileInfo(file.absolutePath()).canonicalFilePath() + u'/' + file.fileName();
    QByteArray uri = "file:" + QUrl::toPercentEncoding(real, "/");
    const bool isImmutable = toRead && !QFileInfo(file.path()).isWritable()
        && QFileInfo(path + QStringLiteral("-wal")).size() == 0;
    return isImmutable ? uri + "?immutable=1" : uri;
}

} // namespace db
