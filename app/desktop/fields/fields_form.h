#pragma once

// FieldsForm: one control for each field of a kind of item, checked during typing.

#include "domain/field.h"

#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace desktop {

class Complaint;
class ExtraFieldRow;
class FieldGroup;
class FieldRow;

// Shows the fields in groups; a group of fields that are seldom known is closed until a field in it
// holds a value or is needed. Has no scroll bar of its own: put it into a scroll area, which then
// follows the focus.
class FieldsForm : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsForm(QWidget *parent = nullptr);
    ~FieldsForm() override;

    // Shows the fields of this kind. What was typed stays; what the new kind has no field for comes
    // back when the kind does.
    void setKind(domain::ItemKind kind);
    domain::ItemKind kind() const { return m_kind; }

    // Hides fields that another form asks for, unless they hold a value.
    void leaveOut(const QStringList &fields);

    // Opens all groups, also after a change of kind.
    void openAll();

    // Replaces all values; extra fields (x_…) get rows of their own.
    void setFields(const domain::Fields &fields);

    // Tab leads from this control to the fields, whatever kind they are of.
    void setTabAfter(QWidget *control);

    // As typed, without what is blank: what registerItem and correctItem take.
    domain::Fields fields() const;

    // Why what is doubted (a check digit, a length) is kept as found; nothing unless there is a
    // doubt and a reason was typed.
    std::optional<QString> insistReason() const;
    void setInsistReason(const QString &reason);

    // What prevents that the fields are recorded: field name -> one translated sentence. A wrong
    // doubted value with a reason is no complaint.
    QMap<QString, QString> complaints() const;

    // Shows all complaints next to their fields and moves to the first.
    void showComplaints();

    // Values offered as completions in that field; forgotten by setKind.
    void suggest(const QString &field, const QStringList &values);

    // Goes to the field with what it holds selected, or to the first one where there is none of
    // that name.
    void focusField(const QString &name);
    void focusFirst() { focusField({}); }

    // The name of the field that has the focus; empty when none has.
    QString focusedField() const;

    // Puts a value into a field as if it were typed, and moves on to the next field.
    void enter(const QString &field, const QString &value);

Q_SIGNALS:
    // The person changed a value.
    void changed();

private:
    QWidget *makeInsist();
    void addGroups();
    void addRow(FieldGroup &group, const domain::FieldRule &rule);
    void fill(const domain::Fields &fields);
    void openFor(const FieldRow *row);
    ExtraFieldRow *addExtra();
    void dropExtra(ExtraFieldRow *row);
    void placeInsist();
    void orderTabs();
    void hintIssuer();
    FieldRow *rowOf(const QString &field) const;
    FieldRow *doubtedRow() const;
    ExtraFieldRow *faultyExtra() const;
    QString complaintOf(const FieldRow &row) const;

    domain::ItemKind m_kind = domain::ItemKind::Phone;
    domain::Fields m_aside; // values that the kind now shown has no field for
    QVBoxLayout *m_layout;
    QWidget *m_known = nullptr; // the rows of the kind
    QWidget *m_tabAfter = nullptr;
    QPushButton *m_add;
    QVector<FieldGroup *> m_groups;
    QVector<FieldRow *> m_rows; // of all groups
    QStringList m_leftOut;
    bool m_opensAll = false;
    QVector<ExtraFieldRow *> m_extras;
    QVBoxLayout *m_extraLayout;
    Complaint *m_extraFault;
    QWidget *m_insist;
    QLineEdit *m_reason;
    bool m_isFilling = false;
};

} // namespace desktop
