#include "registry/backup/salvage.h"

#include "base/folder.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "base/version.h"
#include "base/visible_text.h"
#include "ledger/ledger_check.h"
#include "registry/backup/copied_files.h"
#include "registry/verify/attachment_check.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace registry {

namespace {

using Severity = domain::Fault::Severity;
using Place = std::pair<QString, qint64>; // log and number in it

constexpr qsizetype digitsOfDigest = 64;

std::vector<domain::Fault> brokenOf(const std::vector<domain::Fault> &faults)
{
    std::vector<domain::Fault> broken;
    for (const auto &fault : faults) {
        if (fault.severity == Severity::Broken)
            broken.push_back(fault);
    }
    return broken;
}

// The codes of the faults that are about one entry each.
QMap<Place, QStringList> faultsByEntry(const std::vector<domain::Fault> &faults)
{
    QMap<Place, QStringList> byEntry;
    for (const auto &fault : faults) {
        if (fault.seq)
            byEntry[{fault.log, *fault.seq}].append(fault.code);
    }
    return byEntry;
}

QByteArray lineOf(const ledger::Entry &entry, const ledger::Disclosed &disclosed,
                  const QStringList &codes)
{
    QJsonObject disclosures;
    for (auto one = disclosed.begin(); one != disclosed.end(); ++one)
        disclosures.insert(one.key(), QString::fromLatin1(one->text));
    QJsonObject object{{"log", entry.log},
                       {"seq", entry.seq},
                       {"leaf", entry.leafHex()},
                       {"entry", QString::fromUtf8(entry.bytes)},
                       {"signature", QString::fromLatin1(entry.signature.toHex())},
                       {"disclosures", disclosures}};
    if (!codes.isEmpty())
        object.insert(QStringLiteral("faults"), QJsonArray::fromStringList(codes));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

// A file that is written line by line.
class Lines
{
public:
    explicit Lines(const QString &path)
        : m_file(path)
        , m_isOpen(m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
    {
    }

    Result<void> add(const QByteArray &line)
    {
        if (!m_isOpen || m_file.write(line) != line.size())
            return failure(ErrorCode::Io,
                           Text::tr("%1 could not be written.").arg(m_file.fileName()),
                           m_file.errorString());
        return {};
    }

    Result<void> close()
    {
        if (!m_isOpen || !m_file.flush())
            return failure(ErrorCode::Io,
                           Text::tr("%1 could not be written.").arg(m_file.fileName()),
                           m_file.errorString());
        m_file.close();
        return {};
    }

private:
    QFile m_file;
    bool m_isOpen;
};

Result<void> writeEntries(Suspect &suspect, const QString &target, const base::Clock &now,
                          SalvageReport &report, base::Progress &progress)
{
    const auto faults = faultsByEntry(report.faults);
    Lines proved(target + QStringLiteral("/proved.jsonl"));
    Lines doubtful(target + QStringLiteral("/doubtful.jsonl"));
    if (suspect.database()) {
        const auto write = [&](const ledger::Entry &entry, const ledger::Disclosed &disclosed,
                               bool) -> Result<bool> {
            const auto codes = faults.value({entry.log, entry.seq});
            ++(codes.isEmpty() ? report.proved : report.doubtful);
            TRY((codes.isEmpty() ? proved : doubtful).add(lineOf(entry, disclosed, codes)));
            return codes.isEmpty();
        };
        const auto read = ledger::checkLedger(*suspect.database(), write, now(), progress);
        // Unreadable parts of the ledger are in the report already; salvage continues with the
        // rest.
        if (!read && read.error().code == ErrorCode::Cancelled)
            return failure(read.error());
    }
    TRY(proved.close());
    return doubtful.close();
}

// The digests that the entries name; if no entry can be read, those in the names of the files.
Result<QStringList> digestsOf(Suspect &suspect)
{
    QSet<QString> digests;
    if (suspect.database()) {
        const auto contents = statedContents(*suspect.database());
        if (!contents && contents.error().code == ErrorCode::Cancelled)
            return failure(contents.error());
        for (const auto &content : contents.value_or(std::vector<ledger::AttachedContent>()))
            digests.insert(content.sha256);
    }
    QDirIterator files(suspect.store().folder(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    const bool byName = digests.isEmpty();
    while (byName && files.hasNext()) {
        files.next();
        digests.insert(files.fileName());
    }
    digests.removeIf([](const QString &name) {
        return name.size() != digitsOfDigest
            || QString::fromLatin1(QByteArray::fromHex(name.toLatin1()).toHex()) != name;
    });
    QStringList sorted(digests.begin(), digests.end());
    sorted.sort();
    return sorted;
}

Result<void> writeAttachments(Suspect &suspect, const QString &target, SalvageReport &report,
                              base::Progress &progress)
{
    TRY(const auto digests, digestsOf(suspect));
    const auto store = suspect.store();
    progress.begin(Text::tr("Copying whole attachments"), digests.size());
    for (const QString &sha256 : digests) {
        const auto copied =
            store.copyTo(sha256, target + QStringLiteral("/attachments/") + sha256, progress);
        if (!copied && copied.error().code == ErrorCode::Cancelled)
            return copied;
        ++(copied ? report.files : report.lostFiles);
    }
    return {};
}

QByteArray reportText(const QString &folder, const SalvageReport &report,
                      const VerificationReport &verified)
{
    QStringList lines{
        QStringLiteral("What Sealbook %1 could read of %2").arg(base::version(), folder),
        QString(),
        QStringLiteral("entries proved: %1").arg(report.proved),
        QStringLiteral("entries in doubt: %1").arg(report.doubtful),
        QStringLiteral("attachments whole: %1").arg(report.files),
        QStringLiteral("attachments lost: %1").arg(report.lostFiles),
        QStringLiteral("fingerprint of the first key: %1").arg(verified.identity.rootKeyId),
        QString(),
        QStringLiteral("A proved entry has a valid signature of a key that the "
                       "entries before it name, and its place in the"),
        QStringLiteral("log. schema/ledger_format.md says how to check it without "
                       "Sealbook. Faults:"),
        QString()};
    for (const auto &fault : report.faults) {
        const QString place = fault.seq ? QStringLiteral("%1 %2").arg(fault.log).arg(*fault.seq)
                                        : fault.log + fault.file;
        lines.append(QStringLiteral("%1 %2: %3").arg(fault.code, place, fault.what).simplified());
    }
    // The text contains file names and contents of a registry that may be hostile.
    return (base::visibleText(lines.join(u'\n')) + u'\n').toUtf8();
}

Result<void> requireFree(const QString &target)
{
    const QFileInfo info(target);
    const bool isFree = !info.exists()
        || (info.isDir()
            && QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    if (isFree)
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("%1 is not empty; choose a folder of its own.").arg(target));
}

} // namespace

Result<SalvageReport> salvage(const QString &folder, const QString &target, const base::Clock &now,
                              base::Progress &progress)
{
    TRY(requireFree(target));
    TRY(auto suspect, Suspect::open(folder));
    VerificationChoice choice;
    choice.now = now;
    TRY(const auto verified, verify(suspect, choice, progress));
    SalvageReport report;
    report.faults = brokenOf(verified.faults);
    TRY(base::makeFolderDurably(target + QStringLiteral("/attachments")));
    TRY(writeEntries(suspect, target, now, report, progress));
    TRY(writeAttachments(suspect, target, report, progress));
    TRY(copyCheckpoints(folder, target));
    TRY(base::writeFileDurably(target + QStringLiteral("/report.txt"),
                               reportText(folder, report, verified)));
    TRY(base::syncFileSystem(target));
    return report;
}

} // namespace registry
