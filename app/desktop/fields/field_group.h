#pragma once

// FieldGroup: a group of a form's fields under a heading that expands and collapses it.

#include "fields/field_row.h"

#include <QFormLayout>
#include <QToolButton>

namespace desktop {

class FieldGroup : public QWidget
{
    Q_OBJECT

public:
    FieldGroup(const QString &objectName, const QString &title, QWidget *parent);

    void add(FieldRow *row, const QString &label);

    bool isOpen() const { return m_heading->isChecked(); }
    void setOpen(bool open) { m_heading->setChecked(open); }
    QToolButton *heading() const { return m_heading; }

    // Hides the rows of these fields, unless they hold a value.
    void leaveOut(const QStringList &fields);

    // Shows in the heading how many fields hold a value.
    void count();

    // The width of the widest label, in pixels. The form gives all groups the same width, so that
    // their fields line up.
    int labelWidth() const;
    void setLabelWidth(int width);

    bool holdsValue() const;
    const QVector<FieldRow *> &rows() const { return m_rows; }

private:
    QString m_title;
    QToolButton *m_heading;
    QWidget *m_body;
    QFormLayout *m_form;
    QVector<FieldRow *> m_rows;
};

} // namespace desktop
