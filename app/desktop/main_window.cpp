#include "main_window.h"

#include "audit/audit_banner.h"
#include "base/moment_text.h"
#include "controls/form.h"
#include "controls/last_folder.h"
#include "controls/loss_question.h"
#include "dialogs/draft_dialog.h"
#include "dialogs/job_bar.h"
#include "export/check_record_dialog.h"
#include "feature_list.h"
#include "look/appearance.h"
#include "look/screen_room.h"
#include "look/settings.h"
#include "shell/lock_overlay.h"
#include "shell/undo_button.h"
#include "start/access_notice.h"
#include "start/campaign_dialog.h"
#include "start/encrypt_dialog.h"
#include "start/new_registry_dialog.h"
#include "start/rebuild_dialog.h"
#include "start/sign_in_page.h"
#include "start/start_page.h"
#include "start/unlock_dialog.h"
#include "work/error_box.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int sentenceMs = 8000;
constexpr int msInMinute = 60'000;
const QSize smallest(1024, 640);
const QSize first(1280, 720);
constexpr int roomForPanel = 1200; // pixels of the window, with the overview next to it

// What the tool bar offers; everything else is in the menus and the palette.
const char *const toolBarCommands[] = {"register_item", "batch_intake", "attach_files",
                                       "hand_over",     "receive",      "audit",
                                       "stocktake",     "export_record"};

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::MouseButtonPress
        || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

MainWindow::MainWindow(Workplace &workplace)
    : m_workplace(workplace)
    , m_desk(new Desk(workplace, this))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(m_desk->commands(), m_stack))
    , m_signIn(new SignInPage(workplace, m_stack))
    , m_work(new QSplitter(m_stack))
    , m_pages(new QStackedWidget(m_work))
{
    setObjectName(QStringLiteral("main_window"));
    setMinimumSize(fitting(smallest));
    resize(fitting(first));
    buildPages();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connectCommands();
    installFeatures();
    new LockOverlay(workplace, this);
    m_toolBar->ensurePolished();
    m_wordsWidth = m_toolBar->sizeHint().width();
    restoreLook();
    applySettings();
    showNow();
    qApp->installEventFilter(this);
}

void MainWindow::buildPages()
{
    m_work->setObjectName(QStringLiteral("work"));
    m_work->setChildrenCollapsible(false);
    m_work->addWidget(m_pages);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(m_work);
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new AccessNotice(m_workplace, column));
    layout->addWidget(new AuditBanner(*m_desk, column));
    layout->addWidget(m_stack, 1);
    setCentralWidget(column);
    connect(m_desk, &Desk::pageAdded, this, [this](const QString &id, QWidget *page) {
        m_pages->addWidget(page);
        m_pageById.insert(id, page);
    });
    connect(m_desk, &Desk::pageAsked, this, [this](const QString &id) {
        if (auto *page = m_pageById.value(id)) {
            m_pages->setCurrentWidget(page);
            judgePanel();
            page->setFocus();
        }
    });
    connect(m_desk, &Desk::treeSet, this, [this](QWidget *tree) {
        m_tree = tree;
        m_work->insertWidget(0, tree);
    });
    connect(m_desk, &Desk::panelSet, this, [this](QWidget *panel) {
        m_panel = panel;
        m_work->addWidget(panel);
        judgePanel();
    });
    connect(m_desk, &Desk::chosenChanged, this, &MainWindow::judgePanel);
    connect(m_start, &StartPage::registryChosen, this, &MainWindow::openRegistry);
    connect(m_desk, &Desk::settingsChanged, this, [this](bool appearance) {
        keepLook();
        applySettings();
        if (appearance)
            changeAppearance();
    });
    for (auto signal :
         {&Workplace::opened, &Workplace::closed, &Workplace::signedIn, &Workplace::locked})
        connect(&m_workplace, signal, this, &MainWindow::showNow);
}

// The panel takes room only next to the list, and where an item is chosen; next to the tiles of the
// overview only in a wide window.
void MainWindow::judgePanel()
{
    const auto isShown = [this](const char *page) {
        return m_pages->currentWidget() == m_pageById.value(QLatin1String(page));
    };
    const bool hasRoom = !isShown("overview") || width() >= roomForPanel;
    if (m_panel)
        m_panel->setVisible(m_isPanelWanted && hasRoom
                            && (isShown("items") || !m_desk->chosen().isEmpty()));
}

// A new window takes none of the old one's dialogs along: what is typed in them comes first.
void MainWindow::changeAppearance()
{
    for (const auto *dialog : findChildren<DraftDialog *>()) {
        if (!dialog->holdsDraft())
            continue;
        m_desk->say(tr("The window changes when “%1” is closed.").arg(dialog->windowTitle()));
        connect(dialog, &QObject::destroyed, this, &MainWindow::changeAppearance,
                Qt::QueuedConnection);
        return;
    }
    Q_EMIT m_desk->windowLeaving();
    Q_EMIT appearanceChanged();
}

void MainWindow::buildMenus()
{
    QMap<QString, QMenu *> menus;
    for (const auto &rule : menuRules()) {
        auto *menu = menuBar()->addMenu(QCoreApplication::translate("Commands", rule.text));
        menu->setObjectName(QStringLiteral("menu_") + QLatin1String(rule.id));
        menu->setToolTipsVisible(true);
        menus.insert(QString::fromLatin1(rule.id), menu);
    }
    QMenu *current = nullptr;
    for (const auto &rule : commandRules()) {
        if (!*rule.id) {
            current->addSeparator();
            continue;
        }
        current = menus.value(QString::fromLatin1(rule.menu));
        auto *action = m_desk->commands().action(rule.id);
        action->setIcon(icon(QString::fromLatin1(rule.id)));
        current->addAction(action);
    }
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tool bar"));
    m_toolBar->setObjectName(QStringLiteral("tool_bar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const char *id : toolBarCommands) {
        auto *action = m_desk->commands().action(id);
        action->setIconText(withoutMnemonic(action->text()));
        m_toolBar->addAction(action);
    }
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    connect(m_desk, &Desk::searchSet, this,
            [this](QWidget *search) { m_toolBar->addWidget(search); });
}

void MainWindow::buildStatusBar()
{
    m_who = new QLabel(this);
    m_who->setObjectName(QStringLiteral("signed_in_officer"));
    m_who->setTextFormat(Qt::PlainText);
    auto *clock = named(new QLabel(this), "clock_warning", tr("The machine's clock"));
    clock->setTextFormat(Qt::PlainText);
    clock->hide();
    connect(&m_workplace, &Workplace::clockBehind, clock, [clock](const QString &warning) {
        clock->setText(warning);
        clock->show();
    });
    connect(&m_workplace, &Workplace::closed, clock, &QWidget::hide);
    connect(&m_workplace, &Workplace::changedElsewhere, this,
            [this](const QString &officer, qint64 timeMs) {
                m_desk->say(tr("Another program wrote to this registry: %1, %2.")
                                .arg(officer, base::momentText(timeMs)));
            });
    statusBar()->addPermanentWidget(clock);
    statusBar()->addPermanentWidget(new UndoButton(*m_desk, this));
    statusBar()->addPermanentWidget(new JobBar(m_workplace.jobs(), this));
    statusBar()->addPermanentWidget(m_who);
    connect(m_desk, &Desk::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, sentenceMs); });
}

void MainWindow::connectCommands()
{
    auto &commands = m_desk->commands();
    commands.on("new_registry", this, [this] { makeNewRegistry(); });
    commands.on("open_registry", this, [this] { askForFolder(); });
    commands.on("open_campaign", this, [this] { openCampaign(); });
    commands.on("close_registry", this, [this] { askBefore([this] { m_workplace.close(); }); });
    commands.on("lock", this, [this] { m_workplace.lock(); });
    commands.on("change_officer", this, [this] { m_workplace.lock(); });
    commands.on("encrypt_registry", this, [this] { askBefore([this] { encryptRegistry(); }); });
    commands.on("quit", this, [this] { close(); });
    commands.on("toggle_tree", this, [this] {
        if (m_tree)
            m_tree->setVisible(!m_tree->isVisible());
    });
    commands.on("toggle_panel", this, [this] {
        m_isPanelWanted = !m_panel || !m_panel->isVisible();
        judgePanel();
        if (m_panel && m_isPanelWanted && !m_panel->isVisible())
            m_desk->say(tr("Choose an item in the list first."));
    });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        // Running jobs end first: a lock in the middle of one would look like a loss.
        if (m_workplace.jobs().jobs().isEmpty())
            m_workplace.lock();
        else
            m_idle.start();
    });
}

void MainWindow::installFeatures()
{
    for (const auto install : features())
        install(*m_desk);
    m_desk->showPage(QStringLiteral("items"));
}

void MainWindow::showNow()
{
    const bool working = m_workplace.isOpen() && m_workplace.officer();
    m_stack->setCurrentWidget(!m_workplace.isOpen() ? static_cast<QWidget *>(m_start)
                                  : working         ? static_cast<QWidget *>(m_work)
                                                    : m_signIn);
    m_toolBar->setVisible(working);
    if (!m_workplace.isOpen()) {
        m_start->refresh();
        setWindowTitle(QCoreApplication::applicationName());
        m_who->clear();
        return;
    }
    const QString name = QDir(m_workplace.folder()).dirName();
    setWindowTitle(m_workplace.isReadOnly() ? tr("%1 (for looking only) — Sealbook").arg(name)
                                            : tr("%1 — Sealbook").arg(name));
    m_who->setText(working ? tr("%1, signed in").arg(m_workplace.officer()->name) : tr("Locked"));
    if (!working)
        return m_signIn->ask();
    const QString now = m_workplace.viewer();
    if (!m_lastViewer.isEmpty() && m_lastViewer != now) {
        m_pageOfOfficer.insert(m_lastViewer, m_desk->page());
        m_desk->showPage(m_pageOfOfficer.value(now, QStringLiteral("items")));
    }
    m_lastViewer = now;
    m_pages->setFocus();
}

void MainWindow::openRegistry(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    if (registry::isLocked(path))
        return askToUnlock(path);
    if (auto opened = m_workplace.open(path); !opened) {
        if (opened.error().code == ErrorCode::Unsupported && RebuildDialog::isWanted(path))
            return offerRebuild(path);
        return opened.error().code == ErrorCode::Corrupt
            ? showError(this, opened.error(),
                        tr("Nothing was changed. Copy the folder as it is before anything else is "
                           "tried. Then restore the last backup (sealbook-cli restore), or save "
                           "everything that can still be proved (sealbook-cli salvage); the "
                           "administrator’s guide explains both."))
            : showError(this, opened.error());
    }
    noteRecentRegistry(m_workplace.folder());
}

void MainWindow::openPath(const QString &path)
{
    const QFileInfo given(path);
    const bool isPart =
        given.isFile() && (given.fileName() == u"registry.db" || given.fileName() == u"bagit.txt");
    const QFileInfo what(isPart ? given.absolutePath() : given.absoluteFilePath());
    const bool isBag = what.isDir() && QFileInfo::exists(what.filePath() + "/bagit.txt");
    if (!what.isFile() && !isBag)
        return openRegistry(what.filePath());
    auto *dialog = new CheckRecordDialog(*m_desk);
    dialog->open();
    dialog->check(what.filePath());
}

void MainWindow::askToUnlock(const QString &folder)
{
    auto *dialog = new UnlockDialog(m_workplace, folder, this);
    connect(dialog, &UnlockDialog::unlocked, this, &MainWindow::openAndSignIn);
    dialog->open();
}

void MainWindow::openAndSignIn(const QString &folder, const QString &officer,
                               const crypto::Password &password)
{
    openRegistry(folder);
    if (m_workplace.folder() == folder)
        m_workplace.signIn(officer, password, this, [this](const Result<void> &result) {
            if (!result)
                showError(this, result.error());
        });
}

void MainWindow::encryptRegistry()
{
    auto *dialog = new EncryptDialog(m_workplace, this);
    connect(dialog, &EncryptDialog::encrypted, this, &MainWindow::openAndSignIn);
    connect(dialog, &EncryptDialog::left, this, &MainWindow::openRegistry);
    dialog->open();
}

void MainWindow::offerRebuild(const QString &folder)
{
    auto *dialog = new RebuildDialog(m_workplace.jobs(), folder, this);
    connect(dialog, &RebuildDialog::made, this, &MainWindow::openRegistry);
    dialog->open();
}

void MainWindow::askForFolder()
{
    const QString folder = chooseFolder(
        this, {QStringLiteral("registries"), tr("Open the folder of a registry")});
    if (!folder.isEmpty())
        openRegistry(folder);
}

void MainWindow::makeNewRegistry()
{
    auto *dialog = new NewRegistryDialog(m_workplace, this);
    connect(dialog, &NewRegistryDialog::made, this, &MainWindow::openAndSignIn);
    dialog->open();
}

void MainWindow::openCampaign()
{
    auto *dialog = new CampaignDialog(m_workplace.jobs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CampaignDialog::made, this, &MainWindow::openRegistry);
    dialog->start();
}

void MainWindow::applySettings()
{
    const int minutes = readSettings().lockAfterMinutes;
    m_idle.setInterval(minutes * msInMinute);
    if (minutes > 0)
        m_idle.start();
    else
        m_idle.stop();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type()) && m_idle.isActive())
        m_idle.start();
    if (event->type() == QEvent::KeyPress && isLock(*static_cast<QKeyEvent *>(event))) {
        lockFromAnywhere();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::isLock(const QKeyEvent &event) const
{
    const auto *lock = m_desk->commands().action("lock");
    return lock->isEnabled() && QKeySequence(event.keyCombination()) == lock->shortcut();
}

// A shortcut of this window is deaf while a dialog or a menu is open.
void MainWindow::lockFromAnywhere()
{
    while (auto *popup = QApplication::activePopupWidget())
        popup->close();
    m_workplace.lock();
}

QStringList MainWindow::losses() const
{
    QStringList sentences = m_desk->losses();
    for (const auto *dialog : findChildren<DraftDialog *>()) {
        if (dialog->holdsDraft())
            sentences.append(dialog->loss());
    }
    return sentences;
}

void MainWindow::askBefore(std::function<void()> leave)
{
    const QStringList losses = this->losses();
    if (losses.isEmpty())
        return leave();
    auto *box = askBeforeLoss({"leave_question", windowTitle(), losses.join(u'\n'),
                               "leave_all_the_same", tr("&Throw away and close"), tr("&Go back")},
                              this, std::move(leave));
    box->setInformativeText(tr("Close all the same, and throw that away?"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving && !losses().isEmpty()) {
        event->ignore();
        return askBefore([this] {
            m_isLeaving = true;
            close();
        });
    }
    keepLook();
    m_workplace.close(); // cancels the running jobs, which then leave nothing half done
    event->accept();
}

// If there is no room for the words, only the icons are shown, so that the search box stays
// visible.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_toolBar->setToolButtonStyle(width() < m_wordsWidth ? Qt::ToolButtonIconOnly
                                                         : Qt::ToolButtonTextBesideIcon);
    judgePanel();
}

void MainWindow::restoreLook()
{
    restorePlace(this, keptState(QStringLiteral("main_window")));
    if (!m_work->restoreState(keptState(QStringLiteral("work"))))
        m_work->setSizes({230, 660, 390});
    m_work->setStretchFactor(m_work->indexOf(m_pages), 2);
    m_work->setStretchFactor(m_work->indexOf(m_panel), 1);
}

void MainWindow::keepLook()
{
    keepState(QStringLiteral("main_window"), saveGeometry());
    keepState(QStringLiteral("work"), m_work->saveState());
}

} // namespace desktop
