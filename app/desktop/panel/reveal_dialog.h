#pragma once

// RevealDialog: asks which hidden fields of an item to reveal, and why; an entry records who
// looked.

#include "dialogs/draft_dialog.h"
#include "domain/field.h"
#include "registry/item_table.h"

class QCheckBox;
class QComboBox;

namespace desktop {

class RevealDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `field` is the requested one; the item's others are offered with it.
    RevealDialog(Workplace &workplace, const registry::ItemRecord &item, const QString &field,
                 QWidget *parent);

    // Why the officer may not; empty when they may.
    static QString obstacle(const Workplace &workplace);

Q_SIGNALS:
    // The entry is on disk.
    void revealed(const domain::Fields &values);

protected:
    bool holdsDraft() const override;

private:
    void addFields(const registry::ItemRecord &item, const QString &wanted, QLayout &layout);
    void reveal();

    QString m_number;
    QList<QCheckBox *> m_fields;
    QComboBox *m_reason;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
