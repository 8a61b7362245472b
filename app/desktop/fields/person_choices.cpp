#include "fields/person_choices.h"

#include "domain/masking.h"

#include <QCoreApplication>

#include <algorithm>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PersonChoices)
};

QString textOf(const domain::Person &person)
{
    const QString name = person.name.value_or(Tr::tr("name erased"));
    if (person.identityNumber)
        return Tr::tr("%1 (%2)").arg(name, domain::maskedIdentityNumber(*person.identityNumber));
    if (person.organisation)
        return Tr::tr("%1 (%2)").arg(name, *person.organisation);
    return name;
}

} // namespace

std::vector<Choice> personChoices(const std::vector<domain::Person> &persons)
{
    std::vector<Choice> choices;
    for (const auto &person : persons)
        choices.push_back({person.id, textOf(person)});
    return choices;
}

std::vector<Choice> officerChoices(const std::vector<domain::Officer> &officers,
                                   const QString &first)
{
    std::vector<Choice> choices;
    for (const auto &officer : officers) {
        if (!officer.suspended)
            choices.push_back({officer.id,
                               officer.organisation.isEmpty()
                                   ? officer.name
                                   : Tr::tr("%1 (%2)").arg(officer.name, officer.organisation)});
    }
    std::stable_partition(choices.begin(), choices.end(),
                          [&](const Choice &choice) { return choice.id == first; });
    return choices;
}

} // namespace desktop
