#pragma once

// AuditResult: the verdict of a verification, the faults grouped by severity, and the report.

#include "controls/form.h"
#include "controls/plain_table.h"
#include "fields/fault_model.h"

#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

namespace desktop {

class AuditResult : public QWidget
{
    Q_OBJECT

public:
    explicit AuditResult(QWidget *parent);

    // `verdict` in one sentence; `facts` in another.
    void show(bool sound, const QString &verdict, const QString &facts,
              std::vector<actions::FoundFault> faults);
    // The verdict's other part, in a colour of its own: what from elsewhere it rests on. To be
    // called after show.
    void showAnchor(bool isAnchored, const QString &sentence);
    // What became of it: recorded, or why it was not.
    void tellRecord(const QString &sentence, bool good);
    void clear();
    // Offers no report, for what is no audit of the registry.
    void withoutReport() { m_report->hide(); }

    const QString &verdict() const { return m_sentence; }
    const QString &facts() const { return m_factsText; }
    const FaultModel &model() const { return m_model; }

Q_SIGNALS:
    void itemAsked(const QString &exhibitNumber);
    // Request an entry (by leaf hash) or a file (by SHA-256) of the item named by the preceding
    // itemAsked.
    void stepAsked(const QString &leaf);
    void fileAsked(const QString &sha256);
    void reportAsked();

private:
    QWidget *toolRow();
    void expandGroups();
    void showDetail(const QModelIndex &index);
    void enter(const QModelIndex &index);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_sentence, m_factsText;
    FaultModel m_model;
    QSortFilterProxyModel m_filtered;
    QLabel *m_verdict;
    QLabel *m_anchor;
    QLabel *m_facts;
    QLabel *m_record;
    QWidget *m_tools;
    QLineEdit *m_filter;
    QPushButton *m_copy;
    QPushButton *m_report;
    QTreeView *m_tree;
    QPlainTextEdit *m_detail;
};

} // namespace desktop
