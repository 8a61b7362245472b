#pragma once

// Labels: translated labels for the English words used in entries.

#include "domain/custody.h"
#include "domain/person.h"
#include "domain/role.h"
#include "domain/step_correction.h"

namespace domain {

QString label(Role role);          // "Evidence officer"
QString label(CustodyState state); // "In transit"
QString label(CustodyVerb verb);   // "Released"
QString label(PersonCategory category);
QString label(StepValue value); // "Seal number"

// Of an entry's kind, such as "item.registered": "Item registered". The kind itself when unknown.
QString entryKindLabel(const QString &kind);

// Of a field's choice, such as "faraday_bag", or an attachment's category, such as "photo". The
// word itself when unknown.
QString wordLabel(const QString &word);

// The text in entries for a place that was not stated; the format requires one.
QString placeNotStated();
// A place as a person reads it: as it was typed, or that it is not stated.
QString placeLabel(const QString &place);

} // namespace domain
