#pragma once

// PartFile: a temporary file in the same folder as the file it will replace, and the function that
// replaces a file durably.

#include "base/folder.h"

namespace base {

// Named NAME.part-CHANCE, mode 0600; gone with its scope unless finish succeeded. The folder must
// outlive it.
class PartFile
{
public:
    // descriptor() is negative if it cannot be made, with the reason in errno.
    PartFile(const Folder &folder, const QString &target);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    int descriptor() const { return m_fd; }
    QString path() const { return m_folder.pathOf(m_name); }

    Result<void> write(const QByteArray &bytes);

    // Fsyncs, renames to the target and fsyncs the folder. Fails with Io.
    Result<void> finish();

private:
    const Folder &m_folder;
    QString m_target;
    QString m_name;
    int m_fd = -1;
    bool m_renamed = false;
};

} // namespace base
