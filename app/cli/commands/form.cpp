#include "command.h"

#include "base/text.h"
#include "print/forms/form.h"
#include "print/forms/lot_sheet.h"
#include "print/layout/sheet_pdf.h"
#include "resolve.h"

namespace cli {

namespace {

const QString handOver = QStringLiteral("hand-over");

struct Options {
    std::string kind, language = "both", caseNumber, out;
    std::vector<std::string> numbers;
};

QString kindNames()
{
    QStringList names;
    for (const auto kind : print::allFormKinds())
        names.append(print::name(kind));
    return (names << handOver).join(QStringLiteral(", "));
}

Result<print::SheetMaker> lotForm(Console &console, const Options &options)
{
    if (options.numbers.size() != 1 || !options.caseNumber.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("A hand-over form is of one lot: name it after the kind."));
    TRY(auto *session, console.writing());
    return print::lotSheet(*session, text(options.numbers.front()));
}

Result<print::SheetMaker> itemForm(Console &console, const Options &options)
{
    const auto kind = print::formKind(text(options.kind));
    if (!kind)
        return failure(
            ErrorCode::Invalid,
            Text::tr("There is no form “%1”; there are: %2.").arg(text(options.kind), kindNames()));
    print::FormChoice choice;
    TRY(choice.exhibitNumbers, exhibitNumbers(texts(options.numbers)));
    choice.caseNumber = optional(options.caseNumber);
    if (choice.exhibitNumbers.isEmpty() && !choice.caseNumber)
        return failure(ErrorCode::Invalid,
                       Text::tr("Say what the form is of: exhibit numbers, or --case."));
    TRY(auto *session, console.writing());
    TRY(auto facts, console.watch([&](base::Progress &progress) {
        return print::formFacts(*session, choice, progress);
    }));
    return print::formOf(*kind, std::move(facts));
}

Result<Output> makeForm(Console &console, const Options &options)
{
    TRY(const auto language, print::languageNamed(text(options.language)));
    TRY(checkIsNew(text(options.out)));
    TRY(const auto make,
        text(options.kind) == handOver ? lotForm(console, options) : itemForm(console, options));
    const auto sheets = print::inLanguage(language, make);
    TRY(print::writePdf(sheets, text(options.out)));
    const auto count = int(sheets.size());
    return Output{Text::tr("%1: %2 form(s) in %3.")
                      .arg(text(options.kind), QString::number(count), text(options.out)),
                  {{"file", text(options.out)},
                   {"forms", count},
                   {"language", print::name(language)},
                   {"fingerprint", sheets.front().fingerprint},
                   {"checkpoint", sheets.front().checkpoint}}};
}

} // namespace

void addForm(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command = line.add(
        nullptr, "form", "Make a form of items or a case as PDF, in English, Chinese or both",
        "  sealbook-cli form seizure-list SITE3-2026-00001..00012 --out list.pdf\n"
        "  sealbook-cli form custody-record SITE3-2026-00001 --language en --out custody.pdf\n"
        "  sealbook-cli form inventory --case ZJ-2026-17 --language zh --out inventory.pdf\n"
        "  sealbook-cli form hand-over 019c3a52-7d1e-7f04-9b6a-2c81d0e45f77 --out hand-over.pdf\n\n"
        "A seizure list, a list of electronic data, a sealing record, a chain-of-custody\n"
        "record, a case inventory, a disposal record, or the hand-over form of a lot in\n"
        "transit. Every page bears the newest checkpoint as a QR code.",
        [options](Console &console) { return makeForm(console, *options); });
    line.draws(command);
    command
        ->add_option("KIND", options->kind,
                     "seizure-list, data-list, sealing-record, custody-record, inventory, "
                     "disposal-record, hand-over")
        ->required();
    command->add_option(
        "NUMBER", options->numbers,
        "Exhibit numbers; ranges like SITE3-2026-00042..00060; of hand-over, the lot");
    command->add_option("--case", options->caseNumber, "Number of a case: all its items");
    command->add_option("--language", options->language, "en, zh or both (side by side)")
        ->capture_default_str();
    command->add_option("--out", options->out, "New PDF file to write it to")->required();
}

} // namespace cli
