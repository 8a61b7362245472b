#pragma once

// CorrectDialog: corrects the fields and the origin of one item; the changes are shown before they
// are recorded.

#include "actions/correction.h"
#include "controls/choice_box.h"
#include "dialogs/draft_dialog.h"
#include "registry/item_table.h"

class QCheckBox;
class QComboBox;

namespace desktop {

class FieldsForm;

class CorrectDialog : public DraftDialog
{
    Q_OBJECT

public:
    CorrectDialog(Workplace &workplace, QWidget *parent);

    // Reads the item and opens; shows what prevents it instead.
    void begin(const QString &exhibitNumber);

Q_SIGNALS:
    // One sentence on what was recorded, with the warnings of what looks odd.
    void corrected(const QString &sentence);

protected:
    bool holdsDraft() const override;

private:
    QWidget *makeHidden();
    QWidget *makeOrigin();
    QWidget *makeEnding();
    void showItem();
    Result<void> readAll(const QString &exhibitNumber);
    Result<void> readOrigins();
    void compare();
    void takeScan(const QString &scanned);
    void record();
    bool findsFault();
    void recorded(const Result<QStringList> &warnings);

    registry::ItemRecord m_item;
    domain::Fields m_before;          // as the form shows them; without what is masked or erased
    actions::Correction m_correction; // as the form has it now, but for the reason
    FieldsForm *m_fields;
    QWidget *m_hidden; // fields that are not shown, each with a box to take it away
    QList<QCheckBox *> m_removals;
    ChoiceBox *m_operation;
    ChoiceBox *m_site;
    ChoiceBox *m_group;
    ChoiceBox *m_suspect;
    QLabel *m_changes;
    QComboBox *m_reason;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
