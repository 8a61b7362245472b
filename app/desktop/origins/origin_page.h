#pragma once

// OriginPage: a page with one list (operations, sites, groups, persons or cases) and its commands.

#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "fields/ledger_warning.h"
#include "work/workplace.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace desktop {

class OriginPage : public QWidget
{
    Q_OBJECT

public:
    // The rows that the officer `viewer` may see; called on any thread.
    using Read = std::function<Result<std::vector<TextRow>>(registry::Registry &registry,
                                                            const QString &viewer)>;

    // `objectName` is the table's.
    OriginPage(Workplace &workplace, const char *objectName, const QString &title,
               const QStringList &heads, Read read, QWidget *parent);

    // A button below the table that needs a role to sign `entryKind`. With `needsRow` it needs a
    // chosen row and receives its id.
    void addVerb(const char *objectName, const QString &text, const char *entryKind, bool needsRow,
                 std::function<void(const QString &id)> run);

Q_SIGNALS:
    // The chosen row differs from the ledger, and the officer wants to know more.
    void auditAsked();

private:
    struct Verb {
        QPushButton *button;
        QString entryKind;
        bool needsRow;
    };

    void refresh();
    void take(Result<std::vector<TextRow>> rows);
    void showFound();
    void judge();
    void compare();
    QString chosen() const;

    Workplace &m_workplace;
    Read m_read;
    QLineEdit *m_find;
    LedgerWarning *m_warning;   // about the chosen row
    std::vector<TextRow> m_all; // as they were read
    int m_asked = 0;            // how often: only the newest answer counts
    TextRows *m_rows;
    PlainTable *m_table;
    QHBoxLayout *m_buttons;
    std::vector<Verb> m_verbs;
};

} // namespace desktop
