#include "exchange/record/check/record_comparison.h"

#include "base/text.h"
#include "exchange/record/check/record_files.h"
#include "exchange/record/check/record_layout.h"
#include "registry/stated/stated_ledger.h"

namespace exchange {

namespace {

Result<void> compareLogs(const RecordReport &record, const registry::StatedLedger &ledger,
                         RecordFaults &faults)
{
    const auto &checkpoint = record.checkpoint;
    const qint64 size = ledger.size(checkpoint.log);
    if (checkpoint.size > size) {
        faults.add("record_checkpoint", {},
                   Text::tr("The registry’s log is shorter than that of the record: entries were "
                            "removed from it, or it is another registry."),
                   QString::number(checkpoint.size), QString::number(size));
        return {};
    }
    TRY(const auto root, ledger.root(checkpoint.log, checkpoint.size));
    if (root != checkpoint.root)
        faults.add(
            "record_since", {},
            Text::tr(
                "The log of the record is not that of the registry: one of the two was forged."),
            QString::fromLatin1(root.toHex()), QString::fromLatin1(checkpoint.root.toHex()));
    return {};
}

std::optional<domain::Fault> compareSteps(const RecordReport &record, const QString &item,
                                          const registry::StepIndex &steps)
{
    const qint64 shown = record.newest.value(item);
    const qint64 before = steps.stepsBefore(item, record.checkpoint.log, record.exportedAt);
    RecordFaults faults;
    if (before != shown)
        faults.add(
            "record_steps", QStringLiteral("data/steps.txt"),
            Text::tr("The record does not show every step that the item had when it was made."),
            QString::number(before), QString::number(shown));
    else if (steps.stepsOf(item) > shown)
        faults.addAt(
            domain::Fault::Severity::Note, "record_newer_steps", QStringLiteral("data/steps.txt"),
            0,
            Text::tr("The record ends with step %1 of this item; the registry has %2 by now.")
                .arg(shown)
                .arg(steps.stepsOf(item)));
    else
        return std::nullopt;
    faults.list().back().subject = item;
    return faults.list().back();
}

// Of the registry, the station and the officers.
void compareOthers(const RecordReport &record, const registry::StepIndex &steps,
                   RecordFaults &faults)
{
    const QString &log = record.checkpoint.log;
    for (const QString &subject : sorted(steps.registrySubjects(log).values())) {
        const qint64 shown = record.newestOfOthers.value(subject);
        const qint64 before = steps.stepsBefore(subject, log, record.exportedAt);
        if (before == shown)
            continue;
        faults.add("record_steps", QStringLiteral("data/steps.txt"),
                   Text::tr("The record does not show every entry about the registry, its station "
                            "and its officers that the log had when it was made."),
                   QString::number(before), QString::number(shown));
        faults.list().back().subject = subject;
    }
}

} // namespace

Result<std::vector<domain::Fault>> compareWithRegistry(const RecordReport &record,
                                                       registry::Registry &registry)
{
    RecordFaults faults;
    base::Progress unseen;
    TRY(const auto stated, registry::StatedLedger::read(registry.connection(), unseen));
    TRY(compareLogs(record, stated, faults));
    if (!faults.list().empty()) // of another log, nothing more can be said
        return std::move(faults.list());
    for (const QString &item : record.newest.keys()) {
        if (const auto fault = compareSteps(record, item, stated.steps()))
            faults.list().push_back(*fault);
    }
    if (record.format > oldestRecordFormat)
        compareOthers(record, stated.steps(), faults);
    return std::move(faults.list());
}

} // namespace exchange
