#pragma once

// SearchBox: finds items by anything that belongs to them as one types, and opens what is scanned.

#include "desk.h"
#include "items/match_popup.h"
#include "registry/search.h"

#include <QLineEdit>
#include <QTimer>

namespace desktop {

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(Desk &desk, QWidget *parent);

    // What a scanner typed, wherever that was: it opens the item that bears exactly this number,
    // seal or identifier; when none does, it is searched for.
    void takeScan(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void enter();
    void showMatches();
    bool openScanned(const QString &text);
    void openItem(const QString &exhibitNumber);
    void leave();
    void forget();

    Desk &m_desk;
    MatchPopup *m_popup;
    QTimer m_typing; // keys that are waiting already are answered at once
};

} // namespace desktop
