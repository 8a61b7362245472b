#include "command.h"

#include "actions/record_rehearsal.h"
#include "base/text.h"
#include "fault_output.h"
#include "registry/rehearsal_table.h"

#include <QDir>
#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string backup, identity, place, remarks;
    bool last = false;
};

Result<Output> showLast(Console &console)
{
    TRY(auto *registry, console.reading());
    TRY(const auto last, registry::lastRehearsal(*registry));
    const QString warning = registry::rehearsalWarning(last, machine().now());
    QStringList lines;
    QJsonObject json{{"warning", warning}};
    if (last) {
        const QString time = base::toRfc3339(last->timeMs);
        lines.append(
            Text::tr("%1, by %2, of the backup in %3").arg(time, last->officer, last->place));
        json.insert(QStringLiteral("time"), time);
        json.insert(QStringLiteral("officer"), last->officer);
        json.insert(QStringLiteral("place"), last->place);
        json.insert(QStringLiteral("good"), last->isGood);
    }
    if (!warning.isEmpty())
        lines.append(warning);
    return Output{lines.join(u'\n'), json, warning.isEmpty() ? 0 : 1};
}

QString sentenceOf(const registry::RehearsalReport &report)
{
    if (!report.stoppedBy.isEmpty())
        return Text::tr("FAILED: nothing could be restored from %1: %2")
            .arg(report.backup, report.stoppedBy);
    if (!report.restored.isComplete)
        return Text::tr("FAILED: the backup in %1 does not verify.").arg(report.backup);
    if (!report.continues)
        return Text::tr("FAILED: the backup in %1 verifies, but the registry does not continue it.")
            .arg(report.backup);
    return Text::tr("Restored, verified and removed again: %1 entries and %2 attachments of the "
                    "backup of %3. The registry continues it; entries made since then: %4.")
        .arg(QString::number(report.restored.verified.entries),
             QString::number(report.restored.files), base::toRfc3339(report.madeAtMs),
             QString::number(report.behind));
}

Result<Output> rehearse(Console &console, const Options &options)
{
    if (options.last)
        return showLast(console);
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QStringLiteral("backup.rehearsed")));
    TRY(const auto folder, console.folder());
    const auto cleaned = [](const std::string &given) {
        return given.empty() ? QString() : QDir::cleanPath(text(given));
    };
    const registry::RehearsalChoice choice{cleaned(options.backup), path(options.identity),
                                           cleaned(options.place)};
    TRY(const auto report, readable(console.watch([&](base::Progress &progress) {
            return registry::rehearse(folder, choice, machine().now, progress);
        })));
    TRY(const auto id, actions::recordRehearsal(*session, report, text(options.remarks)));
    QStringList lines;
    QJsonArray faults;
    for (const auto &fault : report.restored.verified.faults) {
        if (fault.severity == domain::Fault::Severity::Broken)
            lines.append(faultText(fault));
        faults.append(faultJson(fault));
    }
    lines.append(sentenceOf(report));
    return Output{lines.join(u'\n'),
                  {{"id", id},
                   {"backup", report.backup},
                   {"made_at", base::toRfc3339(report.madeAtMs)},
                   {"good", report.isGood()},
                   {"continues", report.continues},
                   {"entries", report.restored.verified.entries},
                   {"attachments", report.restored.files},
                   {"behind", report.behind},
                   {"stopped", report.stoppedBy},
                   {"faults", faults}},
                  report.isGood() ? 0 : 1};
}

} // namespace

void addRehearse(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "rehearse", "Rehearse restoring a backup, and record how that came out",
        "  sealbook-cli -R raid --as \"Sun Yue\" rehearse\n"
        "  sealbook-cli -R raid --as \"Sun Yue\" rehearse /media/safe --identity key.txt\n"
        "  sealbook-cli -R raid rehearse --last\n\n"
        "An auditor or administrator does it. The backup is restored into a temporary folder,\n"
        "verified there and compared with the registry; then that folder is removed. The result\n"
        "becomes a signed entry, also if it is bad; the exit code is then 1.",
        [options](Console &console) { return rehearse(console, *options); });
    auto *backup = command->add_option(
        "BACKUP", options->backup,
        "Folder of the backup; without it that of the last backup of this registry");
    command->add_option("--identity", options->identity,
                        "Of an encrypted backup: the file with its key, as age-keygen writes it");
    command->add_option("--in", options->place,
                        "Folder with room for a registry; without it the registry's own folder");
    command->add_option("--remarks", options->remarks, "What the auditor adds");
    command
        ->add_flag("--last", options->last,
                   "Only show the last rehearsal; exit with 1 if it failed or was over 90 days ago")
        ->excludes(backup);
}

} // namespace cli
