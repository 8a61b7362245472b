#include "dropped_files.h"

#include <QMimeData>
#include <QUrl>

namespace desktop {

QStringList droppedFiles(const QMimeData &dropped)
{
    QStringList paths;
    for (const QUrl &url : dropped.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace desktop
