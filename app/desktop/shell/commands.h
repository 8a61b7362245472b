#pragma once

// Commands: all commands of the desktop, as actions from one table: id, text, shortcut, permission.

#include "domain/officer.h"

#include <QAction>
#include <QMap>
#include <QSet>

#include <optional>

namespace desktop {

// What must be so before a command can be used.
enum class Need {
    Nothing,
    Registry, // one is open
    Officer,  // an officer is signed in
    OneItem,  // signed in, and exactly one item is chosen
    Items,    // signed in, and at least one item is chosen
};

struct CommandRule {
    const char *id;       // snake_case; the action's object name
    const char *menu;     // id of its menu
    const char *text;     // English with its mnemonic, translated in the context Commands
    const char *shortcut; // portable text; empty for none
    Need need;
    const char *entryKind; // the officer must have a role that may sign it; empty: any role
    const char *hint;      // one sentence on what it does, for the tool tip and the palette
};

// All commands in the order of the menus; a rule with an empty id is a separator.
const std::vector<CommandRule> &commandRules();

struct MenuRule {
    const char *id;
    const char *text;
};

const std::vector<MenuRule> &menuRules();

// What the commands' permissions are judged by.
struct CommandContext {
    bool registryOpen = false;
    std::optional<domain::Officer> officer;
    qsizetype chosenItems = 0;
};

class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(QObject *parent);

    // The action of that id. Stops the program (qFatal) when the table has none.
    QAction *action(const char *id) const;

    // Calls run() whenever the command is given.
    template <typename Run>
    void on(const char *id, QObject *context, Run run)
    {
        m_answered.insert(action(id));
        connect(action(id), &QAction::triggered, context, [run] { run(); });
    }

    // Whether something is called by `on` when the command is given.
    bool isAnswered(const QAction &action) const { return m_answered.contains(&action); }

    // In the order of the table.
    const QList<QAction *> &all() const { return m_actions; }

    // Enables what may be done now; the tool tip of a disabled one explains why.
    void judge(const CommandContext &context);

    // Why the command cannot be given now; empty when it can.
    static QString obstacle(const CommandRule &rule, const CommandContext &context);

    // The hint of an action, translated, without its shortcut.
    static QString hintOf(const QAction &action);

private:
    QList<QAction *> m_actions;
    QMap<QString, QAction *> m_byId;
    QSet<const QAction *> m_answered;
};

} // namespace desktop
