#pragma once

// MainWindow: the start page, the sign-in page, and the working area: navigation tree, pages, item
// panel.

#include "shell/desk.h"

#include <QLabel>
#include <QMainWindow>
#include <QMap>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace desktop {

class StartPage;
class SignInPage;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workplace &workplace);

    Desk &desk() { return *m_desk; }

    // Opens the registry in `folder` and asks who signs in; shows what prevents it.
    void openRegistry(const QString &folder);

    // Opens a path from a file manager: a registry by its folder or its registry.db; a custody
    // record (or any bag) by its folder, its bagit.txt or its zip file, which is checked.
    void openPath(const QString &path);

    // Takes the settings over that do not need a new window (locking).
    void applySettings();

Q_SIGNALS:
    // The language or the colours were changed: a new window is needed.
    void appearanceChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void buildPages();
    void connectCommands();
    void installFeatures();
    void showNow();
    void judgePanel();
    void changeAppearance();
    void offerRebuild(const QString &folder);
    void askToUnlock(const QString &folder);
    void openAndSignIn(const QString &folder, const QString &officer,
                       const crypto::Password &password);
    void encryptRegistry();
    void askForFolder();
    void makeNewRegistry();
    void openCampaign();
    bool isLock(const QKeyEvent &event) const;
    void lockFromAnywhere();
    // What closing the registry would throw away, a sentence each.
    QStringList losses() const;
    // Calls leave(), after a question when something that was typed would be lost.
    void askBefore(std::function<void()> leave);
    void restoreLook();
    void keepLook();

    Workplace &m_workplace;
    Desk *m_desk;
    QStackedWidget *m_stack; // start, sign-in, work
    StartPage *m_start;
    SignInPage *m_signIn;
    QSplitter *m_work; // tree, pages, panel
    QStackedWidget *m_pages;
    QMap<QString, QWidget *> m_pageById;
    QWidget *m_tree = nullptr;
    QWidget *m_panel = nullptr;
    bool m_isPanelWanted = true;
    QToolBar *m_toolBar;
    int m_wordsWidth = 0; // that the tool bar has with words next to its icons
    QAction *m_searchPlace;
    QLabel *m_who;
    QString m_lastViewer;                    // the officer who was signed in last
    QHash<QString, QString> m_pageOfOfficer; // that each was looking at
    QTimer m_idle;
    bool m_isLeaving = false;
};

} // namespace desktop
