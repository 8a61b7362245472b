#pragma once

// DroppedFiles: the paths of files that were dropped or pasted.

#include <QStringList>

class QMimeData;

namespace desktop {

// Files and folders of this machine among it, as base/file_name.h has paths; empty where there are
// none.
QStringList droppedFiles(const QMimeData &dropped);

} // namespace desktop
