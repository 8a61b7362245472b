#include "base/environment.h"

#include <QDir>

namespace base {

QString userStateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    const QString states =
        QDir::isAbsolutePath(given) ? given : QDir::homePath() + QStringLiteral("/.local/state");
    return states + QStringLiteral("/sealbook");
}

} // namespace base
