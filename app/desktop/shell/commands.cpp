#include "shell/commands.h"

#include "domain/entry_kind.h"
#include "domain/labels.h"

#include <QCoreApplication>

namespace desktop {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

const auto hintProperty = "hint";

// "officer or custodian", for an officer without the role.
QString rolesFor(const QString &entryKind)
{
    const auto *kind = domain::entryKind(entryKind);
    QStringList labels;
    for (const auto role : kind ? kind->signers : domain::Roles{})
        labels.append(domain::label(role));
    return labels.join(QCoreApplication::translate("Commands", " or "));
}

} // namespace

Commands::Commands(QObject *parent)
    : QObject(parent)
{
    for (const auto &rule : commandRules()) {
        if (!*rule.id)
            continue;
        auto *action = new QAction(translated(rule.text), this);
        action->setObjectName(QString::fromLatin1(rule.id));
        action->setShortcut(QKeySequence(QString::fromLatin1(rule.shortcut)));
        action->setProperty(hintProperty, translated(rule.hint));
        m_actions.append(action);
        m_byId.insert(action->objectName(), action);
    }
    judge({});
}

QAction *Commands::action(const char *id) const
{
    auto *found = m_byId.value(QString::fromLatin1(id));
    if (!found)
        qFatal("no command is called %s", id);
    return found;
}

void Commands::judge(const CommandContext &context)
{
    for (const auto &rule : commandRules()) {
        if (!*rule.id)
            continue;
        auto *action = m_byId.value(QString::fromLatin1(rule.id));
        const QString why = obstacle(rule, context);
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        const QString hint =
            shortcut.isEmpty() ? hintOf(*action) : tr("%1 (%2)").arg(hintOf(*action), shortcut);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? hint : why);
        action->setStatusTip(action->toolTip());
    }
}

QString Commands::obstacle(const CommandRule &rule, const CommandContext &context)
{
    if (rule.need == Need::Nothing)
        return {};
    if (!context.registryOpen)
        return tr("Open a registry first.");
    if (rule.need == Need::Registry)
        return {};
    if (!context.officer)
        return tr("Sign in first.");
    const QString kind = QString::fromLatin1(rule.entryKind);
    if (!kind.isEmpty() && !domain::maySign(context.officer->roles, kind))
        return tr("This needs the role %1; an administrator can give it.").arg(rolesFor(kind));
    if (rule.need == Need::OneItem && context.chosenItems != 1)
        return tr("Choose one item in the list first.");
    if (rule.need == Need::Items && context.chosenItems == 0)
        return tr("Choose items in the list first.");
    return {};
}

QString Commands::hintOf(const QAction &action)
{
    return action.property(hintProperty).toString();
}

} // namespace desktop
