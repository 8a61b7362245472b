#include "attachments/life_mark.h"

#include "attachments/store_folder.h"

#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>

namespace attachments {

namespace {

const auto ending = QStringLiteral(".alive");

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

// Between the two calls a sweep may have taken the new file for a dead one: then another is set.
Result<LifeMark> LifeMark::set(base::Folder tmp)
{
    auto folder = std::make_unique<base::Folder>(std::move(tmp));
    while (true) {
        const QString stem = newUuid();
        TRY(auto file,
            File::open(*folder, stem + ending, O_RDWR | O_CREAT | O_EXCL, base::privateFile));
        if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0)
            continue;
        TRY(const auto status, file.status());
        if (status.st_nlink > 0)
            return LifeMark(std::move(folder), std::move(file), stem);
    }
}

Result<LifeMark> LifeMark::set(const QString &tmp)
{
    TRY(auto folder, openStore(tmp));
    return set(std::move(folder));
}

LifeMark::~LifeMark()
{
    if (m_folder && !m_stem.isEmpty())
        (void)m_folder->removeFile(m_stem + ending);
}

QString LifeMark::newName() const
{
    return m_stem + u'.' + newUuid();
}

bool LifeMark::isAlive(const base::Folder &tmp, const QString &name)
{
    const QString mark = name.section(u'.', 0, 0) + ending;
    const auto file = File::open(tmp, mark, O_RDWR | O_NONBLOCK);
    if (!file)
        return file.error().code != ErrorCode::NotFound;
    return ::flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0;
}

} // namespace attachments
