#include "command.h"

#include "base/text.h"
#include "fault_output.h"
#include "registry/backup/encrypted_backup.h"
#include "registry/backup/identity_file.h"
#include "registry/backup/salvage.h"
#include "registry/backup_note.h"

#include <QDir>
#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string backup, folder, identity;
    std::vector<std::string> recipients;
    bool last = false;
};

Result<std::vector<crypto::AgeRecipient>> recipientsOf(const Options &options)
{
    std::vector<crypto::AgeRecipient> recipients;
    for (const QString &given : separated(options.recipients)) {
        TRY(auto recipient, crypto::AgeRecipient::parse(given));
        recipients.push_back(std::move(recipient));
    }
    return recipients;
}

// Notes that do not make a backup incomplete: files that were damaged and copied again, and files
// that no entry names.
QStringList notesOf(const registry::BackupReport &report)
{
    QStringList notes;
    if (!report.renewed.isEmpty())
        notes.append(Text::tr("Damaged in the backup, and copied again: %1.")
                         .arg(report.renewed.join(QStringLiteral(", "))));
    if (!report.passedOver.isEmpty())
        notes.append(Text::tr("Passed over, because no entry names it: %1.")
                         .arg(report.passedOver.join(QStringLiteral(", "))));
    return notes;
}

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', 1);
}

void addFaults(Output &output, const std::vector<domain::Fault> &faults)
{
    QStringList lines;
    QJsonArray array;
    for (const auto &fault : faults) {
        if (fault.severity == domain::Fault::Severity::Broken)
            lines.append(faultText(fault));
        array.append(faultJson(fault));
    }
    if (!lines.isEmpty())
        output.text.prepend(lines.join(u'\n') + u'\n');
    output.json.insert(QStringLiteral("faults"), array);
}

Output outputOf(const registry::BackupReport &report, const QString &sentence)
{
    Output output{(notesOf(report) << sentence).join(u'\n'),
                  {{"complete", report.isComplete},
                   {"entries", report.verified.entries},
                   {"fingerprint", report.verified.identity.rootKeyId},
                   {"attachments", report.files},
                   {"new_attachments", report.newFiles},
                   {"new_bytes", report.newBytes},
                   {"renewed", QJsonArray::fromStringList(report.renewed)},
                   {"passed_over", QJsonArray::fromStringList(report.passedOver)}},
                  report.isComplete ? 0 : 1};
    addFaults(output, report.verified.faults);
    return output;
}

Result<Output> showLast(const QString &folder)
{
    const auto last = registry::lastBackup(folder);
    const QString warning = registry::backupWarning(folder, machine().now());
    QStringList lines;
    QJsonObject json{{"warning", warning}};
    if (last && !registry::isToCome(*last, machine().now())) {
        const QString time = base::toRfc3339(last->madeAtMs);
        lines.append(Text::tr("%1, in %2").arg(time, last->place));
        json.insert(QStringLiteral("made_at"), time);
        json.insert(QStringLiteral("place"), last->place);
    }
    if (!warning.isEmpty())
        lines.append(warning);
    return Output{lines.join(u'\n'), json, warning.isEmpty() ? 0 : 1};
}

Result<Output> backUp(Console &console, const Options &options)
{
    TRY(const auto folder, console.folder());
    if (options.last)
        return showLast(folder);
    if (options.backup.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Name the folder of the backup, or ask for the --last one."));
    const QString target = QDir::cleanPath(text(options.backup));
    TRY(const auto recipients, recipientsOf(options));
    TRY(console.unlock(folder));
    TRY(const auto report, readable(console.watch([&](base::Progress &progress) {
            return recipients.empty()
                ? registry::backUp(folder, target, machine().now, progress)
                : registry::backUpEncrypted(folder, target, recipients, machine(), progress);
        })));
    if (!report.isComplete)
        return outputOf(report,
                        Text::tr("The backup is not whole. An earlier one in %1 is as it was, "
                                 "except for attachments that were added.")
                            .arg(target));
    return outputOf(
        report,
        Text::tr("Backed up and verified: %1 entries and %2 attachments, of which %3 (%4 MB) are "
                 "new, in %5.")
            .arg(QString::number(report.verified.entries), QString::number(report.files),
                 QString::number(report.newFiles), megabytes(report.newBytes), target));
}

Result<Output> restoreFrom(Console &console, const Options &options)
{
    const QString folder = QDir::cleanPath(text(options.folder));
    const QString backup = QDir::cleanPath(text(options.backup));
    TRY(console.unlock(backup));
    std::vector<crypto::AgeIdentity> identities;
    if (!options.identity.empty()) {
        TRY(identities, readable(registry::readIdentities(path(options.identity))));
    }
    std::vector<const crypto::AgeIdentity *> keys;
    for (const auto &identity : identities)
        keys.push_back(&identity);
    TRY(const auto report, readable(console.watch([&](base::Progress &progress) {
            return keys.empty() ? registry::restore(backup, folder, progress)
                                : registry::restoreEncrypted(backup, folder, keys, progress);
        })));
    if (!report.isComplete)
        return outputOf(report,
                        Text::tr("Nothing was restored, because the backup does not verify. Write "
                                 "what can be proved with sealbook-cli salvage."));
    return outputOf(
        report,
        Text::tr("Restored and verified: %1 entries and %2 attachments in %3. What was recorded "
                 "after the backup is not in it: compare it with a checkpoint from paper (verify "
                 "--against), and never work in the old registry again.")
            .arg(QString::number(report.verified.entries), QString::number(report.files), folder));
}

Result<Output> salvaged(Console &console, const Options &options)
{
    TRY(const auto folder, console.unlockedFolder());
    const QString target = QDir::cleanPath(text(options.folder));
    TRY(const auto report, readable(console.watch([&](base::Progress &progress) {
            return registry::salvage(folder, target, machine().now, progress);
        })));
    const bool isAll = report.doubtful == 0 && report.lostFiles == 0 && report.faults.empty();
    Output output{Text::tr("Proved: %1 entries and %2 attachments. In doubt: %3 entries. Lost: %4 "
                           "attachments. All of it is in %5; report.txt there names each fault.")
                      .arg(report.proved)
                      .arg(report.files)
                      .arg(report.doubtful)
                      .arg(report.lostFiles)
                      .arg(target),
                  {{"proved", report.proved},
                   {"doubtful", report.doubtful},
                   {"attachments", report.files},
                   {"lost_attachments", report.lostFiles}},
                  isAll ? 0 : 1};
    QJsonArray faults;
    for (const auto &fault : report.faults)
        faults.append(faultJson(fault));
    output.json.insert(QStringLiteral("faults"), faults);
    return output;
}

} // namespace

void addBackup(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *backup = line.add(
        nullptr, "backup", "Bring a second copy of the registry up to date, and verify it",
        "  sealbook-cli -R raid backup /media/backup/raid\n"
        "  sealbook-cli -R raid backup /media/safe --recipient age1…\n"
        "  sealbook-cli -R raid backup --last\n\n"
        "The registry may be in use. Without --recipient the copy is like the registry: of an\n"
        "encrypted one it is encrypted, and opens with the same passwords; of any other it is\n"
        "not. It can be read and verified, but nothing is recorded in it. With --recipient, each\n"
        "file of the copy is an age file; age-keygen makes the keys.\n\n"
        "Each time, all attachments that the backup has are read and compared (encrypted ones "
        "with\n"
        "attachments.sha256 in the backup), which takes as long as reading the whole medium. What\n"
        "is damaged there is copied again and named.",
        [options](Console &console) { return backUp(console, *options); });
    auto *folder = backup->add_option(
        "DIR", options->backup, "Folder of the backup: an earlier one, or a new or empty one");
    backup
        ->add_option("--recipient", options->recipients,
                     "Encrypt it for this key (age1…); may be given several times")
        ->needs(folder);
    backup
        ->add_flag("--last", options->last,
                   "Only show when the last one was made; exit with 1 if that is over a week ago")
        ->excludes(folder);
}

void addRestore(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *restore =
        line.add(nullptr, "restore", "Make a registry from a backup, and verify all of it",
                 "  sealbook-cli restore /media/backup/raid raid-restored\n"
                 "  sealbook-cli restore /media/safe raid-restored --identity key.txt",
                 [options](Console &console) { return restoreFrom(console, *options); });
    restore->add_option("BACKUP", options->backup, "Folder of the backup")->required();
    restore->add_option("DIR", options->folder, "Folder that does not exist yet, or is empty")
        ->required();
    restore->add_option("--identity", options->identity,
                        "Of an encrypted backup: the file with its key, as age-keygen writes it");
}

void addSalvage(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *salvage =
        line.add(nullptr, "salvage", "Write all that can still be proved of a damaged registry",
                 "  sealbook-cli -R damaged salvage saved\n\n"
                 "Entries whose signatures and chains hold (proved.jsonl), the others that can be\n"
                 "read (doubtful.jsonl), every whole attachment, the checkpoints, and a report.",
                 [options](Console &console) { return salvaged(console, *options); });
    salvage->add_option("DIR", options->folder, "Folder that does not exist yet, or is empty")
        ->required();
}

} // namespace cli
