#pragma once

// PartyChoice: chooses the receiver or the witness of a step: an officer, or a person without a
// key, known or new.

#include "actions/custody_request.h"
#include "controls/choice_box.h"
#include "controls/form.h"
#include "domain/custody.h"
#include "domain/person.h"
#include "work/workplace.h"

namespace desktop {

using actions::Receiver;

class PartyChoice : public QWidget
{
    Q_OBJECT

public:
    // A witness is an officer or a person too, under other words.
    enum class Offer { OfficersAndPersons, PersonsOnly, Witnesses };

    PartyChoice(Workplace &workplace, Offer offer, QWidget *parent);

    // Nothing while no officer is chosen and no name is typed.
    std::optional<Receiver> receiver() const;

    // Where the error belongs.
    QWidget *field() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *personFields(bool isWitness);
    void offerOfficers();
    void offerPersons();
    void takePersons(std::vector<domain::Person> persons);
    void showKind();
    std::optional<Receiver> chosenOfficer() const;
    std::optional<Receiver> typedPerson() const;
    // The person whose name was taken from the list.
    const domain::Person *listedPerson() const;
    void completeOrganisation();

    Workplace &m_workplace;
    QComboBox *m_kind;
    ChoiceBox *m_officer;
    QWidget *m_person;
    QLineEdit *m_name;
    QLineEdit *m_organisation;
    std::vector<domain::Officer> m_officers;
    std::vector<domain::Person> m_persons;
    std::vector<Choice> m_personChoices; // one for each of m_persons
    Complaint *m_complaint;              // what could not be offered
};

} // namespace desktop
