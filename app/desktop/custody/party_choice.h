#pragma once

// PartyChoice: who gets items: an officer, or somebody who has no key, known or new.

#include "domain/custody.h"
#include "domain/person.h"
#include "form.h"
#include "workplace.h"

#include <QComboBox>

namespace desktop {

// Who was chosen; a person who is not recorded yet becomes a Party by receivingParty.
struct Receiver {
    domain::Party::Kind kind = domain::Party::Kind::Officer;
    QString id; // empty: the person is to be recorded
    QString name;
    QString organisation; // may be empty
    bool operator==(const Receiver &) const = default;
};

class PartyChoice : public QWidget
{
    Q_OBJECT

public:
    enum class Offer { OfficersAndPersons, PersonsOnly };

    PartyChoice(Workplace &workplace, Offer offer, QWidget *parent);

    // Nothing while no officer is chosen and no name is typed.
    std::optional<Receiver> receiver() const;

    // Where the error belongs.
    QWidget *field() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *personFields();
    void offerOfficers();
    void offerPersons();
    void showKind();
    const domain::Officer *chosenOfficer() const;
    std::optional<domain::Person> knownPerson() const;
    void completeOrganisation();

    Workplace &m_workplace;
    QComboBox *m_kind;
    QComboBox *m_officer;
    QWidget *m_person;
    QLineEdit *m_name;
    QLineEdit *m_organisation;
    std::vector<domain::Officer> m_officers;
    std::vector<domain::Person> m_persons;
};

} // namespace desktop
