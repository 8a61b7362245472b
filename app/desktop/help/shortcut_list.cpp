#include "help/shortcut_list.h"

#include "controls/form.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace desktop {

namespace {

QString menuLabel(const char *id)
{
    for (const auto &rule : menuRules()) {
        if (qstrcmp(rule.id, id) == 0)
            return withoutMnemonic(QCoreApplication::translate("Commands", rule.text));
    }
    return {};
}

// A branch for each menu.
void fill(QTreeWidget &tree, const Commands &commands)
{
    QMap<QString, QTreeWidgetItem *> branches;
    for (const auto &rule : commandRules()) {
        if (!*rule.id)
            continue;
        auto *&branch = branches[QString::fromLatin1(rule.menu)];
        if (!branch)
            branch = new QTreeWidgetItem(&tree, {menuLabel(rule.menu)});
        const auto *action = commands.action(rule.id);
        new QTreeWidgetItem(branch,
                            {withoutMnemonic(action->text()),
                             action->shortcut().toString(QKeySequence::NativeText),
                             Commands::hintOf(*action)});
    }
    tree.expandAll();
}

void showOnly(const QTreeWidget &tree, const QString &piece)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        auto *branch = tree.topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < branch->childCount(); ++j) {
            auto *row = branch->child(j);
            const QString text = row->text(0) + u' ' + row->text(1) + u' ' + row->text(2);
            row->setHidden(!text.contains(piece, Qt::CaseInsensitive));
            shown += row->isHidden() ? 0 : 1;
        }
        branch->setHidden(shown == 0);
    }
}

} // namespace

ShortcutList::ShortcutList(const Commands &commands, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcut_list"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(820, 600);
    auto *filter = named(new QLineEdit(this), "shortcut_filter", tr("Find a shortcut"));
    filter->setPlaceholderText(filter->accessibleName());
    filter->setClearButtonEnabled(true);
    auto *tree = named(new QTreeWidget(this), "shortcuts", tr("Keyboard shortcuts"));
    tree->setHeaderLabels({tr("Command"), tr("Keys"), tr("What it does")});
    fill(*tree, commands);
    tree->resizeColumnToContents(0);
    tree->resizeColumnToContents(1);
    connect(filter, &QLineEdit::textChanged, tree,
            [tree](const QString &piece) { showOnly(*tree, piece); });
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(tree);
    layout->addWidget(box);
}

} // namespace desktop
