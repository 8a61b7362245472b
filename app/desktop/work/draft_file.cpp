#include "work/draft_file.h"

#include "base/safe_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSettings>

namespace desktop {

namespace {

constexpr qint64 mostBytes = 64 << 20;
constexpr int nameDigits = 24;

QString draftsFolder()
{
    return QFileInfo(QSettings().fileName()).dir().filePath(QStringLiteral("drafts"));
}

} // namespace

DraftFile::DraftFile(const QString &purpose, const Workplace &workplace)
{
    const QString whose = workplace.folder() + u'\n' + workplace.viewer();
    const auto digest = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256);
    m_path =
        QStringLiteral("%1/%2-%3.json")
            .arg(draftsFolder(), purpose, QString::fromLatin1(digest.toHex().left(nameDigits)));
}

Result<void> DraftFile::keep(const QJsonObject &draft) const
{
    const QString folder = draftsFolder();
    TRY(base::makeFolderDurably(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return base::writeFileDurably(m_path, QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> DraftFile::kept() const
{
    const auto bytes = base::readFile(m_path, mostBytes);
    const auto document = bytes ? QJsonDocument::fromJson(*bytes) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void DraftFile::drop() const
{
    QFile::remove(m_path);
}

} // namespace desktop
