#include "command.h"

#include "actions/record_origin.h"
#include "base/text.h"
#include "registry/origin_table.h"
#include "resolve.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string name, category, organisation, group, identity, phone, remarks, settingsFile, insist;
};

Result<domain::PersonCategory> categoryOf(const Options &options)
{
    const auto category = domain::personCategory(text(options.category));
    if (!category)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no category of persons; expected is one of: suspect, "
                                "holder, witness, victim, outsider.")
                           .arg(text(options.category)));
    return *category;
}

// What is on the command line, and what the file holds under the same names.
Result<domain::Person> personOf(SecretInput &secrets, const Options &options,
                                domain::PersonCategory category)
{
    TRY(const auto name, secrets.optionalValue(options.name));
    TRY(const auto identity, secrets.optionalValue(options.identity));
    TRY(const auto phone, secrets.optionalValue(options.phone));
    domain::Person person{{},           category,
                          name,         identity,
                          phone,        optional(options.organisation),
                          std::nullopt, optional(options.remarks)};
    const QMap<QString, std::optional<QString> *> parts{{"name", &person.name},
                                                        {"identity", &person.identityNumber},
                                                        {"phone", &person.phoneNumber},
                                                        {"organisation", &person.organisation},
                                                        {"remarks", &person.remarks}};
    TRY(const auto more, secrets.fields({}, options.settingsFile));
    for (auto field = more.begin(); field != more.end(); ++field) {
        auto *part = parts.value(field.key());
        if (!part)
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” is no field of a person; expected is one of: %2.")
                    .arg(field.key(), QStringList(parts.keys()).join(QStringLiteral(", "))));
        if (*part)
            return failure(ErrorCode::Invalid,
                           Text::tr("The field “%1” is set twice.").arg(field.key()));
        *part = *field;
    }
    return person;
}

Result<Output> add(Console &console, const Options &options)
{
    TRY(const auto category, categoryOf(options));
    TRY(auto person, personOf(console.secrets(), options, category));
    TRY(auto *session, console.writing());
    if (!options.group.empty()) {
        TRY(const auto group,
            registry::OriginTable(session->registry()).groupByName(text(options.group)));
        person.group = group.id;
    }
    TRY(const auto recorded, actions::recordPerson(*session, person, optional(options.insist)));
    complainOf(recorded.warnings);
    return Output{recorded.id,
                  {{"id", recorded.id},
                   {"name", recorded.name.value_or(QString())},
                   {"warnings", QJsonArray::fromStringList(recorded.warnings)}}};
}

Result<Output> list(Console &console, const Options &options)
{
    TRY(const auto category, categoryOf(options));
    TRY(auto *registry, console.reading());
    TRY(const auto persons, registry::OriginTable(*registry).persons(category));
    QStringList lines;
    QJsonArray array;
    for (const auto &person : persons) {
        const QString name = person.name.value_or(Text::tr("(erased)"));
        lines.append(inLine(
            person.id + QStringLiteral("  ") + name
            + (person.organisation ? QStringLiteral(", ") + *person.organisation : QString())));
        array.append(QJsonObject{{"id", person.id},
                                 {"name", name},
                                 {"organisation", person.organisation.value_or(QString())}});
    }
    return Output{lines.join(u'\n'), {{"persons", array}}};
}

} // namespace

void addPerson(CommandLine &line)
{
    auto *group = line.group("person",
                             "People without a key: suspects, holders, witnesses, victims, members "
                             "of other organisations");
    const auto options = line.options<Options>();
    auto *added = line.add(group, "add", "Record a person; prints their id",
                           "  sealbook-cli person add 王伟 --category suspect --group \"Group A\"\n"
                           "  printf 110101199003070011 | sealbook-cli person add 李娜 --category "
                           "victim --identity -\n"
                           "  sealbook-cli person add --category suspect --set-file person.json\n"
                           "  sealbook-cli person add \"J. Perez\" --category outsider "
                           "--organisation \"National Police\"",
                           [options](Console &console) { return add(console, *options); });
    added->add_option("NAME", options->name, "Full name; - reads it from standard input");
    added->add_option("--set-file", options->settingsFile,
                      "File with a JSON object of name, identity, phone, organisation, remarks");
    added->add_option("--category", options->category, "suspect, holder, witness, victim, outsider")
        ->required();
    added->add_option("--organisation", options->organisation, "Whom an outsider serves");
    added->add_option("--group", options->group, "Name of a suspect's group");
    added->add_option("--identity", options->identity,
                      "Number of an identity document; - reads it from standard input");
    added->add_option("--phone", options->phone,
                      "Phone number, international; - reads it from standard input");
    added->add_option("--remarks", options->remarks, "Anything else");
    added->add_option("--insist", options->insist, "Why an odd phone number is recorded as found");
    auto *listed = line.add(group, "list", "List the persons of a category",
                            "  sealbook-cli person list --category suspect",
                            [options](Console &console) { return list(console, *options); });
    listed
        ->add_option("--category", options->category, "suspect, holder, witness, victim, outsider")
        ->required();
}

} // namespace cli
