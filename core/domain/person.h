#pragma once

// Person: a person without a key who is named in an item or a step.

#include <QString>

#include <optional>

namespace domain {

enum class PersonCategory { Suspect, Holder, Witness, Victim, Outsider };

// "suspect", "holder", "witness", "victim", "outsider", as entries spell them.
QString name(PersonCategory category);
std::optional<PersonCategory> personCategory(const QString &name);

struct Person {
    QString id;
    PersonCategory category = PersonCategory::Outsider;
    std::optional<QString> name;           // sealed; nothing once its disclosure was erased
    std::optional<QString> identityNumber; // sealed
    std::optional<QString> phoneNumber;    // sealed, E.164
    std::optional<QString> organisation;   // the organisation of an outsider
    std::optional<QString> group;          // of a suspect
    std::optional<QString> remarks;
    bool operator==(const Person &) const = default;
};

} // namespace domain
