#include "command.h"

#include "actions/record_stocktake.h"
#include "base/text.h"
#include "domain/labels.h"
#include "registry/hidden_items.h"
#include "registry/item_list.h"
#include "registry/look_alike.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace cli {

namespace {

struct Options {
    std::string place, reason;
    std::vector<std::string> numbers, sealsBroken;
    bool isNewPlace = false;
};

// A place at which nothing ever was is more likely mistyped.
Result<QString> placeOf(const registry::Registry &registry, const Options &options)
{
    if (options.isNewPlace)
        return text(options.place);
    auto place = registry::knownPlace(registry, text(options.place));
    if (!place && place.error().code == ErrorCode::NotFound)
        return failure(
            ErrorCode::NotFound,
            Text::tr("%1 If the place is right, add --new-place.").arg(place.error().message));
    return place;
}

// The numbers as given, or from standard input, one a line, as a scanner types them. Fails where
// standard input gave the password already, and where it holds no number.
Result<QStringList> scanned(Console &console, const Options &options)
{
    const QStringList given = texts(options.numbers);
    const auto input = QStringLiteral("-");
    if (given != QStringList(input))
        return exhibitNumbers(given);
    TRY(const auto text, console.secrets().value(input));
    QStringList numbers;
    for (const QString &line : text.split(QRegularExpression(QStringLiteral("[\r\n]+")))) {
        if (!line.trimmed().isEmpty())
            numbers.append(line.trimmed());
    }
    if (numbers.isEmpty())
        return failure(ErrorCode::Invalid,
                       Text::tr("Standard input holds no number; nothing was scanned."));
    return numbers;
}

QString whereOf(const registry::ItemRow &row)
{
    return row.state == domain::CustodyState::Out ? domain::wordLabel(row.outcome)
        : row.state == domain::CustodyState::InTransit
        ? Text::tr("in transit to %1").arg(row.receiver)
        : row.place;
}

class PrintedComparison
{
public:
    PrintedComparison(registry::Registry &registry, QString viewer)
        : m_registry(registry)
        , m_viewer(std::move(viewer))
    {
    }

    Result<Output> comparison(const registry::StockComparison &comparison)
    {
        TRY(items(registry::StockResult::Right, comparison.right, comparison.scannedAs));
        TRY(items(registry::StockResult::Elsewhere, comparison.elsewhere, comparison.scannedAs));
        TRY(items(registry::StockResult::Missing, comparison.missing, {}));
        for (const QString &code : comparison.unknown)
            line(registry::StockResult::Unknown, code,
                 comparison.shared.contains(code)
                     ? Text::tr("%1 items bear this: scan their exhibit numbers")
                           .arg(comparison.shared.value(code))
                     : Text::tr("no item carries this"));
        m_json.insert(registry::name(registry::StockResult::Unknown),
                      QJsonArray::fromStringList(comparison.unknown));
        m_lines.append(Text::tr("%1 here, %2 belong elsewhere, %3 missing, %4 unknown.")
                           .arg(comparison.right.size())
                           .arg(comparison.elsewhere.size())
                           .arg(comparison.missing.size())
                           .arg(comparison.unknown.size()));
        if (comparison.unseen > 0)
            m_lines.append(registry::hiddenSentence(comparison.unseen));
        m_json.insert(QStringLiteral("unseen"), comparison.unseen);
        return Output{m_lines.join(u'\n'), m_json, comparison.isRight() ? 0 : 1};
    }

private:
    void line(registry::StockResult result, const QString &code, const QString &what)
    {
        m_lines.append(column(registry::label(result), 18) + u' ' + column(code, 20) + u' ' + what);
    }

    Result<void> items(registry::StockResult result, const std::vector<qint64> &numbers,
                       const QHash<qint64, QString> &scannedAs)
    {
        TRY(const auto rows, registry::itemRows(m_registry, numbers, m_viewer));
        QJsonArray array;
        for (const auto &row : rows) {
            const bool isElsewhere = result == registry::StockResult::Elsewhere;
            const QString code = scannedAs.value(row.number);
            const QString what = isElsewhere ? whereOf(row) : row.title;
            line(result, row.exhibitNumber,
                 code.isEmpty() ? what : Text::tr("%1 (scanned: %2)").arg(what, code));
            QJsonObject object{{"number", row.exhibitNumber},
                               {"state", domain::name(row.state)},
                               {"place", row.place}};
            if (!code.isEmpty())
                object.insert(QStringLiteral("scanned"), code);
            array.append(object);
        }
        m_json.insert(registry::name(result), array);
        return {};
    }

    registry::Registry &m_registry;
    QString m_viewer;
    QStringList m_lines;
    QJsonObject m_json;
};

Result<Output> compare(Console &console, const Options &options)
{
    TRY(const auto codes, scanned(console, options));
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto place, placeOf(*registry, options));
    TRY(const auto comparison, registry::compareStock(*registry, place, codes, viewer));
    return PrintedComparison(*registry, viewer).comparison(comparison);
}

// Before it is signed, what the officer cannot see of the place.
Result<void> complainOfUnseen(const actions::Session &session, const QString &place)
{
    TRY(const auto empty,
        registry::compareStock(session.registry(), place, {}, session.officer().id));
    if (empty.unseen > 0)
        complain(registry::hiddenSentence(empty.unseen) + u' '
                 + Text::tr("The stock-take states this number."));
    return {};
}

Result<Output> record(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QStringLiteral("stocktake.recorded")));
    const auto now = session->environment().now;
    const qint64 began = now();
    TRY(const auto place, placeOf(session->registry(), options));
    TRY(const auto codes, scanned(console, options));
    TRY(complainOfUnseen(*session, place));
    TRY(const auto recorded,
        actions::recordStocktake(
            *session,
            {place, codes, texts(options.sealsBroken), began, now(), text(options.reason)}));
    TRY(auto output,
        PrintedComparison(session->registry(), session->officer().id)
            .comparison(recorded.comparison));
    output.text += u'\n' + Text::tr("Recorded as a stock-take by %1.").arg(session->officer().name);
    output.json.insert(QStringLiteral("stocktake"), recorded.id);
    return output;
}

Result<Output> stocktake(Console &console, const Options &options)
{
    if (!options.reason.empty())
        return record(console, options);
    if (!options.sealsBroken.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("A broken seal is recorded with a stock-take: add --reason."));
    return compare(console, options);
}

} // namespace

void addStocktake(CommandLine &line)
{
    const auto options = line.options<Options>();
    auto *command =
        line.add(nullptr, "stocktake",
                 "Compare what lies at a place with the registry; with --reason, record it",
                 "  sealbook-cli stocktake --place \"Evidence room 1\" SITE3-2026-00001..00040\n"
                 "  sealbook-cli stocktake --place \"Evidence room 1\" - < scanned.txt\n"
                 "  sealbook-cli --as \"Li Na\" stocktake --place \"Evidence room 1\" - --reason "
                 "\"monthly\" < scanned.txt",
                 [options](Console &console) { return stocktake(console, *options); });
    command
        ->add_option(
            "NUMBER", options->numbers,
            "Exhibit numbers that were found there, ranges too, or seals, IMEIs and serial "
            "numbers; - reads them from the input, one a line")
        ->required();
    command->add_option("--place", options->place, "The place, as the registry spells it")
        ->required();
    command->add_flag("--new-place", options->isNewPlace,
                      "Nothing was ever recorded at that place, and it is right all the same");
    command->add_option("--broken", options->sealsBroken,
                        "What was found with a broken seal, by any number that is on it; may be "
                        "given several times");
    command->add_option("--reason", options->reason, "Why it is taken; records it");
}

} // namespace cli
