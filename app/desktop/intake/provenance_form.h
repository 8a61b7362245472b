#pragma once

// ProvenanceForm: the provenance shared by several items: their origin, how they were seized, and
// the cases they belong to.

#include "actions/new_item.h"
#include "controls/check_list.h"
#include "origins/new_origin.h"
#include "work/workplace.h"

#include <QPushButton>

namespace desktop {

class OriginForm;
class SeizureForm;

class ProvenanceForm : public QWidget
{
    Q_OBJECT

public:
    // Its parts are stacked, or placed side by side.
    ProvenanceForm(Workplace &workplace, Qt::Orientation orientation, QWidget *parent);

    // Reads what can be chosen from the registry that is open; what was chosen and typed stays.
    void refresh();

    // Copies the input to `item`; its other members stay unchanged.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    // All of it in one line.
    QString summary() const;

    // Whether a recorded person is chosen as the one from whom the item was taken.
    bool namesHolder() const;

    // Names that were typed and are not recorded yet, those of the origin first.
    std::vector<NewOrigin> strangers() const;

    // One sentence when something cannot be recorded as it was typed; marks it.
    QString complaint();

Q_SIGNALS:
    void changed();
    // The officer asks to record an operation, a person or a case that is not in the list yet.
    void recordAsked();

protected:
    bool event(QEvent *event) override;

private:
    void follow(const registry::Change &change);
    void readChoices();
    void offerToRecord();
    void recordNew();
    void standBelow();
    void layOutInColumns();
    void learn();

    Workplace &m_workplace;
    OriginForm *m_origin;
    SeizureForm *m_seizure;
    CheckList *m_cases;
    QPushButton *m_record;
    bool m_isStale = true; // something that can be chosen was recorded since the lists were read
};

} // namespace desktop
