#pragma once

// Fields: the fields that can be recorded for each kind of item, and the rules for their input.

#include "base/result.h"
#include "domain/checked_value.h"
#include "domain/item_kind.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

// Field name -> value. A value is always text; what the text must look like is its rule's matter.
using Fields = QMap<QString, QString>;

// How a value is shown unless it was revealed (domain/masking.h).
enum class Shown { Whole, CardNumber, LastFour, Never };

struct FieldRule {
    QString name;                // snake_case, as entries and the command line spell it
    const char *label = nullptr; // English, for translation in the context Core
    bool sealed = false;         // personal or secret: the ledger holds a salted digest
    QStringList choices;         // empty: anything that `check` takes
    QStringList heads;           // further headings that mean it in other people's tables
    bool isIdentifier = false;   // its value belongs to one thing in the world
    Shown shown = Shown::Whole;
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
    QStringList asFound;  // names of fields recorded as found in spite of a doubt
    QStringList warnings; // translated
};

// Checks every value. The first that is wrong is the failure (Invalid), naming the field, the
// value (but of secrets) and what was expected; for a wrong check digit, the digit that would be
// right. With `insistReason` anything that can really be printed on a label or a card is accepted
// as found: a wrong check digit, an odd length, an unknown form. Values that could not be stored,
// read or compared are still refused: not a text, several lines, not one of the choices, not a
// number.
Result<CheckedFields> checkFields(ItemKind kind, const Fields &given,
                                  const std::optional<QString> &insistReason);

// Judges and completes all the checked fields of one item, as its kind knows how to: the total of
// cash is the sum of its notes and coins. Gives warnings. Fails with Invalid where fields
// contradict each other.
Result<QStringList> judgeTogether(ItemKind kind, Fields &fields);

// Warnings about the fields of one item together: two slots with the same number.
QStringList oddTogether(ItemKind kind, const Fields &fields);

} // namespace domain
