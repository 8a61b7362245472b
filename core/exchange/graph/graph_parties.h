#pragma once

// GraphParties: the persons, officers and organisations of a graph, each written when first
// mentioned.

#include "domain/custody.h"
#include "domain/officer.h"
#include "domain/person.h"
#include "exchange/graph/graph_scene.h"

namespace exchange {

// Each function gives the name of the party's node. They fail with NotFound and Io.
class GraphParties
{
public:
    explicit GraphParties(const GraphScene &scene)
        : m_scene(scene)
    {
    }

    Result<QString> officer(const QString &id);
    Result<QString> person(const QString &id);
    Result<QString> party(const domain::Party &party);
    Result<QString> group(const QString &id);
    Result<QString> organisation(const QString &name); // a maker, a bank, whom somebody serves

private:
    Result<void> addOfficer(const domain::Officer &officer, const QString &name);
    Result<void> addPerson(const domain::Person &person, const QString &name);
    Result<void> addPhone(const domain::Person &person, const QString &owner);
    Result<void> addMembership(const QString &member, const QString &organisation);
    Result<QString> role(domain::PersonCategory category);

    const GraphScene &m_scene;
};

} // namespace exchange
