#pragma once

// Reads the custody facts from the body of an entry: one reader for the fold, for item histories,
// and for the check of a custody record.

#include "domain/custody_rule.h"

#include <QJsonObject>

namespace domain {

// One entry, as far as custody is concerned.
struct EntryFacts {
    QString kind;    // such as "item.put_in"
    QString subject; // id of the item
    Signing signing;
    QJsonObject body;
    QString leaf = {}; // leaf hash (hex) of the entry, which a correction of a step names
};

// {"officer": id} or {"person": id}; nothing for anything else.
std::optional<Party> partyOf(const QJsonObject &party);

// A text member, or an empty text where it is absent; a time, or nothing.
QString textIn(const QJsonObject &object, const char *name);
std::optional<qint64> timeIn(const QJsonObject &object, const char *name);

// The facts in the body of custody.….
CustodyStep custodyStepOf(const QJsonObject &body, CustodyVerb verb, const Signing &signing);

// The custody state after item.registered for an item outside any container.
Custody custodyAtSeizure(const QJsonObject &body, qint64 entryTimeMs);

} // namespace domain
