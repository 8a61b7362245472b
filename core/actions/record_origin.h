#pragma once

// Records where items come from: operations, sites, groups and persons.

#include "actions/session.h"
#include "domain/origin.h"
#include "domain/person.h"

namespace actions {

// Each gives the new value with its id. Fails with Denied, Invalid (an empty or overlong text), and
// Conflict when the name, or one that looks like it, is taken. Ids in the input are ignored.
Result<domain::Operation> openOperation(Session &session, const domain::Operation &operation);
Result<domain::Site> addSite(Session &session, const domain::Site &site);
Result<domain::Group> identifyGroup(Session &session, const domain::Group &group);

// A person with what looks odd about what was given.
struct RecordedPerson : domain::Person {
    QStringList warnings; // translated
};

// A person's name, identity number and phone number enter the ledger as salted digests. Names are
// not unique: two people may share one; a namesake, a name that looks like another, an identity
// number that belongs to another person or looks odd (domain/identity_number.h) are warned of.
// Fails with Invalid on an impossible phone number (domain/phone_number.h), unless there is a
// reason why it is kept as found, which the remarks then state.
Result<RecordedPerson> recordPerson(Session &session, const domain::Person &person,
                                    const std::optional<QString> &insistReason = std::nullopt);

// The same within an action that is being written.
Result<RecordedPerson> recordPerson(Writer &writer, const domain::Person &person,
                                    const std::optional<QString> &insistReason = std::nullopt);

} // namespace actions
