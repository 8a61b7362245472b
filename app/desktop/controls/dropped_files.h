#pragma once

// DroppedFiles: the paths of files that were dropped or pasted.

#include <QStringList>

class QMimeData;

namespace desktop {

// The files and folders of this machine in it, as paths in the form of base/file_name.h; may be
// empty.
QStringList droppedFiles(const QMimeData &dropped);

} // namespace desktop
