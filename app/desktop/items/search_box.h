#pragma once

// SearchBox: finds, while the officer types, items by any of their fields and by conditions
// (registry/item_query.h), and cases, persons, places and seals by name. Opens a scanned item.

#include "items/match_popup.h"
#include "registry/search.h"
#include "shell/desk.h"

#include <QLineEdit>
#include <QTimer>

namespace desktop {

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(Desk &desk, QWidget *parent);

    // Takes scanner input from anywhere: opens the item with exactly this number, seal or
    // identifier, or searches for it if there is none. A page with a scan line of its own gets it.
    void takeScan(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void enter();
    void showMatches();
    bool openScanned(const QString &text);
    Result<Matches> matches(const QString &typed) const;
    QStringList completions() const;
    bool complete();
    void openChosen();
    void openName(const registry::FoundName &name);
    void openItem(const QString &exhibitNumber);
    void leave();
    void forget();

    Desk &m_desk;
    MatchPopup *m_popup;
    QTimer m_typing; // keys that are waiting already are answered at once
};

} // namespace desktop
