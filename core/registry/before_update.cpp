#include "registry/before_update.h"

#include "base/folder.h"
#include "db/database_copy.h"

namespace registry {

namespace {
const auto copyName = QStringLiteral("registry.db.before-update");
}

QString beforeUpdatePath(const QString &folder)
{
    return folder + u'/' + copyName;
}

Result<void> keepBeforeUpdate(const QString &folder, base::Progress &progress)
{
    return db::copyDatabase(folder + QStringLiteral("/registry.db"), beforeUpdatePath(folder),
                            progress);
}

Result<void> dropBeforeUpdate(const QString &folder)
{
    TRY(const auto top, base::Folder::at(folder));
    return top.removeFile(copyName);
}

} // namespace registry
