#include "command.h"

#include "base/text.h"
#include "counts.h"
#include "print/labels/label_job.h"
#include "registry/item_list.h"
#include "registry/origin_table.h"
#include "resolve.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::vector<std::string> numbers;
    std::string caseNumber, stock, reason, out, language = "en";
    int skip = 0, copies = 1;
};

Result<print::SheetLanguage> languageOf(const Options &options)
{
    const auto language = print::sheetLanguage(text(options.language));
    if (!language || *language == print::SheetLanguage::Both)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no language of a label; expected is en or zh.")
                           .arg(text(options.language)));
    return *language;
}

Result<QStringList> numbersOfCase(actions::Session &session, const QString &number)
{
    const registry::Reader reader(session.registry());
    registry::ItemFilter filter;
    filter.viewer = session.officer().id;
    TRY(const auto caseFile,
        registry::OriginTable(reader).caseByNumber(number, session.officer().id));
    filter.caseFile = caseFile.id;
    TRY(const auto numbers, registry::listNumbers(reader, filter, {}));
    return registry::exhibitNumbers(reader, numbers);
}

Result<print::LabelJob> jobOf(actions::Session &session, const Options &options)
{
    print::LabelJob job;
    job.skip = options.skip;
    job.copies = options.copies;
    job.reason = text(options.reason);
    TRY(job.language, languageOf(options));
    TRY(job.stock, print::labelStock(text(options.stock)));
    TRY(job.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    if (!options.caseNumber.empty()) {
        TRY(const auto more, numbersOfCase(session, text(options.caseNumber)));
        job.exhibitNumbers += more;
    }
    job.exhibitNumbers.removeDuplicates();
    return job;
}

Output stated(const print::LabelJob &job, const print::RecordedLabels &recorded,
              const QString &path)
{
    const int count = int(recorded.labels.size());
    const int pages = print::sheetsOf(job.stock, count, job.skip);
    const int next = print::nextPlace(job.stock, count, job.skip);
    QString text =
        Text::tr("%1 on %2 of %3 in %4.").arg(labels(count), sheets(pages), job.stock.name, path);
    if (!recorded.secondLabels.isEmpty())
        text += u'\n'
            + Text::tr("A second label, with the reason recorded: %1")
                  .arg(recorded.secondLabels.join(QStringLiteral(", ")));
    if (next > 0)
        text += u'\n' + Text::tr("The last sheet has room from place %1 on: --skip %1").arg(next);
    return {text,
            {{"file", path},
             {"labels", count},
             {"sheets", pages},
             {"stock", job.stock.name},
             {"next_place", next},
             {"second_labels", QJsonArray::fromStringList(recorded.secondLabels)}}};
}

Result<Output> makeLabels(Console &console, const Options &options)
{
    const QString path = text(options.out);
    if (options.numbers.empty() && options.caseNumber.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Say what the labels are of: exhibit numbers, or --case."));
    TRY(languageOf(options));
    TRY(print::labelStock(text(options.stock)));
    TRY(checkIsNew(path));
    TRY(auto *session, console.writing());
    TRY(const auto job, jobOf(*session, options));
    TRY(const auto recorded, print::recordedLabelsPdf(*session, job, path));
    return stated(job, recorded, path);
}

} // namespace

void addLabel(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "label", "Make labels of items as PDF, and record that they have one",
        "  sealbook-cli label SITE3-2026-00001..00021 --stock L7160 --out labels.pdf\n"
        "  sealbook-cli label --case ZJ-2026-17 --stock \"Avery 5160\" --skip 12 --out labels.pdf\n"
        "  sealbook-cli label SITE3-2026-00007 --stock 62mm --reason \"the first one came off\" "
        "--out label.pdf\n\n"
        "Each bears the number as QR code and Code 128, the kind, the seal, and the first\n"
        "characters of the checkpoint that has the entry of this printing. Stocks:\n"
        "Avery L7160, L7163, 5160, 5163, and rolls of 62 mm and 29 mm.",
        [options](Console &console) { return makeLabels(console, *options); });
    line.draws(command);
    command->add_option("NUMBER", options->numbers,
                        "Exhibit numbers; ranges like SITE3-2026-00042..00060");
    command->add_option("--case", options->caseNumber, "Number of a case: all its items");
    command->add_option("--stock", options->stock, "What they are printed on, such as L7160")
        ->required();
    command->add_option("--skip", options->skip, "Places of the first sheet that are used up");
    command->add_option("--copies", options->copies, "How many of each");
    command->add_option("--reason", options->reason, "Why an item gets a second label");
    command->add_option("--language", options->language, "en or zh")->capture_default_str();
    command->add_option("--out", options->out, "New PDF file to write them to")->required();
}

} // namespace cli
