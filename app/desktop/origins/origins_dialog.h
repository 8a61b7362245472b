#pragma once

// OriginsDialog: operations, sites, groups, persons and cases: looks them up and records new ones.

#include "origins/origin_page.h"
#include "shell/desk.h"

#include <QDialog>
#include <QTabWidget>

namespace desktop {

void installOrigins(Desk &desk);

class OriginsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OriginsDialog(Desk &desk);

private:
    OriginPage *addPage(const char *objectName, const QString &title, const QStringList &heads,
                        OriginPage::Read read);
    void addOperations();
    void addSites();
    void addGroups();
    void addPersons();
    void addCases();

    Desk &m_desk;
    QTabWidget *m_tabs;
};

} // namespace desktop
