#pragma once

// FollowingForm: the kind of the scanned items, and the fields whose values carry over from one
// item to the next until they are changed.

#include "actions/register_item.h"
#include "work/workplace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVector>

namespace desktop {

class FieldRow;

class FollowingForm : public QWidget
{
    Q_OBJECT

public:
    FollowingForm(Workplace &workplace, QWidget *parent);

    domain::ItemKind kind() const;

    // Reads what was typed before, to be offered.
    void refresh();

    // Sets kind and fields of `item`.
    void fill(actions::NewItem &item) const;
    void set(const actions::NewItem &item);

    // Whether somebody changed a field since the last call of noteTaken.
    bool isTyped() const { return m_isTyped; }
    void noteTaken() { m_isTyped = false; }

    // Shows values that nobody typed; they follow from now on.
    void setValue(const QString &field, const QString &value);

Q_SIGNALS:
    void kindChanged();
    // Enter in one of the fields: on with the scanning.
    void left();

private:
    void makeRows();

    Workplace &m_workplace;
    QComboBox *m_kind;
    QHBoxLayout *m_layout;
    QWidget *m_fields = nullptr;
    QVector<FieldRow *> m_rows;
    QMap<QString, QString> m_lastByField; // values of fields that the kind now shown has not
    bool m_isTyped = false;
};

} // namespace desktop
