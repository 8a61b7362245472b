#include "print/labels/label_job.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/record/write/agreed_items.h"
#include "registry/item_list.h"
#include "registry/item_table.h"
#include "registry/label_table.h"

#include <algorithm>

namespace print {

namespace {

constexpr int rootCharacters = 8;

Label labelOf(const registry::ItemRow &row)
{
    return {row.exhibitNumber,
            QStringLiteral("%1 %2").arg(domain::label(row.kind), row.title).trimmed(),
            row.seal,
            {}};
}

Result<void> checkJob(const LabelJob &job)
{
    if (job.copies > mostCopies)
        return failure(ErrorCode::Invalid,
                       Text::tr("At most %1 copies of each label are printed.").arg(mostCopies));
    if (job.skip >= 0 && job.skip < job.stock.perPage())
        return {};
    return failure(ErrorCode::Invalid,
                   Text::tr("A sheet of %1 has the positions 0 to %2; %3 is not one of them.")
                       .arg(job.stock.name)
                       .arg(job.stock.perPage() - 1)
                       .arg(job.skip));
}

Error thoughRecorded(Error error)
{
    error.message = Text::tr("The labels are recorded as printed, yet they were not written: %1 "
                             "Print them again, with that as the reason.")
                        .arg(error.message);
    return error;
}

// Whether the tables agree with the ledger about these items.
Result<void> checkAgreed(actions::Session &session, const LabelJob &job)
{
    const registry::ItemTable items(session.registry());
    QStringList ids;
    for (const QString &number : job.exhibitNumbers) {
        TRY(const auto item, items.byExhibitNumber(number, session.officer().id));
        ids.append(item.id);
    }
    TRY(exchange::AgreedView::open(session.registry(), ids, session.officer().id));
    return {};
}

} // namespace

Result<std::vector<Label>> labelsOf(registry::Registry &registry, const LabelJob &job,
                                    const QString &viewer)
{
    const registry::ItemTable items(registry);
    std::vector<qint64> numbers;
    for (const QString &number : job.exhibitNumbers) {
        TRY(const auto item, items.byExhibitNumber(number));
        numbers.push_back(item.number);
    }
    TRY(const auto rows, registry::itemRows(registry, numbers, viewer));
    std::vector<Label> labels;
    for (const auto &row : rows)
        labels.insert(labels.end(), std::size_t(std::max(1, job.copies)), labelOf(row));
    return labels;
}

Result<RecordedLabels> recordedLabels(actions::Session &session, const LabelJob &job)
{
    TRY(checkJob(job));
    TRY(checkAgreed(session, job));
    RecordedLabels recorded;
    TRY(recorded.secondLabels,
        actions::recordLabels(session,
                              {job.exhibitNumbers, job.stock.name, job.copies, job.reason}));
    TRY(const auto checkpoint, session.checkpoint());
    const Speaking speaking(job.language);
    TRY(checkAgreed(session, job));
    TRY(recorded.labels, labelsOf(session.registry(), job, session.officer().id));
    for (auto &label : recorded.labels)
        label.checkpoint =
            QString::fromLatin1(checkpoint.checkpoint.root.toHex().left(rootCharacters));
    return recorded;
}

Result<RecordedLabels> recordedLabelsPdf(actions::Session &session, const LabelJob &job,
                                         const QString &path)
{
    std::optional<RecordedLabels> recorded;
    const auto written = base::writeFileDurably(path, [&](const QString &part) -> Result<void> {
        TRY(recorded, recordedLabels(session, job));
        const Speaking speaking(job.language);
        return writeLabelsPdf(recorded->labels, job.stock, job.skip, part);
    });
    if (!written)
        return failure(recorded ? thoughRecorded(written.error()) : written.error());
    return *recorded;
}

Result<QStringList> numbersWithLabel(registry::Registry &registry,
                                     const QStringList &exhibitNumbers)
{
    const registry::ItemTable items(registry);
    QStringList labelled;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto item, items.byExhibitNumber(number));
        TRY(const auto found, registry::labelledAlready(registry, {item.id}));
        if (!found.isEmpty())
            labelled.append(number);
    }
    return labelled;
}

int sheetsOf(const LabelStock &stock, int labels, int skip)
{
    return (labels + skip + stock.perPage() - 1) / stock.perPage();
}

int nextPlace(const LabelStock &stock, int labels, int skip)
{
    return (labels + skip) % stock.perPage();
}

} // namespace print
