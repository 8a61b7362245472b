#pragma once

// OfficersDialog: manages officers and their roles: enrol, change, suspend, reinstate, and replace
// stolen keys.

#include "controls/text_rows.h"
#include "shell/desk.h"

#include <QDialog>
#include <QPushButton>

namespace desktop {

class PlainTable;

void installOfficers(Desk &desk);

class OfficersDialog : public QDialog
{
    Q_OBJECT

public:
    OfficersDialog(Workplace &workplace, QWidget *parent);

private:
    QWidget *verbs();
    void refresh();
    void judge();
    const domain::Officer *chosen() const;
    void enrol();
    void changeRoles();
    void suspend();
    void giveNewKey();
    void exchangeStationKey();

    Workplace &m_workplace;
    std::vector<domain::Officer> m_officers;
    TextRows *m_rows;
    PlainTable *m_table;
    QPushButton *m_enrol;
    QPushButton *m_roles;
    QPushButton *m_suspend; // or reinstates who is suspended
    QPushButton *m_newKey;
    QPushButton *m_stationKey;
};

} // namespace desktop
