#include "base/part_file.h"

#include "base/safe_file.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace base {

PartFile::PartFile(const Folder &folder, const QString &target)
    : m_folder(folder)
    , m_target(target)
{
    do {
        const auto chance = QString::number(QRandomGenerator::global()->generate64(), 36);
        m_name = target + QStringLiteral(".part-") + chance;
        m_fd = ::openat(folder.descriptor(), QFile::encodeName(m_name).constData(),
                        O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, privateFile);
    } while (m_fd < 0 && errno == EEXIST);
}

PartFile::~PartFile()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    if (!m_renamed)
        ::unlinkat(m_folder.descriptor(), QFile::encodeName(m_name).constData(), 0);
}

Result<void> PartFile::write(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written =
            ::write(m_fd, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return failure(fileError(m_folder.pathOf(m_target), errno));
        done += std::max<ssize_t>(written, 0);
    }
    return {};
}

Result<void> PartFile::finish()
{
    if (::fsync(m_fd) != 0)
        return failure(fileError(m_folder.pathOf(m_target), errno));
    m_renamed = ::renameat(m_folder.descriptor(), QFile::encodeName(m_name).constData(),
                           m_folder.descriptor(), QFile::encodeName(m_target).constData())
        == 0;
    if (!m_renamed)
        return failure(fileError(m_folder.pathOf(m_target), errno));
    return m_folder.sync();
}

} // namespace base
