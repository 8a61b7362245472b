#pragma once

// SeizureForm: records when, where, from whom, by whom and before which witnesses something was
// seized.

#include "actions/new_item.h"
#include "controls/check_list.h"
#include "origins/new_origin.h"
#include "work/workplace.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace desktop {

class SeizureForm : public QWidget
{
    Q_OBJECT

public:
    // In one column, or in two columns.
    SeizureForm(Workplace &workplace, Qt::Orientation orientation, QWidget *parent);

    // Reads what can be chosen; what was typed stays. The signed-in officer is checked at first.
    void refresh();

    // Sets what belongs to the seizure in `item`.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    // Place and officers in one phrase.
    QString summary() const;

    // The names of persons that were typed and are not recorded yet.
    std::vector<NewOrigin> strangers() const;

    // Whether a recorded person is chosen as the one from whom the items were taken.
    bool namesHolder() const;

    // One sentence when something cannot be recorded as it was typed; marks it.
    QString complaint();

    // Places and authorities offered as completions.
    void suggest(const QStringList &places, const QStringList &authorities);

Q_SIGNALS:
    void changed();
    // A person was typed.
    void edited();
    // The officer wants to record the name that is typed into a box.
    void recordAsked(const desktop::NewOrigin &name);

private:
    void build(Qt::Orientation orientation);
    void connectAll();
    std::vector<std::pair<ChoiceBox *, NewOrigin::What>> boxes() const;

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
