#include "attachments/life_mark.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>

namespace attachments {

namespace {

const auto ending = QStringLiteral(".alive");

QString newName()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

// Between the two calls a sweep may have taken the new file for a dead one: then another is set.
Result<LifeMark> LifeMark::set(const QString &tmp)
{
    while (true) {
        const QString stem = tmp + u'/' + newName();
        TRY(auto file, File::open(stem + ending, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0644));
        if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0)
            continue;
        TRY(const auto status, file.status());
        if (status.st_nlink > 0)
            return LifeMark(std::move(file), stem);
    }
}

LifeMark::~LifeMark()
{
    if (!m_stem.isEmpty())
        QFile::remove(m_stem + ending);
}

QString LifeMark::newPath() const
{
    return m_stem + u'.' + newName();
}

bool LifeMark::isMark(const QString &fileName)
{
    return fileName.endsWith(ending);
}

bool LifeMark::hasMark(const QString &fileName)
{
    return fileName.contains(u'.') && !isMark(fileName);
}

bool LifeMark::isAlive(const QString &path)
{
    const QFileInfo info(path);
    const QString mark = info.path() + u'/' + info.fileName().section(u'.', 0, 0) + ending;
    const auto file = File::open(mark, O_RDWR | O_NOFOLLOW);
    if (!file)
        return file.error().code != ErrorCode::NotFound;
    return ::flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0;
}

} // namespace attachments
