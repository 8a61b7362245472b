#pragma once

// SearchBox: finds items by any of their fields during typing, and opens a scanned item.

#include "domain/case_file.h"
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
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void enter();
    void showMatches();
    bool openScanned(const QString &text);
    // The first case whose number or title has what is typed; nothing: none has.
    std::optional<domain::CaseFile> typedCase() const;
    void openItem(const QString &exhibitNumber);
    void leave();
    void forget();

    Desk &m_desk;
    MatchPopup *m_popup;
    QTimer m_typing; // keys that are waiting already are answered at once
};

} // namespace desktop
