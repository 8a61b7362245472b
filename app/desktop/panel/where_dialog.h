#pragma once

// WhereDialog: where an item was between two days, who had it, and whether it was sealed.

#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "shell/desk.h"

#include <QDateEdit>
#include <QDialog>
#include <QPushButton>

namespace desktop {

class Complaint;

class WhereDialog : public QDialog
{
    Q_OBJECT

public:
    WhereDialog(Desk &desk, const QString &exhibitNumber, qint64 seizedAtMs);

private:
    void answer();
    void print();
    qint64 fromMs() const;
    qint64 untilMs() const; // the last day counts whole

    Desk &m_desk;
    QString m_number;
    QDateEdit *m_from;
    QDateEdit *m_until;
    TextRows m_rows;
    PlainTable *m_table;
    Complaint *m_complaint;
    QPushButton *m_print;
};

} // namespace desktop
