#pragma once

// FieldPart: the parts of a form with many fields, in the order in which an officer fills them in.

#include "domain/field.h"

namespace domain {

enum class FieldPart {
    Identity, // identifies the item
    State,    // how it was found
    Owner,    // its stated owner, and that person's numbers
    Other,    // seldom known at the place of seizure
};

const std::vector<FieldPart> &allFieldParts();

// "State when found", translated.
QString label(FieldPart part);

// The rules of the fields of one part. Within `Identity` the scanned field comes first, then its
// second one (imei2), then the fields that make up the title; all others are in the order of the
// kind.
std::vector<FieldRule> fieldRulesOf(ItemKind kind, FieldPart part);

} // namespace domain
