#include "controls/dropped_files.h"

#include "base/file_name.h"

#include <QMimeData>
#include <QUrl>

namespace desktop {

QStringList droppedFiles(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile()) // QUrl::toLocalFile would lose what is not UTF-8
            paths.append(base::pathOf(
                QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1())));
    }
    return paths;
}

} // namespace desktop
