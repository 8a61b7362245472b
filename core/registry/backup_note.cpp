#include "registry/backup_note.h"

#include "base/clock.h"
#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace registry {

namespace {

constexpr qint64 largestNote = 100'000;
constexpr qint64 driftMs = 60'000; // by which a clock may have been put back
constexpr qint64 oldAfterMs = qint64(7) * 24 * 60 * 60 * 1000;

const auto noteName = QStringLiteral("backup.json");
const auto rememberedName = QStringLiteral("last-backup.json");
const auto format = QStringLiteral("sealbook-backup/1");

QByteArray jsonOf(const BackupNote &note)
{
    QJsonObject logs;
    for (auto log = note.sizes.begin(); log != note.sizes.end(); ++log)
        logs.insert(log.key(), log.value());
    QJsonObject object{{"format", format},
                       {"complete", note.isComplete},
                       {"fingerprint", note.fingerprint},
                       {"made_at", base::toRfc3339(note.madeAtMs)},
                       {"logs", logs},
                       {"attachments", note.files}};
    if (!note.recipients.isEmpty()) {
        QJsonObject roots;
        for (auto root = note.roots.begin(); root != note.roots.end(); ++root)
            roots.insert(root.key(), root.value());
        object.insert(QStringLiteral("roots"), roots);
        object.insert(QStringLiteral("recipients"), QJsonArray::fromStringList(note.recipients));
    }
    if (note.isAtRest)
        object.insert(QStringLiteral("encrypted_at_rest"), true);
    if (!note.place.isEmpty())
        object.insert(QStringLiteral("place"), note.place);
    return QJsonDocument(object).toJson();
}

std::optional<BackupNote> noteOf(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    const auto madeAt = base::fromRfc3339(object.value(QLatin1String("made_at")).toString());
    if (object.value(QLatin1String("format")).toString() != format || !madeAt)
        return std::nullopt;
    BackupNote note;
    note.isComplete = object.value(QLatin1String("complete")).toBool();
    note.fingerprint = object.value(QLatin1String("fingerprint")).toString();
    note.madeAtMs = *madeAt;
    note.files = object.value(QLatin1String("attachments")).toInteger();
    note.place = object.value(QLatin1String("place")).toString();
    note.isAtRest = object.value(QLatin1String("encrypted_at_rest")).toBool();
    note.recipients = object.value(QLatin1String("recipients")).toVariant().toStringList();
    const auto roots = object.value(QLatin1String("roots")).toObject();
    for (auto root = roots.begin(); root != roots.end(); ++root)
        note.roots.insert(root.key(), root.value().toString());
    const auto logs = object.value(QLatin1String("logs")).toObject();
    for (auto log = logs.begin(); log != logs.end(); ++log)
        note.sizes.insert(log.key(), log.value().toInteger());
    return note;
}

Result<void> write(const QString &folder, const QString &name, const BackupNote &note)
{
    TRY(const auto top, base::Folder::at(folder));
    return top.writeFileDurably(name, jsonOf(note));
}

} // namespace

bool isBackup(const QString &folder)
{
    return QFileInfo::exists(folder + u'/' + noteName);
}

Result<BackupNote> readBackupNote(const QString &backup)
{
    if (!isBackup(backup))
        return failure(ErrorCode::NotFound,
                       Text::tr("%1 is not a backup: it has no backup.json.").arg(backup));
    TRY(const auto json, base::readFile(backup + u'/' + noteName, largestNote));
    const auto note = noteOf(json);
    if (!note)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The file backup.json in %1 cannot be understood; expected is the "
                                "format %2.")
                           .arg(backup, format));
    return *note;
}

Result<void> writeBackupNote(const QString &backup, const BackupNote &note)
{
    return write(backup, noteName, note);
}

std::optional<BackupNote> lastBackup(const QString &folder)
{
    const auto json = base::readFile(folder + u'/' + rememberedName, largestNote);
    return json ? noteOf(*json) : std::nullopt;
}

Result<void> rememberBackup(const QString &folder, const BackupNote &note)
{
    return write(folder, rememberedName, note);
}

bool isToCome(const BackupNote &note, qint64 nowMs)
{
    return note.madeAtMs > nowMs + driftMs;
}

QString backupWarning(const QString &folder, qint64 nowMs)
{
    const auto last = lastBackup(folder);
    if (!last)
        return Text::tr("No backup of this registry is known.");
    if (isToCome(*last, nowMs))
        return Text::tr("The note of the last backup claims a time to come, %1; no backup of this "
                        "registry is known.")
            .arg(base::toRfc3339(last->madeAtMs));
    const bool isOld = nowMs - last->madeAtMs > oldAfterMs;
    return isOld ? Text::tr("The last backup of this registry was made on %1.")
                       .arg(base::toRfc3339(last->madeAtMs).left(10))
                 : QString();
}

} // namespace registry
