#pragma once

// CommonPart: the facts common to all items of one intake; set once, then collapsed into one line.

#include "actions/new_item.h"
#include "work/workplace.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace desktop {

class ProvenanceForm;

class CommonPart : public QWidget
{
    Q_OBJECT

public:
    CommonPart(Workplace &workplace, QWidget *parent);

    // Reads what can be chosen from the registry that is open.
    void refresh();

    void setFolded(bool isFolded);
    bool isFolded() const { return !m_fold->isChecked(); }

    // Sets what is common in `item`; the rest of it stays.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    QString summary() const;

    // One sentence when something cannot be recorded as it was typed; it is shown and marked then.
    QString complaint();

Q_SIGNALS:
    void folded(bool isFolded);
    void recordAsked();

private:
    void showSummary();

    QToolButton *m_fold;
    QLabel *m_summary;
    ProvenanceForm *m_form;
};

} // namespace desktop
