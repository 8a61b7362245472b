#pragma once

// LotDialog: one custody step on several items: the items, the facts of the step, and what is still
// missing.

#include "actions/custody_request.h"
#include "custody/item_lot.h"
#include "custody/step_form.h"
#include "dialogs/draft_dialog.h"
#include "registry/item_table.h"

namespace desktop {

class LotDialog : public DraftDialog
{
    Q_OBJECT

protected:
    LotDialog(Workplace &workplace, domain::CustodyVerb verb, const QStringList &exhibitNumbers,
              QWidget *parent);

    // What keeps the step from being taken, as a sentence, its field marked; empty: nothing does.
    virtual QString markMissing();

    // The step was taken and the dialog is closed.
    virtual void taken(const actions::PaperStep &order,
                       const std::vector<registry::ItemRecord> &items) = 0;

    ItemLot &lot() const { return *m_lot; }
    StepForm &form() const { return *m_form; }

private:
    void judge();
    void take();
    void record(const actions::PaperStep &order);
    QString doubtAboutTime(std::optional<qint64> occurredAtMs) const;
    QString doubtAboutSeals(const QMap<QString, QString> &seals) const;

    domain::CustodyVerb m_verb;
    QString m_meantPlace; // a new one, about which was asked
    ItemLot *m_lot;
    StepForm *m_form;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
