#include "registry/checkpoint_files.h"

#include "base/safe_file.h"

#include <QDir>

namespace registry {

namespace {

constexpr qint64 largestFile = 1'000'000;

domain::Fault unreadable(const QString &file, const Error &error)
{
    return domain::faultAt(file, 0, domain::Fault::Severity::Broken, "checkpoint_file",
                           error.message);
}

} // namespace

Result<void> forEachCheckpointFile(
    const Registry &registry, const QString &ending, std::vector<domain::Fault> &faults,
    const std::function<Result<void>(const QString &file, const QByteArray &content)> &visit)
{
    const QDir folder(registry.checkpointFolder());
    for (const QString &name :
         folder.entryList({QStringLiteral("*.") + ending}, QDir::Files, QDir::Name)) {
        const QString file = QStringLiteral("checkpoints/") + name;
        const auto content = base::readFile(folder.filePath(name), largestFile);
        if (content)
            TRY(visit(file, *content));
        else
            faults.push_back(unreadable(file, content.error()));
    }
    return {};
}

} // namespace registry
