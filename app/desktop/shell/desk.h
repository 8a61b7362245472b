#pragma once

// Desk: the interface of the main window for the features installed in it.

#include "registry/item_list.h"
#include "registry/item_table.h"
#include "shell/commands.h"
#include "work/workplace.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <vector>

namespace desktop {

// How something that was just recorded can be undone, by a further entry.
struct WayBack {
    QString text; // what it does: "Take off again…"
    std::function<void()> go;
};

class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(Workplace &workplace, QWidget *window);

    Workplace &workplace() const { return m_workplace; }
    Commands &commands() { return m_commands; }
    QWidget *window() const { return m_window; }

    // The items chosen in the list, by exhibit number, in the order of the list.
    const QStringList &chosen() const { return m_chosen; }
    void setChosen(const QStringList &exhibitNumbers);

    // Gives a command for these items, whatever is chosen in the list, and leaves that as it is.
    void giveFor(const char *command, const QStringList &exhibitNumbers);

    // The window in front, to which a dialog that a command opens belongs: the main window, or one
    // of its own that is active.
    QWidget *front() const;

    // The middle of the window shows one page at a time. The id is snake_case.
    void addPage(const QString &id, QWidget *page);
    // The same for a page that is made when it is first shown.
    void addPage(const QString &id, std::function<QWidget *()> make);
    void showPage(const QString &id);
    const QString &page() const { return m_page; } // which is shown

    // The left and the right side of the window.
    void setTree(QWidget *tree);
    void setPanel(QWidget *panel);

    // The widget at the right end of the tool bar (the search box).
    void setSearch(QWidget *search);

    // Shows one item on the right, and chooses it in the list when it is there.
    void showItem(const QString &exhibitNumber) { Q_EMIT itemAsked(exhibitNumber); }
    // Shows the history of the shown item at an entry (leaf hash), or one of its files (SHA-256).
    void showStep(const QString &leaf) { Q_EMIT stepAsked(leaf); }
    void showFile(const QString &sha256) { Q_EMIT fileAsked(sha256); }
    // Shows a recorded audit, by its id.
    void showAudit(const QString &audit)
    {
        showPage(QStringLiteral("audit"));
        Q_EMIT auditAsked(audit);
    }
    // Shows a list of items in the middle, under this title.
    void showItems(const registry::ItemFilter &filter, const QString &title)
    {
        Q_EMIT listAsked(filter, title);
    }

    // Which list that is; empty until a page has announced it.
    struct ShownList {
        registry::ItemFilter filter;
        registry::ItemSort sort;
        QString title;
    };
    ShownList shownList() const { return m_shownList ? m_shownList() : ShownList(); }
    void tellShownList(std::function<ShownList()> tell) { m_shownList = std::move(tell); }

    // One sentence in the status bar for a few seconds.
    void say(const QString &sentence) { Q_EMIT said(sentence, {}); }
    // The same, with an undo button next to it.
    void sayWithWayBack(const QString &sentence, const WayBack &back)
    {
        Q_EMIT said(sentence, back);
    }

    // Announces that the settings were changed; with `appearance` (language, colours, text size)
    // the window is rebuilt.
    void noteSettings(bool appearance) { Q_EMIT settingsChanged(appearance); }

    // `loss` says in one sentence what of a feature would be lost if the registry were closed now;
    // empty: nothing. The caller must ask before closing it.
    void noteLoss(std::function<QString()> loss) { m_losses.push_back(std::move(loss)); }
    QStringList losses() const;

    // Updates the commands for the signed-in officer and the selection.
    void judgeCommands();

Q_SIGNALS:
    void chosenChanged();
    void itemAsked(const QString &exhibitNumber);
    void stepAsked(const QString &leaf);
    void fileAsked(const QString &sha256);
    void auditAsked(const QString &audit);
    void listAsked(const registry::ItemFilter &filter, const QString &title);
    void said(const QString &sentence, const desktop::WayBack &back);
    // Files or folders were dropped on an item, in the list or on the panel.
    void filesDropped(const QString &exhibitNumber, const QStringList &paths);
    void pageAdded(const QString &id, QWidget *page);
    void pageAsked(const QString &id);
    void treeSet(QWidget *tree);
    void panelSet(QWidget *panel);
    void searchSet(QWidget *search);
    void settingsChanged(bool appearance);
    // The window is about to be rebuilt: features now save their state in the workplace.
    void windowLeaving();

private:
    Workplace &m_workplace;
    QWidget *m_window;
    Commands m_commands;
    QStringList m_chosen;
    std::vector<std::function<QString()>> m_losses;
    std::function<ShownList()> m_shownList;
    QString m_page;
    QMap<QString, std::function<QWidget *()>> m_unmadePages;
};

} // namespace desktop
