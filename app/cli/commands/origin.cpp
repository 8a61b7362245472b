#include "command.h"

#include "actions/record_origin.h"
#include "base/text.h"
#include "registry/origin_table.h"
#include "terminal.h"

#include <QJsonArray>

namespace cli {

namespace {

struct Options {
    std::string name, country, operation, site, address;
};

Output made(const QString &kind, const QString &name, const QString &id)
{
    return {Text::tr("%1 “%2” is recorded.").arg(kind, name), {{"id", id}, {"name", name}}};
}

Result<Output> addOperation(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto operation,
        actions::openOperation(*session, {{}, text(options.name), optional(options.country)}));
    return made(Text::tr("Operation"), operation.name, operation.id);
}

Result<Output> addSite(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    TRY(const auto operation,
        registry::OriginTable(session->registry()).operationByName(text(options.operation)));
    TRY(const auto site,
        actions::addSite(*session,
                         {{}, operation.id, text(options.name), optional(options.address)}));
    return made(Text::tr("Site"), site.name, site.id);
}

Result<Output> addGroup(Console &console, const Options &options)
{
    TRY(auto *session, console.writing());
    const registry::OriginTable origins(session->registry());
    TRY(const auto operation, origins.operationByName(text(options.operation)));
    domain::Group group{{}, text(options.name), operation.id, std::nullopt};
    if (!options.site.empty()) {
        TRY(const auto site, origins.siteByName(text(options.site)));
        group.site = site.id;
    }
    TRY(const auto identified, actions::identifyGroup(*session, group));
    return made(Text::tr("Group"), identified.name, identified.id);
}

// What one question of the table gives, under `member` in JSON.
template <typename Value>
Result<Output> list(Console &console, const char *member,
                    Result<std::vector<Value>> (registry::OriginTable::*question)() const)
{
    TRY(auto *registry, console.reading());
    TRY(const auto values, (registry::OriginTable(*registry).*question)());
    QStringList lines;
    QJsonArray array;
    for (const auto &value : values) {
        lines.append(inLine(value.name));
        array.append(QJsonObject{{"id", value.id}, {"name", value.name}});
    }
    return Output{lines.join(u'\n'), {{QLatin1String(member), array}}};
}

} // namespace

void addOrigin(CommandLine &line)
{
    const auto options = line.options<Options>();
    const auto named = [&](CLI::App *command) {
        command->add_option("NAME", options->name, "Unique in the registry")->required();
    };
    const auto ofOperation = [&](CLI::App *command) {
        command->add_option("--operation", options->operation, "Name of its operation")->required();
    };

    auto *operation = line.group("operation", "Raid operations");
    auto *addedOperation =
        line.add(operation, "add", "Record an operation",
                 "  sealbook-cli operation add Harvest --country Somewhere",
                 [options](Console &console) { return addOperation(console, *options); });
    named(addedOperation);
    addedOperation->add_option("--country", options->country, "Where");
    line.add(operation, "list", "List the operations", "  sealbook-cli operation list",
             [](Console &console) {
                 return list(console, "operations", &registry::OriginTable::operations);
             });

    auto *site = line.group("site", "Sites that were searched");
    auto *addedSite = line.add(
        site, "add", "Record a site",
        "  sealbook-cli site add \"Villa 12\" --operation Harvest --address \"Sea Road 12\"",
        [options](Console &console) { return addSite(console, *options); });
    named(addedSite);
    ofOperation(addedSite);
    addedSite->add_option("--address", options->address, "Where exactly");
    line.add(site, "list", "List the sites", "  sealbook-cli site list", [](Console &console) {
        return list(console, "sites", &registry::OriginTable::sites);
    });

    auto *group = line.group("group", "Groups of suspects");
    auto *addedGroup =
        line.add(group, "add", "Record a group",
                 "  sealbook-cli group add \"Group A\" --operation Harvest --site \"Villa 12\"",
                 [options](Console &console) { return addGroup(console, *options); });
    named(addedGroup);
    ofOperation(addedGroup);
    addedGroup->add_option("--site", options->site, "Name of the site where it worked");
    line.add(group, "list", "List the groups", "  sealbook-cli group list", [](Console &console) {
        return list(console, "groups", &registry::OriginTable::groups);
    });
}

} // namespace cli
