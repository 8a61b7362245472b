#include "actions/new_name.h"

#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"
#include "registry/stated/stated_names.h"

namespace actions {

namespace {

using registry::NameOf;

struct Wording {
    QString label;
    int longest = 200;
    QString taken; // %1: the name
    QString alike; // %1: the name, %2: the other one
};

Wording wordingOf(NameOf what)
{
    const QString taken = Text::tr("The name “%1” is taken already.");
    const QString alike = Text::tr("The name “%1” looks like “%2”, which is taken already.");
    switch (what) {
    case NameOf::Officer:
        return {Text::tr("The officer's name"), 100,
                Text::tr("There is an officer called “%1” already."),
                Text::tr("“%1” looks like the name of “%2”, who is already an officer.")};
    case NameOf::Case:
        return {Text::tr("The case's number"), 100,
                Text::tr("There is a case with the number “%1” already."),
                Text::tr("“%1” looks like the number of an existing case.")};
    case NameOf::Operation:
        return {Text::tr("The operation's name"), 200, taken, alike};
    case NameOf::Site:
        return {Text::tr("The site's name"), 200, taken, alike};
    case NameOf::Group:
        return {Text::tr("The group's name"), 200, taken, alike};
    case NameOf::Person:
        break;
    }
    return {Text::tr("The person's name"), 200, taken, alike};
}

} // namespace

Result<QString> newName(const Writer &writer, NameOf what, const QString &typed)
{
    const auto wording = wordingOf(what);
    TRY(QString name, domain::checkedText(wording.label, typed, wording.longest));
    if (what == NameOf::Case)
        name = domain::readIdentifier(name);
    TRY(auto other, registry::lookAlike(writer.connection(), what, name));
    if (!other) { // the tables may hide a row; its name is still taken
        TRY(const auto stated,
            registry::statedNames(writer.registry().ledger(), writer.signers(), what));
        other = registry::lookAlike(stated, name);
    }
    if (!other)
        return name;
    if (*other == name)
        return failure(ErrorCode::Conflict, wording.taken.arg(name));
    return failure(ErrorCode::Conflict,
                   what == NameOf::Case ? wording.alike.arg(name)
                                        : wording.alike.arg(name, *other));
}

} // namespace actions
