#pragma once

// RecordDialog: a form whose fields become one entry: an action saves it, or refuses it and shows
// the reason under the fields, which keep their contents.

#include "controls/check_list.h"
#include "controls/choice_box.h"
#include "dialogs/draft_dialog.h"

#include <QFormLayout>

#include <type_traits>

namespace desktop {

class RecordDialog : public DraftDialog
{
    Q_OBJECT

public:
    // `objectName` for tests; `verb` on the button that saves.
    RecordDialog(Workplace &workplace, const char *objectName, const QString &title,
                 const QString &verb, QWidget *parent);

    // Rows, in the order in which they are added; the first gets the focus.
    QLineEdit *addLine(const char *objectName, const QString &label, const QString &hint = {});
    QLineEdit *addPassword(const char *objectName, const QString &label);
    ChoiceBox *addChoice(const char *objectName, const QString &label,
                         const std::vector<Choice> &choices);
    CheckList *addChecks(const char *objectName, const QString &label,
                         const std::vector<Choice> &choices);
    void addSentence(const QString &sentence);
    void addWidget(QWidget *widget);

    // What is done with a session; gives warnings (translated), or nothing.
    class Work : public std::function<Result<QStringList>(actions::Session &)>
    {
    public:
        template <typename Act>
        requires std::is_invocable_v<const Act &, actions::Session &> Work(Act act)
            : function([act = std::move(act)](actions::Session &session) -> Result<QStringList> {
                if constexpr (std::is_same_v<std::invoke_result_t<Act, actions::Session &>,
                                             Result<void>>) {
                    TRY(act(session));
                    return QStringList();
                } else {
                    return act(session);
                }
            })
        {
        }
    };
    // `make` reads the fields, on the thread of the windows, and gives the work that is done with a
    // session on the lane of writers; a failure of it shows under the fields, nothing is written.
    // Warnings show there too, when it is written.
    void onSave(std::function<Result<Work>()> make) { m_make = std::move(make); }

Q_SIGNALS:
    // On disk.
    void saved();

protected:
    bool holdsDraft() const override { return m_isTouched; }

private:
    template <typename Control>
    Control *add(Control *control, const char *objectName, const QString &label);
    void save();
    void answered(const Result<QStringList> &result);
    void showWarnings(const QStringList &warnings);

    QFormLayout *m_form;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
    std::function<Result<Work>()> m_make;
    QWidget *m_first = nullptr; // of the rows
    bool m_isTouched = false;
    bool m_isSaving = false;
};

// What a line holds without spaces around it; nothing when it is blank.
std::optional<QString> textOf(const QLineEdit *line);

} // namespace desktop
