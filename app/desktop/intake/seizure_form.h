#pragma once

// SeizureForm: when, where, from whom, by whom and before whom something was seized.

#include "actions/register_item.h"
#include "check_list.h"
#include "origins/new_origin.h"
#include "workplace.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace desktop {

class SeizureForm : public QWidget
{
    Q_OBJECT

public:
    // In one column, or in two beside each other.
    SeizureForm(Workplace &workplace, Qt::Orientation orientation, QWidget *parent);

    // Reads what can be chosen; what was typed stays. Whoever is signed in is checked at first.
    void refresh();

    // Sets what belongs to the seizure in `item`.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    // Place and officers in one phrase.
    QString summary() const;

    // A person that was typed and is not recorded.
    std::optional<NewOrigin> strange() const;

    // One sentence when something cannot be recorded as it was typed; marks it.
    QString complaint();

    // Places and authorities that are offered while one types.
    void suggest(const QStringList &places, const QStringList &authorities);

Q_SIGNALS:
    void changed();
    // A person was typed.
    void edited();

private:
    void build(Qt::Orientation orientation);
    void connectAll();

    Workplace &m_workplace;
    QCheckBox *m_now;
    QDateTimeEdit *m_time;
    QLineEdit *m_place;
    ChoiceBox *m_from;
    CheckList *m_officers;
    ChoiceBox *m_witness;
    QLineEdit *m_noWitness;
    QLineEdit *m_authority;
};

} // namespace desktop
