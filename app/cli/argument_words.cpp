#include "argument_words.h"

#include "console.h"
#include "domain/custody.h"
#include "domain/item_kind.h"
#include "domain/role.h"
#include "exchange/table/table_format.h"
#include "print/forms/form.h"
#include "print/sheet/sheet_language.h"

#include <map>

namespace cli {

namespace {

using Kind = ArgumentWords::Kind;

template <typename Values>
QStringList namesOf(const Values &values)
{
    QStringList names;
    for (const auto value : values)
        names.append(name(value));
    return names;
}

ArgumentWords listed(const QStringList &words)
{
    return {Kind::Words, words};
}

// Options and arguments by their command and name, or by their name alone.
const std::map<QString, ArgumentWords> &known()
{
    const auto persons = listed({"suspect", "holder", "witness", "victim", "outsider"});
    static const std::map<QString, ArgumentWords> all{
        {"--kind", listed(namesOf(domain::allItemKinds()))},
        {"--role", listed(namesOf(domain::allRoles()))},
        {"--category", listed({"photo", "extraction", "form", "script", "other"})},
        {"person add --category", persons},
        {"person list --category", persons},
        {"--state", listed(namesOf(domain::allCustodyStates()))},
        {"--language", listed(namesOf(print::allSheetLanguages()))},
        {"label --language", listed({"en", "zh"})},
        {"--stage", listed({"before_sealing", "after_sealing"})},
        {"--stock", listed({"L7160", "L7163", "5160", "5163", "62mm", "29mm"})},
        {"--digests", listed({"sha512", "sm3", "sha1", "md5"})},
        {"--expect", listed({"sha256:", "sha512:", "sm3:", "sha1:", "md5:"})},
        {"form KIND", listed(namesOf(print::allFormKinds()) << QStringLiteral("hand-over"))},
        {"completion SHELL", listed({"bash", "zsh", "fish"})},
        {"-R", {Kind::Folders}},
        {"DIR", {Kind::Folders}},
        {"BACKUP", {Kind::Folders}},
        {"export --to", {Kind::Folders}},
        {"FILE", {Kind::Files}},
        {"attach FILE", {Kind::NumbersOrFiles}},
        {"REPLY", {Kind::Files}},
        {"--ca", {Kind::Files}},
        {"--against", {Kind::Files}},
        {"restore --identity", {Kind::Files}},
        {"--out", {Kind::Files}},
        {"--paper", {Kind::Files}},
        {"--password-file", {Kind::Files}},
        {"--report", {Kind::Files}},
        {"--set-file", {Kind::Files}},
        {"--since", {Kind::Files}},
        {"--in", {Kind::ExhibitNumbers}},
        {"--card", {Kind::ExhibitNumbers}},
        {"NUMBER", {Kind::ExhibitNumbers}},
        {"CONTAINER", {Kind::ExhibitNumbers}},
    };
    return all;
}

QString nameOf(const CLI::Option &option)
{
    if (!option.get_snames().empty())
        return u'-' + text(option.get_snames().front());
    return option.get_lnames().empty() ? text(option.get_single_name())
                                       : QStringLiteral("--") + text(option.get_lnames().front());
}

} // namespace

ArgumentWords wordsOf(const CLI::Option &option, const QString &command)
{
    const QString name = nameOf(option);
    if (name == u"NUMBER" && command.startsWith(u"case"))
        return {}; // the number of a case: free text
    if (name.startsWith(u"--") && exchange::tableFormat(name.mid(2)))
        return {Kind::Files};
    const auto own = known().find(command + u' ' + name);
    if (own != known().end())
        return own->second;
    const auto common = known().find(name);
    return common == known().end() ? ArgumentWords{} : common->second;
}

} // namespace cli
