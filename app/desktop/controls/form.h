#pragma once

// Form: labelled fields in a column, each with its error next to it, and the buttons of a dialog.

#include "base/result.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace desktop {

// Gives a control its object name (for tests and scripts) and its accessible name.
template <typename Control>
Control *named(Control *control, const char *objectName, const QString &accessibleName)
{
    control->setObjectName(QString::fromLatin1(objectName));
    control->setAccessibleName(accessibleName);
    if (auto *box = qobject_cast<QComboBox *>(control); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(accessibleName); // the line has the focus
    return control;
}

// The text of a control or command as it is read aloud or shown in a list: without its mnemonic, as
// in "&Move…" and "移动(&M)…", and without the ellipsis.
QString withoutMnemonic(QString text);

// A label for text that may come from outside: plain text, wrapped, selectable.
QLabel *plainLabel(const QString &text, QWidget *parent);

// A quieter sentence of explanation, wrapped.
QLabel *hintLabel(const QString &text, QWidget *parent);

// The heading of a page or dialog.
QLabel *headingLabel(const QString &text, QWidget *parent);

// Gives the rows of a list their height before it is first shown; otherwise they overlap until the
// first click.
void layOutRows(QListView &list);

// Adds "label | control" with the label as the control's buddy.
void addRow(QFormLayout &form, const QString &label, QWidget *control);

// The sentence under a form that says what is wrong; hidden while empty. Screen readers are
// notified.
class Complaint : public QLabel
{
    Q_OBJECT

public:
    explicit Complaint(QWidget *parent);

    void complain(const QString &sentence);
    void complain(const Error &error) { complain(error.message); }
    void clear();

    // Keeps the room of one line while there is nothing to say, so that no field moves.
    void keepRoom();

private:
    void makeRoom();
};

// Marks a control as wrong (a red border) or right again.
void markWrong(QWidget *control, bool wrong);

// OK (with this verb on it) and Cancel. What signs an entry is never pressed by Enter.
enum class Ending { Signs, Plain };
QDialogButtonBox *buttons(const QString &verb, QDialog *dialog, Ending ending = Ending::Signs);

} // namespace desktop
