#include "start/start_page.h"

#include "controls/form.h"
#include "look/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int columnWidth = 420;
constexpr int folderRole = Qt::UserRole;
} // namespace

StartPage::StartPage(Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_recent(named(new QListWidget(this), "recent_registries", tr("Recent registries")))
    , m_none(hintLabel(tr("None yet. Open one, or try the made-up campaign."), this))
{
    setObjectName(QStringLiteral("start_page"));
    auto *recent = new QVBoxLayout;
    recent->addWidget(headingLabel(tr("Recent registries"), this));
    recent->addWidget(m_none);
    recent->addWidget(m_recent, 1);
    recent->addStretch(0);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(48, 48, 48, 48);
    columns->setSpacing(48);
    columns->addWidget(waysIn(commands));
    columns->addLayout(recent, 1);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_recent, &QListWidget::itemActivated, this, &StartPage::choose);
    connect(m_recent, &QListWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        const auto *item = m_recent->itemAt(place);
        if (!item)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Remove from this list"), this,
                        [this, folder = item->data(folderRole).toString()] {
                            forgetRecentRegistry(folder);
                            refresh();
                        });
        menu->popup(m_recent->mapToGlobal(place));
    });
}

QWidget *StartPage::waysIn(Commands &commands)
{
    auto *column = new QWidget(this);
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(headingLabel(tr("Sealbook"), column));
    layout->addWidget(hintLabel(tr("A registry of seized evidence: what was seized, who held it, "
                                   "and proof that nothing was changed."),
                                column));
    layout->addSpacing(12);
    for (const char *id : {"open_registry", "new_registry", "open_campaign"}) {
        auto *action = commands.action(id);
        auto *button =
            named(new QPushButton(action->text(), column), id, withoutMnemonic(action->text()));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        layout->addWidget(hintLabel(Commands::hintOf(*action), column));
    }
    layout->addStretch();
    return column;
}

void StartPage::refresh()
{
    m_recent->clear();
    for (const QString &folder : recentRegistries()) {
        const bool isThere = QFileInfo::exists(folder + QStringLiteral("/registry.db"));
        const QString name = QDir(folder).dirName();
        auto *item = new QListWidgetItem(
            tr("%1\n%2").arg(isThere ? name : tr("%1 (not there now)").arg(name),
                             QDir::toNativeSeparators(folder)),
            m_recent);
        item->setData(folderRole, folder);
        item->setToolTip(folder);
    }
    const bool isFirstStart = m_recent->count() == 0;
    auto *fresh = findChild<QPushButton *>(QStringLiteral("new_registry"));
    fresh->setDefault(isFirstStart);
    findChild<QPushButton *>(QStringLiteral("open_registry"))->setDefault(!isFirstStart);
    setFocusProxy(isFirstStart ? static_cast<QWidget *>(fresh) : m_recent);
    m_recent->setVisible(m_recent->count() > 0);
    m_none->setVisible(m_recent->count() == 0);
    if (m_recent->count() > 0) {
        m_recent->setCurrentRow(0);
        m_recent->setFocus();
    }
}

void StartPage::choose(const QListWidgetItem *item)
{
    Q_EMIT registryChosen(item->data(folderRole).toString());
}

} // namespace desktop
