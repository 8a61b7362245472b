#pragma once

// FolderReadme: the README.txt of a registry's folder, which explains how to check it.

#include <QByteArray>

namespace registry {

// What this version writes; in English, since it outlives any setting.
QByteArray folderReadme();

// Whether this or an earlier version wrote it.
bool isFolderReadme(const QByteArray &content);

} // namespace registry
