#pragma once

// MatchPopup: the list of matches under the search box; it never takes the focus, so that typing
// can continue.

#include "items/marked_words.h"
#include "items/match_model.h"

#include <QFrame>
#include <QLabel>
#include <QTableView>

#include <optional>

namespace desktop {

class MatchPopup : public QFrame
{
    Q_OBJECT

public:
    // Lies over `window`, below `box`.
    MatchPopup(QWidget *window, QWidget *box);

    // Shows these matches, without a selection; if there are none, shows that nothing matches
    // `text`.
    void showMatches(Matches matches, const registry::AttentionLimits &limits, const QString &text);

    // Shows why the text cannot be understood.
    void complain(const QString &sentence);

    // Sets the text of the line below the matches, until the next answer.
    void hint(const QString &sentence);

    // Chooses the next one (1) or the one before (-1); before the first, none.
    void moveChoice(int by);

    // The name or the item in the chosen row; null if no row is chosen.
    const registry::FoundName *chosenName() const;
    const registry::ItemRow *chosenItem() const;

    bool isEmpty() const { return m_model->rowCount() == 0; }
    bool hasItems() const { return !m_model->matches().items.empty(); }

    // Forgets what was found.
    void dismiss();

Q_SIGNALS:
    // A row was chosen by a click.
    void picked();

private:
    void place();
    int chosenRow() const;

    QWidget *m_box;
    MatchModel *m_model;
    MarkedWords *m_marks;
    QTableView *m_table;
    QLabel *m_hint;
};

} // namespace desktop
