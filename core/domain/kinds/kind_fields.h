#pragma once

// KindFields: builds the field lists of the files in this folder, and defines the fields that
// several kinds share.

#include "domain/field_checks.h"
#include "domain/kinds/kinds.h"

#include <QCoreApplication>

namespace domain::kinds {

using Check = decltype(FieldRule::check);

// A field rule while it is written down.
class Field
{
public:
    Field(const char *name, const char *label, Check check)
    {
        m_rule.name = QString::fromLatin1(name);
        m_rule.label = label;
        m_rule.check = check;
    }

    Field sealed() const { return with(&FieldRule::sealed, true); }
    Field oneOf(const QStringList &choices) const { return with(&FieldRule::choices, choices); }
    // Further headings that mean the field in other people's tables.
    Field heads(const QStringList &words) const { return with(&FieldRule::heads, words); }
    // Its value belongs to one device, card or document in the world.
    Field identifies() const { return with(&FieldRule::isIdentifier, true); }
    Field shownAs(Shown shown) const { return with(&FieldRule::shown, shown); }

    operator FieldRule() const { return m_rule; }

private:
    template <typename Member, typename Value>
    Field with(Member FieldRule::*member, const Value &value) const
    {
        Field changed = *this;
        changed.m_rule.*member = value;
        return changed;
    }

    FieldRule m_rule;
};

// A field that the entry shows to everybody who has it.
inline Field open(const char *name, const char *label, Check check = checks::text)
{
    return {name, label, check};
}

// A personal or secret field: the entry holds its salted digest.
inline Field sealed(const char *name, const char *label, Check check)
{
    return Field(name, label, check).sealed();
}

// A field whose value is chosen from a list.
inline Field choice(const char *name, const char *label, const QStringList &choices)
{
    return Field(name, label, checks::text).oneOf(choices);
}

inline const QStringList yesNo{"yes", "no", "unknown"};
inline const QStringList powerStates{"on", "off", "standby", "unknown"};

Field make();
Field model();
Field serial();
Field iccid();
Field imsi();
Field phoneNumber();
Field system();
Field powerState();
Field clockOffset();
Field accessories();
Field type();
Field encryption();

// The fields of every kind, which follow its own.
std::vector<FieldRule> common();

} // namespace domain::kinds
