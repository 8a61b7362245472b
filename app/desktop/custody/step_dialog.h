#pragma once

// StepDialog: takes one custody step (seal, open, move, recall, dispose) for the chosen items.

#include "custody/item_lot.h"
#include "custody/step_form.h"
#include "draft_dialog.h"
#include "registry/item_table.h"

namespace desktop {

class StepDialog : public DraftDialog
{
    Q_OBJECT

public:
    StepDialog(Workplace &workplace, domain::CustodyVerb verb, const QStringList &exhibitNumbers,
               QWidget *parent);

    // Fills a place in, where the step has one.
    void setPlace(const QString &place);

Q_SIGNALS:
    // One sentence on what was recorded.
    void taken(const QString &sentence);

protected:
    bool holdsDraft() const override;

private:
    void judge();
    QString sealless() const;
    void take();
    void answered(const Result<std::vector<registry::ItemRecord>> &result);

    domain::CustodyVerb m_verb;
    ItemLot *m_lot;
    StepForm *m_form;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
