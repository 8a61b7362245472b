#pragma once

// FollowingForm: the kind of the scanned items, and the fields whose values carry over from one
// item to the next until they are changed.

#include "actions/new_item.h"
#include "fields/pick_box.h"
#include "work/workplace.h"

#include <QHBoxLayout>
#include <QVector>

namespace desktop {

class FieldRow;

class FollowingForm : public QWidget
{
    Q_OBJECT

public:
    FollowingForm(Workplace &workplace, QWidget *parent);

    domain::ItemKind kind() const { return m_kind->kind(); }

    // Reads what was typed before, to be offered.
    void refresh();

    // Sets kind and fields of `item`.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    // Whether a field was edited since the last call of noteTaken.
    bool isTyped() const { return m_isTyped; }
    void noteTaken() { m_isTyped = false; }

    // Shows in the empty fields what was taken for the last item by its type allocation code, as
    // what it is: it goes with that item. Empty: nothing was.
    void showProposal(const QString &make, const QString &model);

Q_SIGNALS:
    void kindChanged();
    // Enter in one of the fields, or a choice was made: on with the scanning.
    void left();

private:
    void makeRows();

    Workplace &m_workplace;
    KindBox *m_kind;
    QHBoxLayout *m_layout;
    QWidget *m_fields = nullptr;
    QVector<FieldRow *> m_rows;
    QMap<domain::ItemKind, QMap<QString, QString>> m_typedByKind; // of kinds not shown now
    domain::ItemKind m_shownKind = domain::ItemKind::Phone;
    bool m_isTyped = false;
};

} // namespace desktop
