#include "command.h"

#include "actions/change_key.h"
#include "actions/enrol_officer.h"
#include "base/text.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string name, organisation, reason;
    std::vector<std::string> roles;
};

Result<domain::Roles> rolesOf(const Options &options)
{
    domain::Roles roles;
    for (const QString &name : separated(options.roles)) {
        const auto role = domain::role(name);
        if (!role)
            return failure(
                ErrorCode::Invalid,
                Text::tr("“%1” is no role; expected is one of: %2.")
                    .arg(name, domain::names(domain::allRoles()).join(QStringLiteral(", "))));
        roles.insert(*role);
    }
    return roles;
}

QJsonObject jsonOf(const domain::Officer &officer)
{
    return {{"id", officer.id},
            {"name", officer.name},
            {"organisation", officer.organisation},
            {"key_id", officer.keyId},
            {"roles", QJsonArray::fromStringList(domain::names(officer.roles))},
            {"suspended", officer.suspended}};
}

Result<Output> add(Console &console, const Options &options)
{
    TRY(const auto roles, rolesOf(options));
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QStringLiteral("officer.enrolled")));
    TRY(const auto password,
        SecretInput::newPassword("SEALBOOK_NEW_PASSWORD",
                                 Text::tr("New password of %1: ").arg(text(options.name))));
    TRY(const auto officer,
        actions::enrolOfficer(*session,
                              {text(options.name), text(options.organisation), roles, password}));
    return Output{Text::tr("%1 is enrolled as %2.")
                      .arg(officer.name, domain::names(officer.roles).join(QStringLiteral(", "))),
                  jsonOf(officer)};
}

Result<Output> list(Console &console)
{
    TRY(auto *registry, console.reading());
    TRY(const auto officers, registry::OfficerTable(*registry).all());
    QStringList lines;
    QJsonArray array;
    for (const auto &officer : officers) {
        lines.append(column(officer.name, 24) + u' ' + column(officer.organisation, 24) + u' '
                     + domain::names(officer.roles).join(u',')
                     + (officer.suspended ? Text::tr("  (suspended)") : QString()));
        array.append(jsonOf(officer));
    }
    return Output{lines.join(u'\n'), {{"officers", array}}};
}

Result<Output> done(const Options &options, const QString &what)
{
    return Output{what.arg(text(options.name)), {{"officer", text(options.name)}}};
}

Result<Output> changeRoles(Console &console, const Options &options)
{
    TRY(const auto roles, rolesOf(options));
    TRY(auto *session, console.writing());
    TRY(actions::changeRoles(*session, text(options.name), roles, text(options.reason)));
    return done(options, Text::tr("The roles of %1 are changed."));
}

Result<Output> suspend(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::suspendOfficer(*session, text(options.name), text(options.reason)));
    return done(options, Text::tr("%1 is suspended."));
}

Result<Output> reinstate(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(actions::reinstateOfficer(*session, text(options.name), text(options.reason)));
    return done(options, Text::tr("%1 is reinstated."));
}

Result<Output> newKey(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(session->mayRecord(QStringLiteral("officer.key_changed")));
    TRY(const auto password,
        SecretInput::newPassword("SEALBOOK_NEW_PASSWORD",
                                 Text::tr("New password of %1: ").arg(text(options.name))));
    TRY(actions::changeOfficerKey(*session, text(options.name), password, text(options.reason)));
    return done(options,
                Text::tr("%1 signs with a new key from now on; the old one signs nothing "
                         "any more."));
}

Result<Output> password(Console &console)
{
    TRY(auto *session, console.writing());
    TRY(const auto old, console.secrets().password(Text::tr("The old password again: ")));
    TRY(const auto fresh,
        SecretInput::newPassword("SEALBOOK_NEW_PASSWORD", Text::tr("New password: ")));
    TRY(actions::changePassword(*session, old, fresh));
    return Output{Text::tr("The password of %1 is changed.").arg(session->officer().name),
                  {{"officer", session->officer().name}}};
}

// Later changes of an officer; each states a reason.
void addChanges(CommandLine &line, CLI::App *group, const std::shared_ptr<Options> &options)
{
    const auto named = [&](CLI::App *command) {
        command->add_option("NAME", options->name, "The officer")->required();
        command->add_option("--reason", options->reason, "Why")->required();
    };

    auto *suspended =
        line.add(group, "suspend", "Let an officer sign nothing from now on (administrators)",
                 "  sealbook-cli officer suspend \"Li Na\" --reason \"left the service\"",
                 [options](Console &console) { return suspend(console, *options); });
    named(suspended);

    auto *reinstated =
        line.add(group, "reinstate", "Let a suspended officer sign again (administrators)",
                 "  sealbook-cli officer reinstate \"Li Na\" --reason \"is back\"",
                 [options](Console &console) { return reinstate(console, *options); });
    named(reinstated);

    auto *renewed =
        line.add(group, "new-key",
                 "Give an officer a new key, after the old one was stolen (administrators)",
                 "  sealbook-cli --as \"Chen Hao\" officer new-key \"Li Na\" --reason \"laptop was "
                 "stolen\"\n"
                 "Exchange the station's key as well: sealbook-cli station new-key",
                 [options](Console &console) { return newKey(console, *options); });
    named(renewed);
}

} // namespace

void addOfficer(CommandLine &line)
{
    auto *group = line.group("officer", "Who may sign: enrol, list, change roles, suspend");
    const auto options = line.options<Options>();
    const auto named = [&](CLI::App *command) {
        command->add_option("NAME", options->name, "The officer")->required();
    };
    const auto reasoned = [&](CLI::App *command) {
        command->add_option("--reason", options->reason, "Why")->required();
    };
    const auto withRoles = [&](CLI::App *command) {
        command
            ->add_option("--role", options->roles,
                         "officer, custodian, auditor, prosecutor, administrator; may be given "
                         "several times")
            ->required();
    };

    auto *added = line.add(group, "add", "Enrol an officer (administrators)",
                           "  sealbook-cli officer add \"Li Na\" --role officer --role custodian\n"
                           "  SEALBOOK_NEW_PASSWORD=… sealbook-cli --as \"Chen Hao\" officer add "
                           "\"Zhao Min\" --role auditor --organisation Procuratorate",
                           [options](Console &console) { return add(console, *options); });
    named(added);
    withRoles(added);
    added->add_option("--organisation", options->organisation, "Whom the officer serves");

    line.add(group, "list", "List the officers",
             "  sealbook-cli officer list\n  sealbook-cli officer list --json",
             [](Console &console) { return list(console); });

    auto *roles = line.add(group, "roles", "Change an officer's roles from now on (administrators)",
                           "  sealbook-cli officer roles \"Li Na\" --role custodian --reason "
                           "\"moves to the evidence room\"",
                           [options](Console &console) { return changeRoles(console, *options); });
    named(roles);
    withRoles(roles);
    reasoned(roles);

    addChanges(line, group, options);

    line.add(group, "password", "Change one's own password",
             "  sealbook-cli --as \"Li Na\" officer password",
             [](Console &console) { return password(console); });
}

} // namespace cli
