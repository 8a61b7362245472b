#include "base/version.h"

namespace base {

QString versionNumber()
{
    return QStringLiteral(SEALBOOK_VERSION);
}

QString version()
{
    const QString commit = QStringLiteral(SEALBOOK_COMMIT);
    return commit.isEmpty() ? versionNumber()
                            : versionNumber() + QStringLiteral(" (%1)").arg(commit);
}

} // namespace base
