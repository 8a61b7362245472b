#pragma once

// Records where items come from: operations, sites, groups and persons.

#include "actions/session.h"
#include "domain/origin.h"
#include "domain/person.h"

namespace actions {

// Each gives the new value with its id. Fails with Denied, Invalid (an empty or overlong text), and
// Conflict when the name is taken. The ids in what is given are not looked at.
Result<domain::Operation> openOperation(Session &session, const domain::Operation &operation);
Result<domain::Site> addSite(Session &session, const domain::Site &site);
Result<domain::Group> identifyGroup(Session &session, const domain::Group &group);

// A person's name, identity number and phone number enter the ledger as salted digests. Names are
// not unique: two people may share one.
Result<domain::Person> recordPerson(Session &session, const domain::Person &person);

// The same within an action that is being written.
Result<domain::Person> recordPerson(Writer &writer, domain::Person person);

} // namespace actions
