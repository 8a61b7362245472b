#include "command.h"

#include "base/clock.h"
#include "base/text.h"
#include "print/layout/sheet_pdf.h"
#include "print/reports/where_sheet.h"
#include "registry/item_table.h"
#include "registry/stated/shown_thing.h"
#include "resolve.h"
#include "terminal.h"

#include <QDateTime>
#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string number, from, to, pdf, language = "both";
};

// Reads a moment with its offset, or a day in the machine's time zone. A day means its first
// moment, and as the end of a period the first moment of the next day.
Result<qint64> boundary(const std::string &stated, bool isEnd)
{
    const auto day = QDate::fromString(text(stated), Qt::ISODate);
    if (!day.isValid() || stated.size() > 10) {
        const auto read = moment(text(stated));
        if (!read)
            return failure(ErrorCode::Invalid,
                           Text::tr("“%1” is neither a day nor a moment; expected a day, such as "
                                    "2026-01-16, or date, time and offset from UTC, such as "
                                    "2026-03-01T02:15:00+08:00.")
                               .arg(text(stated)));
        return read;
    }
    return day.addDays(isEnd ? 1 : 0).startOfDay().toMSecsSinceEpoch();
}

QString lineOf(const registry::Stay &stay)
{
    return QStringLiteral("%1  %2  %3")
        .arg(base::toRfc3339(stay.fromMs), base::toRfc3339(stay.untilMs.value_or(stay.fromMs)),
             registry::sentenceOf(stay));
}

QJsonObject jsonOf(const registry::Stay &stay)
{
    return {{"from", base::toRfc3339(stay.fromMs)},
            {"until", base::toRfc3339(stay.untilMs.value_or(stay.fromMs))},
            {"state", domain::name(stay.state)},
            {"holder", stay.holder},
            {"receiver", stay.receiver},
            {"place", stay.place},
            {"seal", stay.seal}};
}

Result<Output> where(Console &console, const Options &options)
{
    TRY(const qint64 from, boundary(options.from, false));
    TRY(const qint64 until, boundary(options.to, true));
    TRY(const auto language, print::languageNamed(text(options.language)));
    TRY(checkIsNew(text(options.pdf)));
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto report,
        print::whereReport(*registry, text(options.number), from, until, machine().now(), viewer));
    TRY(const auto item, registry::ItemTable(*registry).byExhibitNumber(text(options.number)));
    TRY(const auto warning, registry::warningAbout(*registry, item.id, item.exhibitNumber));
    if (warning)
        complainOf({*warning});
    QStringList lines;
    QJsonArray stays;
    for (const auto &stay : report.stays) {
        lines.append(lineOf(stay));
        stays.append(jsonOf(stay));
    }
    if (lines.isEmpty())
        lines.append(Text::tr("The item was not in custody in this time: it was seized later."));
    if (!options.pdf.empty()) {
        TRY(auto *session, console.writing());
        TRY(const auto make, print::whereForm(*session, text(options.number), from, until));
        TRY(print::writePdf(print::inLanguage(language, make), text(options.pdf)));
        lines.append(Text::tr("The answer is in %1.").arg(text(options.pdf)));
    }
    return Output{lines.join(u'\n'),
                  {{"number", report.exhibitNumber},
                   {"stays", stays},
                   {"differs_from_ledger", warning.has_value()}}};
}

} // namespace

void addWhere(CommandLine &line, CLI::App *item)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        item, "where", "Where an item was between two days, who had it, and whether it was sealed",
        "  sealbook-cli item where SITE3-2026-00001 --from 2026-01-16 --to 2026-01-20\n"
        "  sealbook-cli --as \"Li Na\" item where SITE3-2026-00001 --from 2026-01-16 --to "
        "2026-01-20 --pdf answer.pdf",
        [options](Console &console) { return where(console, *options); });
    line.draws(command, [options] { return !options->pdf.empty(); });
    command->add_option("NUMBER", options->number, "Exhibit number")->required();
    command
        ->add_option("--from", options->from,
                     "First day, such as 2026-01-16, or a moment with its offset from UTC")
        ->required();
    command->add_option("--to", options->to, "Last day, which counts whole, or a moment")
        ->required();
    auto *pdf = command->add_option("--pdf", options->pdf, "New PDF file of one page to write");
    command
        ->add_option("--language", options->language, "Of the page: en, zh or both (side by side)")
        ->needs(pdf)
        ->capture_default_str();
}

} // namespace cli
