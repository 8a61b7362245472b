#include "command.h"

#include "actions/open_case.h"
#include "base/text.h"
#include "counts.h"
#include "domain/money.h"
#include "registry/item_table.h"
#include "registry/origin_table.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string number, title, province, victim, amount, card, cardNumber, paidAt, reason;
    bool restricted = false;
    bool open = false;
    std::vector<std::string> officers;
};

Result<QStringList> officerIds(actions::Session &session, const Options &options)
{
    QStringList ids;
    for (const QString &name : texts(options.officers)) {
        TRY(const auto officer, registry::OfficerTable(session.registry()).byName(name));
        ids.append(officer.id);
    }
    return ids;
}

Result<Output> add(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto officers, officerIds(*session, options));
    TRY(const auto made,
        actions::openCase(*session,
                          {{},
                           text(options.number),
                           text(options.title),
                           optional(options.province),
                           options.restricted,
                           officers}));
    return Output{Text::tr("Case %1 is open.").arg(made.number),
                  {{"id", made.id}, {"number", made.number}}};
}

Result<Output> list(Console &console)
{
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    TRY(const auto cases, registry::OriginTable(*registry).casesKnownTo(viewer));
    QStringList lines;
    QJsonArray array;
    for (const auto &one : cases) {
        lines.append(column(one.number, 20) + u' ' + column(one.province.value_or(QString()), 16)
                     + u' ' + inLine(one.title)
                     + (one.restricted ? Text::tr("  (restricted)") : QString()));
        array.append(QJsonObject{{"number", one.number},
                                 {"title", one.title},
                                 {"province", one.province.value_or(QString())},
                                 {"restricted", one.restricted}});
    }
    return Output{lines.join(u'\n'), {{"cases", array}}};
}

Result<Output> show(Console &console, const Options &options)
{
    TRY(auto *registry, console.reading());
    TRY(const auto viewer, console.viewer());
    const registry::OriginTable origins(*registry);
    TRY(const auto one, origins.caseByNumber(text(options.number), viewer));
    registry::ItemFilter filter;
    filter.caseFile = one.id;
    filter.viewer = viewer;
    filter.counted = true;
    TRY(const auto items, registry::ItemTable(*registry).count(filter));
    TRY(const auto victims, origins.victimsOf(one.id));
    TRY(const auto payments, origins.paymentsOf(one.id));
    QMap<QString, qint64> lost;
    for (const auto &payment : payments)
        lost[payment.currency] += payment.amount;
    QStringList losses;
    for (auto loss = lost.begin(); loss != lost.end(); ++loss)
        losses.append(domain::moneyText({loss.value(), loss.key()}));
    return Output{
        Text::tr("Case %1: %2\n%3, %4, %5, lost in all: %6")
            .arg(one.number, one.title, cli::items(items), cli::victims(qint64(victims.size())),
                 cli::payments(qint64(payments.size())), losses.join(QStringLiteral(", "))),
        {{"number", one.number},
         {"title", one.title},
         {"items", items},
         {"victims", qint64(victims.size())},
         {"payments", qint64(payments.size())},
         {"lost", losses.join(QStringLiteral(", "))}}};
}

Result<Output> access(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto officers, officerIds(*session, options));
    TRY(actions::changeCaseAccess(*session, text(options.number), !options.open, officers,
                                  text(options.reason)));
    return Output{Text::tr("The access to case %1 is changed.").arg(text(options.number)),
                  {{"number", text(options.number)}, {"restricted", !options.open}}};
}

Result<Output> victim(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto person,
        personIdOrNew(*session, text(options.victim), domain::PersonCategory::Victim,
                      std::nullopt));
    TRY(actions::addVictim(*session, text(options.number), person));
    return Output{
        Text::tr("%1 is a victim of case %2.").arg(text(options.victim), text(options.number)),
        {{"number", text(options.number)}, {"victim", person}}};
}

Result<Output> payment(Console &console, const Options &options)
{
    TRY(const auto money, domain::parseMoney(text(options.amount)));
    TRY(const auto cardNumber, console.secrets().optionalValue(options.cardNumber));
    TRY(auto *session, console.writing());
    TRY(const auto person,
        personId(*session, text(options.victim), domain::PersonCategory::Victim));
    domain::Payment made{person,       money.minorUnits, money.currency,
                         std::nullopt, std::nullopt,     cardNumber};
    if (!options.paidAt.empty()) {
        TRY(made.paidAtMs, moment(text(options.paidAt)));
    }
    if (!options.card.empty()) {
        TRY(const auto card,
            registry::ItemTable(session->registry())
                .byExhibitNumber(text(options.card), session->officer().id));
        made.cardItem = card.id;
    }
    TRY(const auto warnings, actions::recordPayment(*session, text(options.number), made));
    complainOf(warnings);
    return Output{Text::tr("The payment of %1 is recorded in case %2.")
                      .arg(domain::moneyText(money), text(options.number)),
                  {{"number", text(options.number)},
                   {"amount", money.minorUnits},
                   {"currency", money.currency},
                   {"warnings", QJsonArray::fromStringList(warnings)}}};
}

} // namespace

void addCase(CommandLine &line)
{
    auto *group = line.group("case", "Cases, who sees them, their victims and payments");
    const auto options = line.options<Options>();
    const auto numbered = [&](CLI::App *command) {
        command->add_option("NUMBER", options->number, "The case's number")->required();
    };

    auto *added = line.add(
        group, "add", "Open a case",
        "  sealbook-cli case add ZJ-2026-17 --title \"Bill brushing, Hangzhou\" --province "
        "Zhejiang\n"
        "  sealbook-cli case add ZJ-2026-18 --title Undercover --restricted --officer \"Li Na\"",
        [options](Console &console) { return add(console, *options); });
    numbered(added);
    added->add_option("--title", options->title, "What it is about")->required();
    added->add_option("--province", options->province, "Whose case it is");
    added->add_flag("--restricted", options->restricted,
                    "Only the officers named (and administrators) see its items");
    added->add_option("--officer", options->officers,
                      "An officer who sees it; may be given several times");

    line.add(group, "list", "List the cases",
             "  sealbook-cli case list\n  sealbook-cli case list --json",
             [](Console &console) { return list(console); });
    numbered(line.add(group, "show", "Show a case", "  sealbook-cli case show ZJ-2026-17",
                      [options](Console &console) { return show(console, *options); }));

    auto *changed =
        line.add(group, "access", "Say who sees a case's items from now on (administrators)",
                 "  sealbook-cli case access ZJ-2026-17 --officer \"Li Na\" --reason \"undercover "
                 "officers\"\n"
                 "  sealbook-cli case access ZJ-2026-17 --open --reason \"trial is over\"",
                 [options](Console &console) { return access(console, *options); });
    numbered(changed);
    changed->add_flag("--open", options->open, "Everybody sees them");
    changed->add_option("--officer", options->officers,
                        "An officer who sees it; may be given several times");
    changed->add_option("--reason", options->reason, "Why")->required();

    auto *victimCommand =
        line.add(group, "victim", "Add a victim", "  sealbook-cli case victim ZJ-2026-17 李娜",
                 [options](Console &console) { return victim(console, *options); });
    numbered(victimCommand);
    victimCommand
        ->add_option("NAME", options->victim,
                     "Name or id; recorded when there is nobody of that name")
        ->required();

    auto *paid =
        line.add(group, "payment", "Record what a victim paid, and the card that it reached",
                 "  sealbook-cli case payment ZJ-2026-17 李娜 12000.00 --card SITE3-2026-00042 "
                 "--paid-at 2026-01-15T20:10:00+08:00",
                 [options](Console &console) { return payment(console, *options); });
    numbered(paid);
    paid->add_option("VICTIM", options->victim, "Name or id of a victim of the case")->required();
    paid->add_option("AMOUNT", options->amount, "Such as 12000.00 or \"12000.00 CNY\"")->required();
    paid->add_option("--card", options->card, "Exhibit number of the seized card");
    paid->add_option("--card-number", options->cardNumber,
                     "Number of a card that was not seized; - reads it from standard input");
    paid->add_option("--paid-at", options->paidAt, "When, with the offset from UTC");
}

} // namespace cli
