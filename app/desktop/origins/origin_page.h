#pragma once

// OriginPage: a page with one list (operations, sites, groups, persons or cases) and its commands.

#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "work/workplace.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace desktop {

class OriginPage : public QWidget
{
    Q_OBJECT

public:
    // `read` gives the rows; `objectName` is the table's.
    OriginPage(Workplace &workplace, const char *objectName, const QString &title,
               const QStringList &heads,
               std::function<Result<std::vector<TextRow>>(registry::Registry &)> read,
               QWidget *parent);

    // A button below the table that needs a role to sign `entryKind`. With `needsRow` it needs a
    // chosen row and receives its id.
    void addVerb(const char *objectName, const QString &text, const char *entryKind, bool needsRow,
                 std::function<void(const QString &id)> run);

private:
    struct Verb {
        QPushButton *button;
        QString entryKind;
        bool needsRow;
    };

    void refresh();
    void showFound();
    void judge();
    QString chosen() const;

    Workplace &m_workplace;
    std::function<Result<std::vector<TextRow>>(registry::Registry &)> m_read;
    QLineEdit *m_find;
    std::vector<TextRow> m_all; // as they were read
    TextRows *m_rows;
    PlainTable *m_table;
    QHBoxLayout *m_buttons;
    std::vector<Verb> m_verbs;
};

} // namespace desktop
