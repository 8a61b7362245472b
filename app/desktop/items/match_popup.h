#pragma once

// MatchPopup: the list of matches under the search box; it never takes the focus, so that typing
// can continue.

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

    // Shows these without a selection; if there are no rows, shows that nothing matches `text`.
    void showMatches(std::vector<registry::ItemRow> rows, const registry::AttentionLimits &limits,
                     const QString &text);

    // What the line below says, until the next answer.
    void hint(const QString &sentence);

    // Chooses the next one (1) or the one before (-1); before the first, none.
    void moveChoice(int by);

    // Exhibit number of the chosen one.
    std::optional<QString> chosen() const;

    bool isEmpty() const { return m_model->rows().empty(); }

    // Forgets what was found.
    void dismiss();

Q_SIGNALS:
    void clicked(const QString &exhibitNumber);

private:
    void place();

    QWidget *m_box;
    MatchModel *m_model;
    QTableView *m_table;
    QLabel *m_hint;
};

} // namespace desktop
