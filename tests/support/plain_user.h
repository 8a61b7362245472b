#pragma once

// PlainUser: drops the superuser's rights over files from this thread, so that tests of file
// permissions also work for root.

#include <QFile>

#include <sys/syscall.h>
#include <unistd.h>

namespace tests {

// While it lives, this thread runs as `nobody`, who becomes the owner of `folder` (not of its
// contents); files that the thread makes meanwhile belong to `nobody`. Does nothing for other users
// than root. The system calls are made by their numbers because glibc's functions of these names
// change every thread of the program.
class PlainUser
{
public:
    explicit PlainUser(const QString &folder)
        : m_wasRoot(::geteuid() == 0)
    {
        if (!m_wasRoot)
            return;
        if (::chown(QFile::encodeName(folder).constData(), nobody, nobody) != 0)
            qFatal("cannot give %s away", qPrintable(folder));
        become(SYS_setresgid, nobody);
        become(SYS_setresuid, nobody);
    }
    ~PlainUser()
    {
        if (!m_wasRoot)
            return;
        become(SYS_setresuid, 0);
        become(SYS_setresgid, 0);
    }
    Q_DISABLE_COPY_MOVE(PlainUser)

private:
    static constexpr uid_t nobody = 65534;

    // The real identity too, since that is what access(2) asks for; the saved one leads back.
    static void become(long call, uid_t id)
    {
        if (::syscall(call, id, id, 0) != 0)
            qFatal("cannot become %u", id);
    }

    bool m_wasRoot;
};

} // namespace tests
