#include "work/draft_file.h"

#include "base/safe_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <cerrno>
#include <unistd.h>

namespace desktop {

namespace {

constexpr qint64 mostBytes = 64 << 20;
constexpr int nameDigits = 24;
const auto versionKey = QStringLiteral("version");

QString draftsFolder()
{
    return QFileInfo(QSettings().fileName()).dir().filePath(QStringLiteral("drafts"));
}

} // namespace

DraftFile::DraftFile(const QString &purpose, const Workplace &workplace)
    : m_registry(workplace.folder())
{
    const QString whose = workplace.folder() + u'\n' + workplace.viewer();
    const auto digest = QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256);
    m_path =
        QStringLiteral("%1/%2-%3.json")
            .arg(draftsFolder(), purpose, QString::fromLatin1(digest.toHex().left(nameDigits)));
}

QString DraftFile::linesPath(qint64 version) const
{
    return QStringLiteral("%1.%2.lines").arg(m_path).arg(version);
}

std::optional<QJsonObject> DraftFile::whole() const
{
    const auto bytes = base::readFile(m_path, mostBytes);
    const auto document =
        bytes ? QJsonDocument::fromJson(registry::openKept(m_registry, *bytes)) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Result<qint64> DraftFile::keep(const QJsonObject &draft) const
{
    const QString folder = draftsFolder();
    TRY(base::makeFolderDurably(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const qint64 before = whole().value_or(QJsonObject()).value(versionKey).toInteger();
    const qint64 version = before + 1;
    QJsonObject numbered = draft;
    numbered.insert(versionKey, version);
    QFile::remove(linesPath(version)); // left by a crash
    const QByteArray json = QJsonDocument(numbered).toJson(QJsonDocument::Compact);
    TRY(base::writeFileDurably(m_path, registry::sealKept(m_registry, json)));
    QFile::remove(linesPath(before));
    return version;
}

Result<void> DraftFile::addLine(qint64 version, const QString &line) const
{
    QFile lines(linesPath(version));
    const bool isNew = !lines.exists();
    const QByteArray json = QJsonDocument(QJsonArray{line}).toJson(QJsonDocument::Compact);
    const QByteArray sealed = registry::sealKept(m_registry, json);
    const QByteArray bytes = (sealed == json ? json : sealed.toBase64()) + '\n';
    if (!lines.open(QIODevice::WriteOnly | QIODevice::Append)
        || !lines.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || lines.write(bytes) != bytes.size() || !lines.flush() || ::fsync(lines.handle()) != 0)
        return failure(base::fileError(lines.fileName(), errno));
    return isNew ? base::syncFolder(draftsFolder()) : Result<void>();
}

std::optional<DraftFile::Kept> DraftFile::kept() const
{
    auto draft = whole();
    if (!draft)
        return std::nullopt;
    Kept kept{*draft, draft->take(versionKey).toInteger(), {}};
    kept.draft.remove(versionKey);
    const auto bytes = base::readFile(linesPath(kept.version), mostBytes);
    const auto lines = bytes ? bytes->split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QByteArray json = line.startsWith('[')
            ? line
            : registry::openKept(m_registry, QByteArray::fromBase64(line));
        const auto text = QJsonDocument::fromJson(json).array().at(0); // a torn line gives nothing
        if (text.isString())
            kept.lines.append(text.toString());
    }
    return kept;
}

void DraftFile::drop() const
{
    if (const auto draft = whole())
        QFile::remove(linesPath(draft->value(versionKey).toInteger()));
    QFile::remove(m_path);
}

} // namespace desktop
