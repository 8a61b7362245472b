#pragma once

// Fields: what can be recorded of an item of each kind, and the rules for what was typed.

#include "base/result.h"
#include "domain/item_kind.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

// Field name -> value. A value is always text; what the text must look like is its rule's matter.
using Fields = QMap<QString, QString>;

// What a check makes of a value that is well-formed.
struct CheckedValue {
    QString value;      // normalised
    QString wrongDigit; // one translated sentence when the check digit is wrong, else empty
    QString warning;    // one translated sentence when it is accepted but looks odd
};

struct FieldRule {
    QString name;        // snake_case, as entries and the command line spell it
    const char *label;   // English, for translation in the context Core
    bool sealed = false; // personal or secret: stands in the ledger as a salted digest
    QStringList choices; // empty: anything that `check` takes
    Result<CheckedValue> (*check)(const QString &label, const QString &value) = nullptr;
};

// The fields of a kind, in the order in which a form shows them; those of every kind last.
const std::vector<FieldRule> &fieldRules(ItemKind kind);

// Null for a named extra field or an unknown name.
const FieldRule *fieldRule(ItemKind kind, const QString &name);

// Fields beyond the known ones are named x_ and up to 60 of a–z, 0–9 and _; their values are free
// text of at most 4,000 characters.
bool isExtraField(const QString &name);

struct CheckedFields {
    Fields values;        // normalised
    QStringList asFound;  // names of fields whose wrong check digit was insisted on
    QStringList warnings; // translated
};

// Checks every value. The first that is wrong is the failure (Invalid), naming the field, the
// value (but of secrets) and what was expected; for a wrong check digit, the digit that would be
// right. With `insistReason` a wrong check digit is taken as found; nothing else is.
Result<CheckedFields> checkFields(ItemKind kind, const Fields &given,
                                  const std::optional<QString> &insistReason);

} // namespace domain
