#include "registry/verify/checkpoint_files.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/digest.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <sys/stat.h>

namespace registry {

namespace {

using Severity = domain::Fault::Severity;

constexpr qint64 largestFile = 1'000'000;

bool isRegular(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISREG(status.st_mode);
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QString belowRegistry(const QString &name)
{
    return QStringLiteral("checkpoints/") + name;
}

Result<QByteArray> contentOf(const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    if (!isRegular(path)) // a pipe would never answer
        return failure(ErrorCode::Invalid, Text::tr("%1 is no regular file.").arg(name));
    return base::readFile(path, largestFile);
}

using Contents = QMap<QString, QByteArray>; // by name of the file

// What should be in the folder according to the tables.
Result<void> addRows(db::Connection &database, const char *table, const char *sql,
                     const std::function<void(const db::Row &)> &add)
{
    TRY(const auto isThere,
        database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1")
            .bind(QString::fromLatin1(table))
            .first([](const db::Row &) { return true; }));
    if (!isThere)
        return {};
    return database.prepare(sql).forEach([&](const db::Row &row) -> Result<void> {
        add(row);
        return {};
    });
}

QString stemOf(const db::Row &row)
{
    return QStringLiteral("%1-%2").arg(row.text(0)).arg(row.integer(1), 9, 10, QLatin1Char('0'));
}

Result<Contents> expectedContents(db::Connection &database)
{
    Contents expected;
    TRY(addRows(database, "checkpoint", "SELECT log, size, note FROM checkpoint",
                [&](const db::Row &row) {
                    expected.insert(stemOf(row) + QStringLiteral(".txt"), row.blob(2));
                }));
    TRY(addRows(database, "cosignature",
                "SELECT log, size, line FROM cosignature ORDER BY log, size, key_id",
                [&](const db::Row &row) {
                    expected[stemOf(row) + QStringLiteral(".cosig")] += row.blob(2);
                }));
    TRY(addRows(database, "time_stamp", "SELECT log, size, reply FROM time_stamp",
                [&](const db::Row &row) {
                    const auto digest = QString::fromLatin1(crypto::sha256({row.blob(2)}).toHex());
                    expected.insert(stemOf(row) + u'-' + digest.left(8) + QStringLiteral(".tsr"),
                                    row.blob(2));
                }));
    return expected;
}

// One warning for all of a kind: a folder that is gone is one thing.
void warnOfMissing(const QStringList &missing, std::vector<domain::Fault> &faults)
{
    if (missing.isEmpty())
        return;
    faults.push_back(domain::faultAt(
        belowRegistry(missing.front()), 0, Severity::Warning, "checkpoint_copy",
        Text::tr("%1 files are missing from checkpoints/ that the registry has the content of.")
            .arg(missing.size())));
}

void judge(const QString &folder, const QString &name, const Contents &expected,
           std::vector<domain::Fault> &faults)
{
    static const QRegularExpression ownName(
        QStringLiteral("\\A[0-9a-f-]{36}-[0-9]{9,}(-[0-9a-f]{8})?\\.(txt|cosig|tsr)\\z"));
    const auto add = [&](Severity severity, const char *code, const QString &what) {
        faults.push_back(domain::faultAt(belowRegistry(name), 0, severity, code, what));
    };
    const auto row = expected.constFind(name);
    if (row != expected.constEnd()) {
        const auto content = contentOf(folder, name);
        if (content && *content != *row)
            add(Severity::Broken, "checkpoint_copy",
                Text::tr("The file does not match the registry’s table."));
    } else if (ownName.match(name).hasMatch()) {
        add(Severity::Warning, "checkpoint_copy",
            Text::tr("The file is one of the registry’s checkpoints, but the registry’s table does "
                     "not have it."));
    } else {
        add(Severity::Note, "checkpoint_foreign",
            Text::tr("Sealbook writes no file of this name here."));
    }
}

} // namespace

Result<void> forEachCheckpointFile(
    const QString &checkpointFolder, const QString &ending, std::vector<domain::Fault> &faults,
    const std::function<Result<void>(const QString &file, const QByteArray &content)> &visit)
{
    for (const QString &name : namesIn(checkpointFolder)) {
        if (!name.endsWith(u'.' + ending))
            continue;
        const QString file = belowRegistry(name);
        const auto content = contentOf(checkpointFolder, name);
        if (content)
            TRY(visit(file, *content));
        else
            faults.push_back(domain::faultAt(file, 0, Severity::Broken, "checkpoint_file",
                                             content.error().message));
    }
    return {};
}

Result<void> compareCheckpointFolder(const QString &checkpointFolder, db::Connection &database,
                                     std::vector<domain::Fault> &faults)
{
    TRY(const auto expected, expectedContents(database));
    const QStringList names = namesIn(checkpointFolder);
    for (const QString &name : names)
        judge(checkpointFolder, name, expected, faults);
    QStringList missing = expected.keys();
    erase_if(missing, [names = QSet<QString>(names.begin(), names.end())](const QString &name) {
        return names.contains(name);
    });
    warnOfMissing(missing, faults);
    return {};
}

} // namespace registry
