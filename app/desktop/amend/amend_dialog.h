#pragma once

// AmendDialog: makes one change to all chosen items or to none of them: shows the items, a form,
// and a field for the reason.

#include "actions/session.h"
#include "dialogs/draft_dialog.h"
#include "registry/item_table.h"

class QComboBox;

namespace desktop {

// An item as the dialogs judge it.
struct Subject {
    registry::ItemRecord item; // without its fields
    QStringList cases;         // ids of those that it serves
};

class AmendDialog : public DraftDialog
{
    Q_OBJECT

public:
    // Reads what the items are, and opens.
    void begin();

Q_SIGNALS:
    // On disk. The items that were changed, by exhibit number.
    void amended(const QStringList &exhibitNumbers);

protected:
    struct Wording {
        const char *name; // object name of the dialog
        QString title;
        QString verb;        // on the button
        QString explanation; // one sentence
    };
    using Work = std::function<Result<void>(actions::Session &, const QStringList &exhibitNumbers)>;

    AmendDialog(Workplace &workplace, const Wording &wording, const QStringList &exhibitNumbers,
                QWidget *parent);

    // Why this item cannot be changed so; empty when it can. Asked again by judge().
    virtual QString obstacle(const Subject &subject) const = 0;

    // What is to be done. Fails, with the control to blame marked by blame(), while something is
    // missing.
    virtual Result<Work> work() = 0;

    // Called once, when the items are known: reads what there is to choose from. If it fails,
    // nothing can be changed, and the dialog shows why.
    virtual Result<void> prepare(const std::vector<Subject> &) { return {}; }

    bool holdsDraft() const override;

    QFormLayout &form() { return *m_form; }
    // A line for the reason, with what is often the reason to choose from; the last of the form.
    void addReason(const QStringList &often);
    Result<QString> reason();

    // Marks the control and goes to it.
    tl::unexpected<Error> blame(QWidget *control, const QString &sentence);

    // Says which items are going to be changed, and which are left out and why.
    void judge();
    void focusFirst();

    // Something was chosen or typed.
    void touch() { m_touched = true; }

private:
    void change();
    void readAgain();
    void take(Result<std::vector<Subject>> subjects);
    QMap<QString, qint64> shownSteps() const;

    QStringList m_numbers;
    QString m_action; // the title, before the items are known
    std::vector<Subject> m_subjects;
    QStringList m_fit; // exhibit numbers of those that can be changed
    bool m_touched = false;
    bool m_isPrepared = false;
    QLabel *m_about;
    QLabel *m_leftOut;
    QFormLayout *m_form;
    QComboBox *m_reason = nullptr;
    QWidget *m_blamed = nullptr;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
